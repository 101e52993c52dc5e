namespace Briefs.Reading.Body;

/// <summary>Resolves relative paths as they are written in a file of the site.</summary>
/// <param name="path">The file's own path, relative to the site's folder.</param>
internal sealed class PathsFrom(string path)
{
    /// <summary>BCP 47, of the file's text; empty where it makes no difference.</summary>
    public string Lang { get; init; } = "";

    private readonly string _folder = path[..(path.LastIndexOf('/') + 1)];

    /// <summary>The site's path of a relative one, <c>.</c> and <c>..</c> resolved.</summary>
    /// <returns>Null when it leads out of the site's folder.</returns>
    public string? Resolve(string relative)
    {
        var parts = new List<string>();
        foreach (var part in (_folder + relative).Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }
}
