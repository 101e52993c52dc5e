
namespace Briefs.Cli.Init;

/// <summary>What keeps a folder from becoming a new site. Nothing that is there is ever written over.</summary>
internal static class InTheWay
{
    /// <summary>Paths of files of the site that are there already, and of parts of their paths that are no plain folder.</summary>
    /// <param name="folder">The folder of the new site, which need not exist.</param>
    public static ImmutableArray<string> Find(string folder, IEnumerable<StartedFile> files) =>
        [.. files.Select(file => FirstOn(folder, file.Path)).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string? FirstOn(string folder, string path)
    {
        var names = path.Split('/');
        for (var depth = 1; depth < names.Length; depth++)
        {
            var part = string.Join('/', names[..depth]);
            var place = new FileInfo(Path.Combine(folder, part));
            // A link would lead what is written out of the folder.
            if (place.Exists || place.LinkTarget is not null) return part;
            if (!Directory.Exists(place.FullName)) return null;
        }

        var last = new FileInfo(Path.Combine(folder, path));
        return last.Exists || last.LinkTarget is not null || Directory.Exists(last.FullName) ? path : null;
    }
}
