namespace Briefs.Cli.Serving;

/// <summary>A published site as a web server answers for it: under the path of its own address, where its links lead.</summary>
/// <param name="Folder">Absolute.</param>
/// <param name="BasePath">Unescaped, begins and ends with a slash.</param>
internal sealed record LocalSite(string Folder, string BasePath)
{
    private const string Index = "index.html";

    /// <param name="baseUrl">Absolute, ends with a slash.</param>
    public static LocalSite Of(string folder, string baseUrl) => new(folder, Uri.UnescapeDataString(new Uri(baseUrl).AbsolutePath));

    /// <summary>The page for addresses that lead nowhere; a site may have none.</summary>
    public Answer NotFoundPage => FileAt("404.html");

    /// <param name="path">Unescaped, begins with a slash.</param>
    public Answer To(string path)
    {
        if (path != BasePath && (path == "/" || path + "/" == BasePath)) return new Answer.Moved(BasePath);
        if (!path.StartsWith(BasePath, StringComparison.Ordinal)) return new Answer.Missing();
        var inside = path[BasePath.Length..];
        if (inside.Length == 0 || inside.EndsWith('/')) return FileAt(inside + Index);
        return FileAt($"{inside}/{Index}") is Answer.Found ? new Answer.Moved(path + "/") : FileAt(inside);
    }

    // Step by step, so that no symbolic link anywhere on the way is followed.
    private Answer FileAt(string path)
    {
        var at = Folder;
        foreach (var name in path.Split('/'))
        {
            if (!IsPublished(name)) return new Answer.Missing();
            at = Path.Combine(at, name);
            if (new FileInfo(at).LinkTarget is not null) return new Answer.Missing();
        }

        return File.Exists(at) ? new Answer.Found(at) : new Answer.Missing();
    }

    // Names with a dot in front are ours (the marker) or the folder above; the other characters mean something to Windows alone.
    private static bool IsPublished(string name) => name.Length > 0 && name[0] != '.' && !name.AsSpan().ContainsAny("\\:\0");
}
