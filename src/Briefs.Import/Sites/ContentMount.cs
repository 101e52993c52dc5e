using Briefs.Import.FrontMatter;
using static Briefs.Import.Sites.ConfigurationValues;

namespace Briefs.Import.Sites;

/// <summary>A folder or file that Hugo reads as part of its texts (<c>module.mounts</c>).</summary>
/// <param name="Source">Relative to the site, without a slash at the end; empty for the site itself.</param>
/// <param name="Target">Below the texts, without slashes at the ends; empty for all of them.</param>
internal sealed record ContentMount(string Source, string Target)
{
    private const string Root = "content";

    /// <summary>The key of its language; null for none.</summary>
    public string? Language { get; init; }

    /// <summary>The patterns of the files that it has; empty for all.</summary>
    public ImmutableArray<string> Included { get; init; } = [];

    public ImmutableArray<string> Excluded { get; init; } = [];

    /// <summary>Reads the mounts of texts. If there are any, Hugo reads no other folder.</summary>
    /// <param name="keys">The whole configuration.</param>
    public static ImmutableArray<ContentMount> Read(MetaValue.Map keys) => MapOf(keys, "module") is not { } module ? []
        : [.. MapsOf(module, "mounts").Select(Create).OfType<ContentMount>()];

    private static ContentMount? Create(MetaValue.Map mount)
    {
        if (TextOf(mount, "source") is not { } source || TextOf(mount, "target") is not { } target) return null;
        target = Clean(target);
        if (target != Root && !target.StartsWith(Root + "/", StringComparison.Ordinal)) return null;
        var files = TextsOf(mount, "files");
        return new ContentMount(Clean(source), target[Root.Length..].Trim('/'))
        {
            Language = TextOf(mount, "lang"),
            Included = [.. TextsOf(mount, "includefiles"), .. files.Where(pattern => !IsNegated(pattern))],
            Excluded = [.. TextsOf(mount, "excludefiles"), .. files.Where(IsNegated).Select(pattern => pattern.TrimStart('!', ' '))],
        };
    }

    /// <summary>The path of a text of this mount below the texts; null for a file that it doesn't have.</summary>
    public string? PathOf(string path)
    {
        var inside = path == Source ? "" : Source.Length == 0 ? path
            : path.StartsWith(Source + "/", StringComparison.Ordinal) ? path[(Source.Length + 1)..] : null;
        if (inside is null) return null;
        return inside.Length == 0 ? Target : Target.Length == 0 ? inside : $"{Target}/{inside}";
    }

    /// <summary>Whether its patterns leave a text out. In doubt, they do.</summary>
    public bool Excludes(string path)
    {
        var inside = path.Length > Source.Length ? path[Source.Length..].TrimStart('/') : path;
        return (!Included.IsEmpty && !Included.Any(pattern => Matches(pattern, inside, PatternStar.WithinFolder)))
            || Excluded.Any(pattern => Matches(pattern, inside, PatternStar.AcrossFolders));
    }

    private static bool Matches(string pattern, string path, PatternStar star) =>
        PathPattern.IsMatchOrAbove(pattern.TrimStart('/'), path, star)
        || (pattern.TrimStart('/') is ['*', '*', '/', .. var rest] && PathPattern.IsMatchOrAbove(rest, path, star));

    private static bool IsNegated(string pattern) => pattern.StartsWith('!');

    private static string Clean(string path)
    {
        var clean = path.Trim().Replace('\\', '/').TrimEnd('/');
        while (clean.StartsWith("./", StringComparison.Ordinal)) clean = clean[2..];
        return clean == "." ? "" : clean;
    }
}
