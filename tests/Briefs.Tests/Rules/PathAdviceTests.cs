using Briefs.Tests.Checks;
using Xunit;

namespace Briefs.Tests.Rules;

/// <summary>Paths of pictures, pages and other files: the advice is what is to be written, and true.</summary>
public sealed class PathAdviceTests
{
    private const string Head = "---\ntitle: A border closes\ndate: 2024-03-01\nimages:\n  post.png: A. Editor\n---\n\n";
    private const string Post = "![A border post](post.png)";

    private static readonly string s_png = Briefs.Checks.ExamplePictures.Png;

    [Theory]
    [InlineData("![A border post](images/post.png)", "image-missing", "`post.png`", Post)]
    [InlineData("![A border post](/images/post.png)", "image-missing", "`post.png`", Post)]
    [InlineData("![A border post](../../content/images/x/post.png)", "image-missing", "`post.png`", Post)]
    [InlineData("See [us](/about/).", "link-broken", "`../pages/about.md`", "See [us](../pages/about.md).")]
    [InlineData("See [us](../about/).", "link-broken", "`../pages/about.md`", "See [us](../pages/about.md).")]
    [InlineData("See [us](about.html).", "link-broken", "`../pages/about.md`", "See [us](../pages/about.md).")]
    [InlineData("See [us](/pages/About.md#we).", "link-broken", "`../pages/about.md#we`", "See [us](../pages/about.md#we).")]
    public void What_is_advised_repairs(string body, string rule, string advice, string repaired)
    {
        var found = Assert.Single(Found(("content/briefs/a.md", Head + body + "\n")));
        Assert.Equal(rule, found.Rule.Id);
        Assert.Contains(advice, found.Help, StringComparison.Ordinal);
        Assert.Empty(Found(("content/briefs/a.md", Head + repaired + "\n")).Select(f => f.Message));
    }

    [Theory]
    [InlineData("![A bus](images/bus.png)", "The picture content/images/bus.png was not found.",
        "Put the file at content/images/bus.png and write `bus.png`.")]
    [InlineData("![A bus](/images/bus.png)", "The picture content/images/bus.png was not found.",
        "Put the file at content/images/bus.png and write `bus.png`.")]
    [InlineData("![A bus](Bus.png)", "The picture content/images/Bus.png was not found.", "Put the file at this path")]
    [InlineData("![A chart](chart.svgz)", "its format is compressed SVG", "in content/images/ and write `chart.svg`.")]
    [InlineData("![A bus](bus.heic)", "its format is HEIC", "write `bus.jpg`")]
    [InlineData("See [it](letter.pdf).", "which does not exist", "content/files/letter.pdf and write `../files/letter.pdf`.")]
    [InlineData("See [it](../images/letter.pdf).", "which does not exist", "Put the file at content/files/letter.pdf")]
    [InlineData("See [it](table.xls).", "a type that Briefs does not publish", "Save it as .xlsx or .csv.")]
    [InlineData("See [it](../images/post.png).", "is a picture", "`![Describe the picture](post.png)`")]
    public void What_is_not_there_is_one_error_and_its_help_is_true(string body, string message, string help)
    {
        var found = Assert.Single(Found(("content/briefs/a.md", Head + body + "\n")));
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
        Assert.Contains(help, found.Help, StringComparison.Ordinal);
        Assert.DoesNotContain("//", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_in_a_folder_is_written_with_the_way_there()
    {
        var files = (string brief) =>
            Found(("content/briefs/a.md", Head + brief), ("content/images/2024/gate.png", s_png), ("content/images.yml", "gate.png: Us\n"));
        Assert.Contains("`../images/2024/gate.png`", Assert.Single(files("![A gate](gate.png)\n")).Help, StringComparison.Ordinal);
        Assert.Empty(files("![A gate](../images/2024/gate.png)\n"));
    }

    [Theory]
    [InlineData("templates/brand.woff2", "without changing it: it is a font")]
    [InlineData("templates/brand.ttf", "Move it to `templates/fonts/brand.ttf`")]
    [InlineData("templates/logo.png", "Move it to `content/images/logo.png`")]
    [InlineData("templates/site.css", "save it with UTF-8 encoding")]
    public void Nobody_is_told_to_save_a_font_as_text(string path, string help) =>
        Assert.Contains(help, Assert.Single(Found(("content/briefs/a.md", Head + "Shut.\n"), (path, "wOF2\uDCFF\uDCFE")), f =>
            f.Rule.Id == "file-encoding").Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("content/briefs/b.md", "---\ntitle: \"A\ndate: 2024-03-01\n---\nx\n")]
    [InlineData("content/briefs/b.md", "---\ntitle: A\ndate: 2024-03-01\nembargo: soon\n---\nx\n")]
    [InlineData("content/briefs/b.md", "no front matter\n")]
    [InlineData("content/briefs/b.md", "---\ntitle: A \uDCFF\n---\n")]
    [InlineData("content/briefs/B c.md", "---\ntitle: A\ndate: 2024-03-01\n---\nx\n")]
    [InlineData("content/briefs/b.txt", "---\ntitle: A\ndate: 2024-03-01\n---\nx\n")]
    public void The_only_brief_is_there_although_it_cannot_be_read(string path, string text) =>
        Assert.DoesNotContain("no-briefs", Alone((path, text)).Select(f => f.Rule.Id));

    [Theory]
    [InlineData("content/pages/about.md", "---\ntitle: A\n---\nx\n")]
    [InlineData("content/briefs/b.md", "---\ntitle: A\ndate: 2024-03-01\nstatus: draft\n---\nx\n")]
    [InlineData("content/briefs/b.md", "---\ntitle: A\ndate: 2024-03-01\nembargo: 2099-01-01T09:00Z\n---\nx\n")]
    public void Where_there_is_none_it_is_said(string path, string text) =>
        Assert.Contains("no-briefs", Alone((path, text)).Select(f => f.Rule.Id));

    [Fact]
    public void A_title_that_is_misspelt_is_one_error()
    {
        Assert.Equal("front-matter-unknown-key",
            Assert.Single(Found(("content/briefs/a.md", "---\ntitel: A\ndate: 2024-03-01\n---\nx\n"))).Rule.Id);
        Assert.Equal(["front-matter-missing", "front-matter-unknown-key"],
            Found(("content/briefs/a.md", "---\nfoo: A\ndate: 2024-03-01\n---\nx\n")).Select(f => f.Rule.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Where_the_misspelling_is_no_error_the_title_is_still_missing() =>
        Assert.Contains("front-matter-missing", Found(
            ("content/site.yml", "title: W\nurl: https://example.org/\nseverities: {front-matter-unknown-key: note}\n"),
            ("content/briefs/a.md", "---\ntitel: A\ndate: 2024-03-01\n---\nx\n")).Select(f => f.Rule.Id));

    private static IReadOnlyList<Diagnostic> Found(params (string Path, string Text)[] files) => Alone(
    [
        .. files, ("content/briefs/another.md", "---\ntitle: Another day\ndate: 2024-02-01\n---\nNobody came.\n"),
        ("content/pages/about.md", "---\ntitle: About us\n---\n## We\n\nWe write briefs.\n"), ("content/images/post.png", s_png),
    ]);

    private static IReadOnlyList<Diagnostic> Alone(params (string Path, string Text)[] files) =>
        [.. RunExample.Found(ExampleSite.Of(RuleExample.FromFiles([.. files]))).Where(f => f.Severity == Severity.Error)];
}
