using System.Security.Cryptography;

namespace Briefs.SiteTests.Harness;

/// <summary>A small site in a folder of its own, deleted with the test.</summary>
public sealed class TestSite : IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), "briefs-tests", Guid.NewGuid().ToString("n")[..12]);

    public TestSite()
    {
        Folder = Path.Combine(_root, "site");
        Directory.CreateDirectory(Folder);
    }

    /// <summary>The site's folder; its parent is the test's own too.</summary>
    public string Folder { get; }

    public string Output => Path.Combine(Folder, "_site");

    /// <summary>With settings and one good brief, <c>border</c>.</summary>
    public static TestSite Good() =>
        new TestSite().With("content/site.yml", TestTexts.Settings).With("content/briefs/border.md", TestTexts.Brief("At the border"));

    /// <summary>Writes a file.</summary>
    /// <param name="path">Relative to the site's folder.</param>
    public TestSite With(string path, string text)
    {
        var file = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public TestSite With(string path, byte[] bytes)
    {
        var file = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return this;
    }

    public string PathOf(string path) => Path.Combine(Folder, path);

    public string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>Every file below a folder with the hash of its bytes and, on Unix, its mode.</summary>
    public static SortedDictionary<string, string> TreeOf(string folder)
    {
        var tree = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(folder)) return tree;
        foreach (var file in Directory.EnumerateFiles(
            folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
        {
            var mode = OperatingSystem.IsWindows() ? "" : Convert.ToString((int)File.GetUnixFileMode(file), 8);
            // A pipe, which has the length 0, would be waited for.
            var bytes = new FileInfo(file) is { Length: 0, LinkTarget: null } ? [] : File.ReadAllBytes(file);
            tree[Path.GetRelativePath(folder, file)] = $"{Convert.ToHexStringLower(SHA256.HashData(bytes))} {mode}";
        }

        return tree;
    }

    public void Dispose()
    {
        if (Directory.Exists(_root)) Directory.Delete(_root, recursive: true);
    }
}
