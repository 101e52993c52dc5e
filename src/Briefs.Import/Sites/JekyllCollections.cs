using System.Text.RegularExpressions;

namespace Briefs.Import.Sites;

/// <summary>A collection of a Jekyll site: the texts in a folder such as <c>_docs</c>.</summary>
/// <param name="HasPages">Whether each text has a page of its own.</param>
/// <param name="Permalink">The pattern of its addresses.</param>
internal sealed record JekyllCollection(bool HasPages, string Permalink);

/// <summary>Finds the collection of a text by its path.</summary>
internal static class JekyllCollections
{
    /// <summary>The name without underscore; <c>posts</c> and <c>drafts</c> in any folder; null for a page.</summary>
    public static string? NameOf(string path, SiteConfiguration configuration)
    {
        var folders = path.Split('/')[..^1];
        if (folders.Contains("_drafts")) return "drafts";
        if (folders.Contains("_posts")) return "posts";
        return FolderOf(folders, configuration) is >= 0 and var at ? folders[at][1..] : null;
    }

    /// <summary>The index of the folder of the collection; -1 for a page.</summary>
    /// <param name="folders">Those of the path of a text.</param>
    public static int FolderOf(string[] folders, SiteConfiguration configuration)
    {
        var own = Array.FindIndex(folders, folder => folder is "_posts" or "_drafts");
        if (own >= 0) return own;
        var root = configuration.CollectionsFolder.Length == 0 ? [] : configuration.CollectionsFolder.Split('/');
        return folders.Length > root.Length && folders.Take(root.Length).SequenceEqual(root) && folders[root.Length].StartsWith('_')
            && !configuration.Included.Contains(folders[root.Length]) ? root.Length : -1;
    }
}

/// <summary>The names of files that Jekyll passes over, and the day in the name of a post.</summary>
internal static partial class JekyllNames
{
    // Ruby reads a year of two digits so.
    private const int FirstYear = 1969;

    /// <summary>The name in a path that makes Jekyll pass it over; null if none does.</summary>
    public static string? FindSpecial(string path, SiteConfiguration configuration)
    {
        var parts = path.Split('/');
        var collection = JekyllCollections.FolderOf(parts[..^1], configuration);
        // Of the folders in a collection, Jekyll looks only at the first.
        var looked = collection < 0 ? Enumerable.Range(0, parts.Length)
            : Enumerable.Range(0, collection).Append(collection + 1).Append(parts.Length - 1);
        foreach (var at in looked)
            if (IsSpecial(parts[at]) && !IsIncluded(string.Join('/', parts[..(at + 1)]), parts[at], configuration)) return parts[at];
        return null;
    }

    /// <summary>The day at the beginning of a name, and the rest.</summary>
    /// <returns>Null if the name begins with none.</returns>
    public static PartialDate? DayOf(string name, out string rest)
    {
        rest = name;
        if (Dated().Match(name) is not { Success: true } match) return null;
        var year = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        if (year < 100) year += year < FirstYear % 100 ? 2000 : 1900;
        var day = $"{year:0000}-{match.Groups[2].Value.PadLeft(2, '0')}-{match.Groups[3].Value.PadLeft(2, '0')}";
        if (!PartialDate.TryParse(day, out var read)) return null;
        rest = name[match.Length..];
        return read;
    }

    private static bool IsSpecial(string name) => name is ['_' or '#' or '.' or '~', ..] or [.., '~'];

    private static bool IsIncluded(string path, string name, SiteConfiguration configuration) => configuration.Included.Any(included =>
        included == name || path == included || path.StartsWith(included + "/", StringComparison.Ordinal)
        || PathPattern.IsMatch(included, path));

    [GeneratedRegex(@"^(\d{2,4})-(\d{1,2})-(\d{1,2})-", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();
}
