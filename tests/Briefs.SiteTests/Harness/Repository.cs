namespace Briefs.SiteTests.Harness;

/// <summary>The folder this repository is checked out in; it is itself a site.</summary>
public static class Repository
{
    public static string Folder { get; } = Find();

    /// <summary>A copy of its site that a test may spoil.</summary>
    public static TestSite CopyOfSite()
    {
        var site = new TestSite();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, "content"), "*", SearchOption.AllDirectories))
            site.With(Path.GetRelativePath(Folder, file), File.ReadAllBytes(file));
        return site;
    }

    /// <param name="path">Relative to the repository.</param>
    public static string PathOf(string path) => Path.Combine(Folder, path);

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "Briefs.sln"))) return folder;
        throw new InvalidOperationException($"There is no Briefs.sln above {AppContext.BaseDirectory}.");
    }
}
