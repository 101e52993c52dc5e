using System.Text.Json.Nodes;
using Briefs.SiteTests.Harness;

namespace Briefs.SiteTests.LanguageServer;

/// <summary>The definition of an annex is the page it names, and that of a link to an annex is its entry in the front matter.</summary>
public sealed class AnnexDefinitionTests
{
    private const string Path = "content/briefs/border.md";

    [Fact]
    public void The_editor_opens_the_page_and_the_entry()
    {
        using var site = TestSite.Good()
            .With(Path, WithAnnex("court.md") + "\nSee [the order](court.md#annex-1).\n")
            .With("content/briefs/court.md", WithAnnex("border.md"));
        using var editor = new LiveEditor(site.Folder, Path);

        var page = Definition(editor, "court.md\n");
        Assert.EndsWith("/court.md", page["uri"]!.GetValue<string>(), StringComparison.Ordinal);

        var entry = Definition(editor, "court.md#annex-1");
        Assert.EndsWith("/court.md", entry["uri"]!.GetValue<string>(), StringComparison.Ordinal);
        var line = entry["range"]!["start"]!["line"]!.GetValue<int>();
        Assert.Equal("  - page: border.md", File.ReadAllLines(site.PathOf("content/briefs/court.md"))[line]);
    }

    private static JsonNode Definition(LiveEditor editor, string at) =>
        Assert.Single(editor.AskAt("definition", editor.Text.IndexOf(at, StringComparison.Ordinal) + 1)!.AsArray())!;

    private static string WithAnnex(string page) => TestTexts.Brief("At the border")
        .Replace("sources:", $"annexes:\n  - page: {page}\nsources:", StringComparison.Ordinal);
}
