using System.Text;
using System.Text.RegularExpressions;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Import;

/// <summary>A site of Briefs next to a folder of drafts, which are imported into it.</summary>
public sealed partial class ImportedSite : IDisposable
{
    private readonly TestSite _site = TestSite.Good();

    public string Folder => _site.Folder;

    /// <summary>The folder of the drafts, next to the site.</summary>
    public string Old => _site.Folder + "-old";

    public void Dispose()
    {
        _site.Dispose();
        if (Directory.Exists(Old)) Directory.Delete(Old, recursive: true);
    }

    /// <param name="path">Relative to the folder of the drafts.</param>
    public ImportedSite With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public ImportedSite With(string path, byte[] bytes)
    {
        var place = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.WriteAllBytes(place, bytes);
        return this;
    }

    public string PathOf(string path) => Path.Combine(Old, path);

    /// <param name="name">Of a brief, with its extension.</param>
    public string Brief(string name) => _site.Read("content/briefs/" + name);

    public bool Has(string path) => File.Exists(_site.PathOf(path));

    public IReadOnlyList<string> Briefs => [.. Directory.GetFiles(_site.PathOf("content/briefs")).Select(file => Path.GetFileName(file)!)
        .Order(StringComparer.Ordinal)];

    public BriefsResult Import(params string[] arguments) =>
        BriefsHere.RunAt(new DateTimeOffset(2024, 3, 5, 12, 0, 0, TimeSpan.Zero), ["import", .. arguments, "--site", Folder]);

    /// <summary>Imports one text and returns the brief that it becomes.</summary>
    public string ImportText(string name, string text)
    {
        With(name, text);
        var result = Import(PathOf(name), "--slug", "imported");
        Assert.True(result.Exit == 0, result.All);
        return Brief("imported.md");
    }

    public static string BodyOf(string brief) => brief[(brief.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..].TrimStart('\n');

    /// <summary>The rules that the check reports besides those that an import may leave to the editor.</summary>
    public IReadOnlyList<string> ErrorsLeft()
    {
        string[] left = ["blank-unfilled", "quote-without-source", "quote-without-speaker", "citation-unconfirmed"];
        var check = BriefsHere.Run("check", Folder, "--format", "json");
        return [.. check.Faults().Where(fault => fault.GetProperty("severity").GetString() == "error")
            .Where(fault => !left.Contains(fault.GetProperty("rule").GetString(), StringComparer.Ordinal))
            .Select(fault => $"{fault.GetProperty("path")}:{fault.GetProperty("line")} {fault.GetProperty("message")}")];
    }

    /// <summary>The words of a text, without markup and letters' case, to see that none was lost.</summary>
    public static IEnumerable<string> WordsOf(string text) => Word().Matches(text).Select(word => word.Value.ToUpperInvariant());

    [GeneratedRegex(@"\p{L}{3,}")]
    private static partial Regex Word();
}
