using System.Net;
using System.Text.RegularExpressions;
using Briefs.Model.Text;
using CsCheck;
using Markdig.Extensions.EmphasisExtras;
using Markdig;
using Xunit;

namespace Briefs.Tests.Cli.Reporting;

/// <summary>Whatever the content says, its words arrive in rendered Markdown as those words and as nothing else.</summary>
public sealed partial class InertMarkdownTests
{
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder()
        .UsePipeTables().UseAutoLinks().UseTaskLists().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseFootnotes().UseAlertBlocks()
        .UseEmojiAndSmiley(enableSmileys: false).Build();

    private static readonly string[] Pieces =
    [
        "@everyone", "@org/team", "a@b.org", "#12", "org/repo#7", "GH-12", "GHSA-aaaa-bbbb-cccc", "CVE-2024-12345", "0123456789abcdef",
        "https://evil.example/", "www.evil.example", "WWW.evil.example", "mailto:x@y.zz", ":tada:", ":+1:", "![x](y)", "[x](y)", "[x]: y",
        "[^1]", "<b>", "</td>", "<!--", "-->", "<https://x.y>", "&copy;", "&#64;", "`", "``", "```", "~~~", "~~x~~", "**x**", "__x__", "*",
            "_",
        "|", "||", "---", ":--", "===", "- ", "+ ", "1. ", "12) ", "> ", "# ", "[!NOTE]", "[ ] ", "[x] ", "$x$", "$$", "$`x`$", "\\", "\\|",
        "\n", "\n\n", "\r\n", "  \n", "\t", "    ", "\u2028", "\u202E", "\u0000", "\u001b", " ", "word", "“слово”", "كلمة", "::error::x",
            "##[error]x",
    ];

