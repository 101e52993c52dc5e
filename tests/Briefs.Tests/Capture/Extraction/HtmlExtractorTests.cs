using Briefs.Capture.Extraction;
using Xunit;

namespace Briefs.Tests.Capture.Extraction;

/// <summary>The words of a page, as a reader sees them.</summary>
public sealed class HtmlExtractorTests
{
    [Theory]
    [InlineData("<p>One.</p><p>Two.</p>", "One.\n\nTwo.")]
    [InlineData("<div>One.<div>Two.</div>Three.</div>", "One.\n\nTwo.\n\nThree.")]
    [InlineData("<h1>Head</h1>Loose words<ul><li>a<li>b</ul>", "Head\n\nLoose words\n\na\n\nb")]
    [InlineData("<table><tr><th>A</th><td>B</td></tr></table>", "A\n\nB")]
    [InlineData("<dl><dt>T<dd>D</dl>", "T\n\nD")]
    [InlineData("<blockquote>“We\n   will  not.”</blockquote>", "“We will not.”")]
    [InlineData("We <b>will</b> <i>not</i> comply<em>.</em>", "We will not comply.")]
    [InlineData("un<b>think</b>able", "unthinkable")]
    [InlineData("one<br>two", "one\ntwo")]
    [InlineData("one<br><br>two<br>", "one\n\ntwo")]
    [InlineData("a&nbsp;b &amp; &#8220;c&#8221;", "a\u00A0b & “c”")]
    [InlineData("<pre>a  b\n c</pre>", "a  b\n c")]
    [InlineData("He said <q>no</q>.", "He said “no”.")]
    [InlineData("<p>漢<ruby>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby></p>", "漢字")]
    [InlineData("a<wbr>b", "ab")]
    public void Each_block_is_a_paragraph(string html, string text) => Assert.Equal(text + "\n", Words(html));

    [Theory]
    [InlineData("<script>no</script>")]
    [InlineData("<style>no</style>")]
    [InlineData("<noscript>no</noscript>")]
    [InlineData("<template>no</template>")]
    [InlineData("<nav>no</nav>")]
    [InlineData("<div role=navigation>no</div>")]
    [InlineData("<!-- no -->")]
    [InlineData("<header>no</header>")]
    [InlineData("<footer>no</footer>")]
    [InlineData("<button>no</button>")]
    [InlineData("<select><option>no</select>")]
    [InlineData("<textarea>no</textarea>")]
    [InlineData("<div hidden>no</div>")]
    [InlineData("<div style='color:red; display : none'>no</div>")]
    [InlineData("<svg><text>no</text></svg>")]
    [InlineData("<iframe>no</iframe>")]
    [InlineData("<sup><a href='#n1'>[1]</a></sup>")]
    public void What_is_not_the_page_s_words_is_dropped(string part) =>
        Assert.Equal("before after\n", Words($"<p>before {part} after").Replace("\n\n", " ", StringComparison.Ordinal));

    [Theory]
    [InlineData("<article><header><h1>Head</h1></header><p>Words.</p><footer>By Ada</footer></article>", "Head\n\nWords.\n\nBy Ada")]
    [InlineData("E = mc<sup>2</sup>", "E = mc²")]
    [InlineData("the 2<sup>nd</sup> <sup><a href='https://example.org/'>long link text</a></sup>", "the 2nd long link text")]
    [InlineData("<details><summary>More</summary>Words</details>", "More\n\nWords")]
    [InlineData("<aside>Box</aside>", "Box")]
    public void And_what_is_stays(string html, string text) => Assert.Equal(text + "\n", Words(html));

    [Fact]
    public void An_article_is_taken_out_of_what_stands_around_it_with_its_headline()
    {
        var words = string.Concat(Enumerable.Repeat("These are words of the article. ", 10)).Trim();
        Assert.Equal($"Headline\n\n{words}\n",
            Words($"<div>Menu</div><h1>Headline</h1><div><article><p>{words}</p></article></div><div>Read more</div>"));
        Assert.Equal($"{words}\n", Words($"<div>Menu</div><main><p>{words}</p></main><div>Read more</div>"));
    }

    [Fact]
    public void Several_articles_or_a_short_one_are_no_reason_to_leave_anything_out()
    {
        Assert.Equal("Intro\n\nOne\n\nTwo\n", Words("<p>Intro</p><article>One</article><article>Two</article>"));
        Assert.Equal("Intro\n\nShort\n", Words("<p>Intro</p><main>Short</main>"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<script>only</script>")]
    [InlineData("<p> &nbsp; </p>")]
    public void A_page_without_words_says_so(string html)
    {
        var extraction = Extract(html);
        if (extraction is ExtractionResult.Extracted { Text: var text }) Assert.Equal("\u00A0", text.Trim(' ', '\n'));
        else Assert.Equal(NoTextReason.Empty, Assert.IsType<ExtractionResult.Nothing>(extraction).Reason);
    }

    [Fact]
    public void Its_maker_is_named_with_its_version() =>
        Assert.Equal("AngleSharp 1.10.3, Briefs 2", Assert.IsType<ExtractionResult.Extracted>(Extract("<p>x")).Extractor);

    [Fact]
    public void Plain_text_is_kept_as_it_is_but_for_its_line_ends()
    {
        var extraction =
            TextExtractor.Extract(Encoding.UTF8.GetBytes("\uFEFFOne. \r\n\r\n[…]\r\nTwo\u0007.\tx"), CapturedKind.PlainText, null);
        Assert.Equal("One.\n\n[…]\nTwo.\tx\n", Assert.IsType<ExtractionResult.Extracted>(extraction).Text);
    }

    [Theory]
    [InlineData("%PDF-1.7", "text/html", CapturedKind.Pdf)]
    [InlineData("<!doctype html>", null, CapturedKind.Html)]
    [InlineData("<p>x", "text/html; charset=utf-8", CapturedKind.Html)]
    [InlineData("words", "text/plain", CapturedKind.PlainText)]
    [InlineData("\u0089PNG", "image/png", null)]
    [InlineData("words", null, null)]
    [InlineData("<html>", "application/json", null)]
    public void What_it_is_is_told_by_its_bytes_and_then_by_its_type(string bytes, string? type, CapturedKind? kind) =>
        Assert.Equal(kind, NameKind.Detect(Encoding.Latin1.GetBytes(bytes), type));

    private static string Words(string html) => Assert.IsType<ExtractionResult.Extracted>(Extract(html)).Text;

    private static ExtractionResult Extract(string html) =>
        TextExtractor.Extract(Encoding.UTF8.GetBytes(html), CapturedKind.Html, "text/html; charset=utf-8");
}
