namespace Briefs.BrowserTests;

/// <summary>A folder of a test's own, which goes with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefs-browser-");

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
