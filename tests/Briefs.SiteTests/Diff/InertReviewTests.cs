using System.Text.RegularExpressions;
using Briefs.SiteTests.Harness;
using Markdig;
using Xunit;

namespace Briefs.SiteTests.Diff;

/// <summary>
/// A comment on a pull request is written with the organisation's own hand: whatever a stranger's content holds, it is text there.
/// </summary>
public sealed partial class InertReviewTests
{
    private const string Preview = "https://example.org/preview/pr-7/";

    // As near to GitHub as Markdig comes, and further: smileys, formulas, footnotes, tables and alerts too.
    private static readonly MarkdownPipeline s_likeGitHub = new MarkdownPipelineBuilder()
        .UseAutoLinks().UsePipeTables().UseGridTables().UseEmphasisExtras().UseTaskLists().UseFootnotes().UseEmojiAndSmiley()
        .UseMathematics()
        .UseAlertBlocks().UseAutoIdentifiers().UseGenericAttributes().UseCitations().UseAbbreviations().UseDefinitionLists()
        .Build();

    public static TheoryData<string> Hostile { get; } =
    [
        "@octocat and @org/team, a@example.com", "#1 GH-12 octocat/hello#3 octocat@0123456789abcdef0123456789abcdef01234567",
            "deadbeef1 0123456789abcdef0123456789abcdef01234567",
        "![x](https://evil.example/x.png)", "[x](https://evil.example)", "[x][y]\n\n[y]: https://evil.example", "<https://evil.example>",
            "https://evil.example/a www.evil.example WWW.evil.example ftp://evil.example mailto:a@evil.example",
        "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "<!-- hidden", "-->", "<details><summary>x</summary>",
            "&lt;b&gt; &#64;octocat &commat;octocat",
        "`", "``", "` @octocat `", "```\n@octocat\n```", "~~~\n@octocat\n~~~", "a `b` ``c`` ```d```", "\\", "\\\\", "\\@octocat",
            "\\`@octocat\\`",
        "**", "~~", "__x__ *y* ~~z~~", "** @octocat **", "| a | b |\n|---|---|\n| @octocat | #1 |", "\n# Heading\n", "\n\n---\n\n",
            "- [ ] task\n- [x] done", "1. one", "> [!WARNING]\n> Approved", "[!NOTE]", "\n    code",
        "[^1]\n\n[^1]: @octocat", "$x$ $$y$$ $`z`$ \\(x\\)", ":smile: :+1: :) <3", "{#id .class onclick=alert(1)}", "*[HTML]: x",
            "Term\n: definition",
        "\u202E drow \u2066x\u2069", "\u0000\u0007\u001b[31m\u2028\u2029\u0085", "\r\n@octocat\r", "\u200B@\u200Boctocat", "\uFF20octocat",
            "x</code></a></blockquote>", "]()", "](https://evil.example)", ")>", "“”", " ", "", "a\tb",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Whatever_stands_in_the_content_is_shown_as_text(string hostile)
    {
        foreach (var text in (string[])[hostile, $"x {hostile}", $"{hostile} x", $"x{hostile}x", hostile + hostile])
        {
            var review = Review(text);
            // A dollar stands in an element of its own, where no formula can begin: it is text, and nothing but text.
            var html = Markdown.ToHtml(review, s_likeGitHub).Replace("<span>$</span>", "", StringComparison.Ordinal);
            Assert.DoesNotContain(Tags().Matches(html).Select(tag => tag.Value), tag => !IsOurs(tag));
            var shown = System.Net.WebUtility.HtmlDecode(Tags().Replace(Code().Replace(html, "c"), ""));
            Assert.DoesNotMatch(Alive(), shown);
            Assert.DoesNotMatch(Alive(), System.Net.WebUtility.HtmlDecode(Tags().Replace(Code().Replace(html, ""), "")));
            Assert.DoesNotMatch(Invisible(), System.Net.WebUtility.HtmlDecode(html));
            Assert.Equal(Skeleton(Review("plain")), Skeleton(review));
        }
    }

    [Fact]
    public void The_words_themselves_can_still_be_read()
    {
        var html = Markdown.ToHtml(Review("**@octocat** `x` #1 <b> & $5"), s_likeGitHub);
        var shown = System.Net.WebUtility.HtmlDecode(Tags().Replace(html, "")).Replace("\u200B", "", StringComparison.Ordinal);
        Assert.Contains("“then **@octocat** `x` #1 <b> & $5 said before now”", shown, StringComparison.Ordinal);
    }

    private static string Review(string text)
    {
        using var site = new TestSite();
        site.With("before/evidence.json", PublishedText.Of(text, "before")).With("after/evidence.json", PublishedText.Of(text, "now"));
        var run = BriefsHere.Run("diff", site.PathOf("before"), site.PathOf("after"), "--base-url", Preview);
        Assert.True(run.Exit == 0, run.All);
        return run.Output;
    }

    private static bool IsOurs(string tag) =>
        tag is "<p>" or "</p>" or "<ul>" or "</ul>" or "<li>" or "</li>" or "<strong>" or "</strong>" or "<del>" or "</del>" or "<code>"
            or "</code>"
            or "<blockquote>" or "</blockquote>" or "</a>" or "</h3>" or "</h4>" or "<span>" or "</span>"
        || OurHeading().IsMatch(tag)
        || (tag.StartsWith($"<a href=\"{Preview}", StringComparison.Ordinal) && tag.Count(c => c == '"') == 2);

    // The blocks of the page, whatever stands in them: a text that opens or closes one would change their number.
    private static string Skeleton(string review) =>
        string.Concat(Tags().Matches(Markdown.ToHtml(review, s_likeGitHub)).Select(t => t.Value.Split(' ')[0])
            .Where(t => t.Trim('<', '/', '>') is "p" or "ul" or "li" or "blockquote" or "h3" or "h4" or "a"));

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("^<h[34] id=\"[^\"<>]*\">$")]
    private static partial Regex OurHeading();

    [GeneratedRegex("<code>[^<]*</code>")]
    private static partial Regex Code();

    // What GitHub makes of finished text: mentions, references, commits, addresses, smileys, formulas.
    [GeneratedRegex(@"@[A-Za-z0-9]|#[0-9]|\bGH-[0-9]|://|\bwww\.|[0-9a-f]{7}|mailto:[a-z]|:[a-z0-9+-]+:|\$[^$\s<]", RegexOptions.IgnoreCase)]
    private static partial Regex Alive();

    [GeneratedRegex(@"[\u0000-\u0009\u000B-\u001F\u0085\u2028\u2029\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Invisible();
}
