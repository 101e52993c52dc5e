using System.Globalization;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Import;

/// <summary>A text that a brief could have stays as it is, and hostile files leave nothing behind.</summary>
public sealed class PlainImportTests : IDisposable
{
    private static readonly string[] s_blocks =
    [
        "A paragraph with *emphasis*, **strong**, `code`, ~~gone~~ and [a link](https://example.com/a?b=c#d).",
        "Two lines\nof one paragraph,\\\nand a break.",
        "“We will not go,” she said [@mills in @new-arab-2020, p. 3]. He called it “peace”{.term}.",
        "She went on [@mills]; a footnote[^1] and a mark 5 < 6 & 7 > 4.",
        "- one\n- two\n  - three\n\n      code in a list",
        "1. first\n2. second",
        "> A quotation [@mills in @new-arab-2020].\n>\n> — a line",
        "> [!NOTE]\n> Take care.",
        "| A | B |\n|---|--:|\n| 1 | 2 |",
        "```html\n<div>{{< x >}} {% y %}</div>\n```",
        "<!-- allow relative-date: the day is not public -->",
        "## A heading\n\n### Another\n\nSee [the heading](#a-heading).",
        "Setext\n------",
        "    indented *code*",
        "[ref]: https://example.com/ref \"Title\"\n\nA [reference][ref] and <https://example.com>.",
        "[^1]: The note.\n\n    Its second paragraph.",
        "«Слово» и „Wort“ — ‘x’ … – \u00A0 no-break.",
        "---",
        "\\*not emphasis\\* and \\[@not a citation].",
        "&amp; &copy; &#8217;",
    ];

    private readonly ImportedSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_site_that_quotes_an_organisation_can_import_more()
    {
        const string Quoted = "quoted:\n";
        var second = TestTexts.Brief("The second")
            .Replace(Quoted, Quoted + "  board:\n    organization: Asylum Board\n", StringComparison.Ordinal);
        using var site = TestSite.Good().With("content/briefs/second.md", second);
        var draft = Path.Combine(Path.GetDirectoryName(site.Folder)!, "draft.md");
        File.WriteAllText(draft, "# The pass\n\n“We left,” said Ana Petrel, a spokeswoman.\n");
        var run = BriefsHere.Run("import", draft, "--site", site.Folder);
        Assert.True(run.Exit == 0, run.All);
    }

    [Fact]
    public void The_Markdown_of_a_brief_stays_as_it_is()
    {
        var texts = s_blocks.SelectMany(first => s_blocks.Where(second => second != first).Select(second => $"{first}\n\n{second}\n"))
            .ToList();
        for (var at = 0; at < texts.Count; at++)
            _site.With($"plain/{Name(at)}", $"---\ntitle: A text\ndate: 2020-01-10\n---\n\n{texts[at]}");
        var result = _site.Import(_site.PathOf("plain"));
        Assert.True(result.Exit == 0, result.All);
        Assert.All(texts, (text, at) => Assert.Equal(text, ImportedSite.BodyOf(_site.Brief(Name(at)))));
    }

    private static string Name(int at) => $"text-{at.ToString(CultureInfo.InvariantCulture)}.md";

    [Fact]
    public void A_text_without_front_matter_takes_its_title_from_its_heading()
    {
        var brief = _site.ImportText("note.md", "# The pass\n\nIt was closed.\n");
        Assert.StartsWith("""
            ---
            title: >-
              The pass
            summary: >-
              FILL IN (the whole brief in one or two sentences)
            date: FILL IN (the day of first publication such as 2024-03-05)
            sources:
            quoted:
            ---

            It was closed.

            """, brief, StringComparison.Ordinal);
        Assert.Empty(_site.ErrorsLeft());
    }

