
namespace Briefs.Tests.Reading.Discovery;

/// <summary>A site's folder on disk that is gone after the test.</summary>
internal sealed class TemporarySite : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("briefs-test-").FullName;

    public FileStream Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, path))!);
        return File.Create(Path.Combine(Folder, path));
    }

    public TemporarySite Write(string path, string text)
    {
        using var file = Create(path);
        file.Write(Encoding.UTF8.GetBytes(text));
        return this;
    }

    public TemporarySite Link(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, path))!);
        File.CreateSymbolicLink(Path.Combine(Folder, path), target);
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
