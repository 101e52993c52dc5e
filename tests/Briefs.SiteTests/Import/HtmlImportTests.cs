using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Import;

/// <summary>The one article of a saved page becomes a brief.</summary>
public sealed class HtmlImportTests : IDisposable
{
    private const string Page = """
        <!doctype html><html lang="en-GB"><head>
        <title>The pass | The Sample Post</title>
        <meta property="og:site_name" content="The Sample Post">
        <meta name="description" content="Closed in May.">
        <meta property="article:published_time" content="2019-05-01T23:00:00+05:00">
        <meta name="author" content="Jane Doe">
        <link rel="canonical" href="https://post.samplonia.net/2019/pass.html">
        <style>p { color: red }</style></head><body>
        <header><nav><a href="/">Home</a></nav></header>
        <main><article>
        <h1>The pass is closed</h1>
        <p>The <em>pass </em>was closed<sup><a href="#fn1" id="ref1">1</a></sup> on <a href="../law.html#a">a law</a>,
           says <a href="javascript:x()">someone</a>.<br>A second line.</p>
        <h2>What the guard saw</h2>
        <ul><li>Trucks<ul><li>three</li></ul></li><li>A *star*</li></ul>
        <blockquote cite="https://court.samplonia.net/1"><p>No one came.</p></blockquote>
        <figure><img src="guard.png" alt="A guard"><figcaption>The guard <strong>post</strong></figcaption></figure>
        <figure><img src="https://elsewhere.samplonia.net/x.png" alt="Far"></figure>
        <table><tr><th>Day</th><th>Trucks</th></tr><tr><td>Monday</td><td>3</td></tr></table>
        <form><input name="mail"><button>Subscribe</button></form>
        <script>alert(1)</script>
        <section class="footnotes"><ol><li id="fn1"><p>Decree 7. <a href="#ref1">↩</a></p></li></ol></section>
        </article></main><footer>All rights reserved</footer></body></html>
        """;

    private readonly ImportedSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void An_article_keeps_its_words_its_notes_and_its_pictures()
    {
        _site.With("guard.png", TestTexts.Png).With("pass.html", Page);
        var result = _site.Import(_site.PathOf("pass.html"), "--slug", "pass");
        Assert.True(result.Exit == 0, result.All);
        var brief = _site.Brief("pass.md");
        Assert.StartsWith(
            "---\ntitle: >-\n  The pass is closed\nsummary: >-\n  Closed in May.\ndate: 2019-05-01\nauthors:\n  - Jane Doe\nlang: en-GB\n",
            brief, StringComparison.Ordinal);
        Assert.Contains("""
            private:
              page-title: The pass
              publisher: The Sample Post
              address: "https://post.samplonia.net/2019/pass.html"
            """, brief, StringComparison.Ordinal);
        const string Law = "https://post.samplonia.net/law.html#a";
        Assert.Equal($$"""
            The *pass* was closed[^1] on [a law]({{Law}}), says someone <!-- import: link to javascript:x() -->.\
            A second line.

            ## What the guard saw

            - Trucks
              - three
            - A \*star\*

            > No one came.
            >
            > — [court.samplonia.net](https://court.samplonia.net/1)

            ![A guard](guard.png)
            The guard **post**

            FILL IN (a picture in place of elsewhere.samplonia.net/x.png) Far

            | Day | Trucks |
            | --- | --- |
            | Monday | 3 |

            [^1]: Decree 7.

            """, ImportedSite.BodyOf(brief).Replace("\n\n\n", "\n\n", StringComparison.Ordinal));
        Assert.Contains("`<form>` was left out.", result.Output, StringComparison.Ordinal);
        Assert.Empty(_site.ErrorsLeft());
    }

    [Theory]
    [InlineData("<p></p>", "The page has no text")]
    [InlineData("DEEP", "nested deeper than 256 levels")]
    [InlineData("LONG", "larger than 4 MB")]
    public void A_hostile_page_is_refused_and_leaves_nothing(string kind, string message)
    {
        var page = kind switch
        {
            "DEEP" => string.Concat(Enumerable.Repeat("<div><b>", 100_000)) + "text",
            "LONG" => new string('x', 5_000_000),
            _ => kind,
        };
        _site.With("page.html", page);
        var before = TestSite.TreeOf(_site.Folder);
        var result = _site.Import(_site.PathOf("page.html"));
        Assert.True(result.Exit == 1, result.All);
        Assert.Contains(message, result.Remarks, StringComparison.Ordinal);
        Assert.Equal(before, TestSite.TreeOf(_site.Folder));
    }

    [Fact]
    public void A_page_that_plays_tricks_becomes_a_brief_without_errors_of_its_own()
    {
        _site.With("page.html", """
            <title>x</title><p>One<p>Two<b><i>three</b></i> <a href="data:text/html,x">four</a> <img src="../../../etc/passwd">
            <svg onload=x><script>y</script></svg> <iframe srcdoc="z"></iframe> {{< x >}} [@a in @b] &lt;b&gt; <h2> </h2>
            <table><td colspan=9999999>a<td>b</table><a href="#fn">1</a><p id="fn">note
            """);
        Assert.Equal(0, _site.Import(_site.PathOf("page.html"), "--slug", "page").Exit);
        Assert.Empty(_site.ErrorsLeft());
    }
}