    [Fact]
    public void Nothing_is_overwritten_and_a_dry_run_writes_nothing()
    {
        _site.With("border.md", "---\ntitle: Other\ndate: 2020-01-01\n---\nText.\n");
        var before = TestSite.TreeOf(_site.Folder);
        var refused = _site.Import(_site.PathOf("border.md"));
        Assert.Equal(1, refused.Exit);
        Assert.Contains("border.md already exists. Choose another name with --slug", refused.Remarks, StringComparison.Ordinal);
        var dry = _site.Import(_site.PathOf("border.md"), "--slug", "other", "--dry-run");
        Assert.Equal(0, dry.Exit);
        Assert.Contains("Would create content/briefs/other.md", dry.Output, StringComparison.Ordinal);
        Assert.Equal(before, TestSite.TreeOf(_site.Folder));
    }

    [Theory]
    [InlineData("--lang", "fr", "À COMPLÉTER", "imported.fr.md")]
    [InlineData("--slug", "imported", "FILL IN", "imported.md")]
    public void The_blanks_speak_the_language_of_the_brief(string option, string value, string marker, string name)
    {
        _site.With("imported.md", "Texte.\n");
        Assert.Equal(0, _site.Import(_site.PathOf("imported.md"), option, value).Exit);
        Assert.Contains(marker, _site.Brief(name), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> HostileTexts => new()
    {
        { "---\ntitle: [[[[\n---\nText.\n", "Line 2" },
        { "---\ntitle: x\ntext without end", "no closing line" },
        { "+++\ntitle = \"x\n+++\n", "Line 2: the front matter is not valid TOML" },
        { "+++\na = " + new string('[', 5_000) + "\n+++\n", "nested deeper" },
        { "{\n\"title\": }\n", "not valid JSON" },
        { "---\na: &x [*x]\n---\n", "Line 2" },
        { "---\ntitle: x\ntitle: y\n---\n", "appears twice" },
        { new string('>', 4_000) + " deep\n", "nested too deeply" },
        { "---\ntitle: " + new string('x', 70_000) + "\n---\n", "longer than 64 KiB" },
        { new string('a', 600_000), "longer than 512 KiB" },
    };

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void A_hostile_text_is_refused_and_leaves_nothing(string text, string message)
    {
        _site.With("hostile.md", text);
        var before = TestSite.TreeOf(_site.Folder);
        var result = _site.Import(_site.PathOf("hostile.md"));
        Assert.True(result.Exit == 1, result.All);
        Assert.Contains(message, result.Remarks, StringComparison.Ordinal);
        Assert.Equal(before, TestSite.TreeOf(_site.Folder));
    }

    [Theory]
    [InlineData("[x](javascript:alert(1)) and ![y](../../../../etc/passwd) and ![z](file:///etc/passwd)")]
    [InlineData("<a href=\"javascript:x\">x</a> <img src=x onerror=alert(1)> <svg onload=x>")]
    [InlineData("<div><div><p>open [x](data:text/html,x)")]
    [InlineData("{{< {{< {{% {% {{ {: {:: [TOC {#")]
    [InlineData("<!-- never closed [x](y)")]
    [InlineData("<table><table><table><td><ul><li>")]
    [InlineData("\u202Eabc\u2028def\u0000ghi\u200B")]
    [InlineData("[a](<b c> \"t\") ![](<d e.png>) [f]: <g h>\n\n[f][] [](x) [![](y.png)](z)")]
    public void Odd_markup_becomes_a_brief_without_errors_of_its_own(string text)
    {
        var brief = _site.ImportText("odd.md", $"---\ntitle: Odd\ndate: 2020-01-10\n---\n{text}\n");
        Assert.DoesNotContain("](javascript:", brief, StringComparison.Ordinal);
        Assert.Empty(_site.ErrorsLeft());
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import", "nowhere.md")]
    [InlineData("import", "x.md", "--slug", "Not A Slug")]
    [InlineData("import", "x.md", "--changes", "perhaps")]
    [InlineData("import", "x.md", "--lang", "French")]
    public void A_wrong_call_is_refused_with_what_to_write(params string[] arguments)
    {
        var refused = BriefsHere.Run([.. arguments, "--site", _site.Folder]);
        Assert.True(refused.Exit == 2, refused.All);
        Assert.StartsWith("briefs: ", refused.Remarks, StringComparison.Ordinal);
    }
}