    private static readonly Gen<string> Hostile = Gen.Select(
        Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]), Gen.String[0, 4], Gen.Char[' ', '~']
            .Select(c => c.ToString())).Array[0, 12],
        string.Concat);

    public static TheoryData<string> Places =>
        ["{0}", "- {0}", "# {0}", "> {0}", "1. a **{0}** b", "a _{0}_", "a {0} b", "a\n{0}", "a\n{0}\nb"];

    [Theory]
    [MemberData(nameof(Places))]
    public void Any_text_is_shown_as_itself_wherever_it_stands(string place) => Hostile.Sample(
        text =>
        {
            var words = Html(place.Replace("{0}", "words", StringComparison.Ordinal));
            var shown = Html(place.Replace("{0}", InertMarkdown.Text(text + "."), StringComparison.Ordinal));
            Assert.Equal(words.Replace("words", Folded(SafeText.Escape(text + ".").Trim()), StringComparison.Ordinal), Folded(Bare(shown)));
        });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Any_text_stays_in_its_cell(bool code) => Hostile.Sample(
        text =>
        {
            var cell = code ? InertMarkdown.Code(text + ".") : InertMarkdown.Text(text + ".");
            var shown = Html($"| a | b |\n|---|---|\n| {cell} | end |\n");
            Assert.Equal(2, Regex.Count(shown, "<td>"));
            Assert.Contains("<td>end</td>", shown, StringComparison.Ordinal);
            Assert.Contains(Folded(SafeText.Escape(text + ".").Trim()), Folded(Bare(shown)), StringComparison.Ordinal);
        });

    [Theory]
    [MemberData(nameof(Places))]
    public void Any_text_can_be_shown_as_code(string place) => Hostile.Where(text => !text.Contains('|', StringComparison.Ordinal)).Sample(
        text =>
        {
            var shown = Html(place.Replace("{0}", InertMarkdown.Code(text + "."), StringComparison.Ordinal));
            var code = Assert.Single(CodeSpan().Matches(shown)).Groups[1].Value;
            Assert.Equal(SafeText.Escape(text + ".").Trim(), WebUtility.HtmlDecode(code));
        });

    [Fact]
    public void Any_text_can_be_shown_as_a_block_of_code() => Hostile.Sample(
        text =>
        {
            var shown = Html($"before\n\n{InertMarkdown.Block(text)}\nafter\n");
            var expected = string.Join('\n', text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(SafeText.Escape));
            Assert.StartsWith("<p>before</p>\n<pre><code class=\"language-text\">", shown, StringComparison.Ordinal);
            Assert.EndsWith("</code></pre>\n<p>after</p>\n", shown, StringComparison.Ordinal);
            var block = shown["<p>before</p>\n<pre><code class=\"language-text\">".Length..^"</code></pre>\n<p>after</p>\n".Length];
            Assert.Equal(expected, WebUtility.HtmlDecode(block).TrimEnd('\n').Replace("\\u003a", ":", StringComparison.Ordinal));
        });

    // GitHub looks for these in the text that it has rendered.
    [Fact]
    public void Nothing_in_the_rendered_text_is_a_reference() => Hostile.Sample(
        text =>
        {
            var shown = WebUtility.HtmlDecode(
                Tag().Replace(Html(InertMarkdown.Text(text)).Replace("<span>$</span>", " ", StringComparison.Ordinal), ""));
            Assert.DoesNotMatch("@[A-Za-z0-9]|#[0-9]|:[^\\s\u200B]|www\\.|\\bGH-[0-9]|GHSA-[0-9a-z]|CVE-[0-9]|[0-9a-fA-F]{7}|\\[!|\\$",
                shown);
        });

    [Fact]
    public void Nothing_begins_a_command_in_a_log() => Hostile.Sample(
        text =>
        {
            foreach (var written in (string[])[InertMarkdown.Text(text), InertMarkdown.Code(text), InertMarkdown.Block(text)])
            {
                Assert.DoesNotContain("##[", written, StringComparison.Ordinal);
                Assert.DoesNotContain(written.Split('\n', '\r'), line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));
            }
        });

    [Theory]
    [InlineData("Plain words, “quoted” – well-known, 12 of 300.", "Plain words, “quoted” – well-known, 12 of 300.")]
    [InlineData("**bold** <b> a|b", "\\*\\*bold\\*\\* &lt;b&gt; a\\|b")]
    [InlineData("12. May", "12\\. May")]
    [InlineData("- no", "\\- no")]
    [InlineData("ask @mills", "ask @\u200Bmills")]
    [InlineData("at 10:30: closed", "at 10\u200B:\u200B30: closed")]
    [InlineData("$5", "<span>&#36;</span>5")]
    [InlineData("", "")]
    public void Ordinary_words_stay_legible_in_the_source(string text, string inert) => Assert.Equal(inert, InertMarkdown.Text(text));

    [Theory]
    [InlineData("[Mills]{.term}", "`[Mills]{.term}`")]
    [InlineData("a ` b", "``a ` b``")]
    [InlineData("`a`", "`` `a` ``")]
    [InlineData(" ", "")]
    public void Code_is_fenced_by_more_than_it_holds(string text, string code) => Assert.Equal(code, InertMarkdown.Code(text));

    [Theory]
    [InlineData("a\n```\n# b")]
    [InlineData("`````\n<img>")]
    public void A_block_of_code_does_not_end_at_a_fence_in_it(string text)
    {
        var html = Html(InertMarkdown.Block(text));
        Assert.StartsWith("<pre><code", html, StringComparison.Ordinal);
        Assert.EndsWith("</code></pre>\n", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("<pre>").Length);
    }

    [Fact]
    public void The_text_takes_time_in_proportion_to_its_length()
    {
        foreach (var piece in (string[])["a", "`", "[", "@", "-", "1", "w", ":"])
            Assert.NotEmpty(InertMarkdown.Text(new string(piece[0], 300_000)));
    }

    private static string Html(string markdown) => Markdown.ToHtml(markdown, GitHub);

    private static string Bare(string html) =>
        WebUtility.HtmlDecode(html.Replace("<span>$</span>", "$", StringComparison.Ordinal))
            .Replace("\u200B", "", StringComparison.Ordinal);

    private static string Folded(string text) => Spaces().Replace(text, " ").Replace(" \n", "\n", StringComparison.Ordinal);

    [GeneratedRegex("[ ]+")]
    private static partial Regex Spaces();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<code>(.*?)</code>", RegexOptions.Singleline)]
    private static partial Regex CodeSpan();
}
