using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Import;

/// <summary>A small site of Jekyll, with everything that such sites are made of, becomes briefs.</summary>
public sealed class JekyllImportTests : IDisposable
{
    private readonly ImportedSite _site = new ImportedSite()
        .With("_config.yml", "title: Old\nurl: https://old.samplonia.net\nbaseurl: /blog\n")
        .With("README.md", "# The old site\n")
        .With("Gemfile", "source 'x'\n")
        .With("index.md", "---\nlayout: home\n---\n")
        .With("about.md", "---\ntitle: About\npermalink: /about/\n---\nWho we are.\n")
        .With("_layouts/post.html", "<html>{{ content }}</html>")
        .With("_includes/figure.html", "<img src='{{ include.src }}'>")
        .With("_sass/a.md", "---\ntitle: no\n---\n")
        .With("assets/img/Guard Post.PNG", TestTexts.Png)
        .With("_posts/2019-05-01-the-pass.md", """
            ---
            layout: post
            title:  "The pass"
            date:   2019-05-02 10:00:00 +0500
            categories: borders news
            excerpt: Closed.
            redirect_from: [/pass.html]
            ---
            * TOC
            {:toc}

            ## What happened {#what .big}

            {% include figure.html src="/assets/img/Guard Post.PNG" alt="A post" caption="The post" %}

            A guard told us [so]({{ site.baseurl }}{% post_url 2019-06-01-second %}){:target="_blank"}, and
            [again]({% link _posts/2019-06-01-second.md %}). See [what](#what) and [about]({{ "/about/" | relative_url }}).
            {: .notice}

            {% note page.x %}Shown.{% endnote %} {{ site.time }}

            {% highlight ruby %}
            puts 1
            {% endhighlight %}

            {% raw %}As it is.{% endraw %}
            """)
        .With("_posts/2019-06-01-second.md", """
            ---
            title: Second
            published: false
            tags: [a]
            ---
            First line<br>second line, H<sub>2</sub>O, 10<sup>6</sup>, <b>bold </b>and <em>thin</em>, <u>under</u>, <kbd>Ctrl</kbd>,
            <a href="https://example.com/a">a link</a>, <q>a word</q>, <del>gone</del>, <foo> and <img src="none.png" alt="none">.

            <table>
              <thead><tr><th>Day</th><th align="right">Trucks</th></tr></thead>

              <tr><td>Monday</td><td align="right">3</td></tr>
            </table>

            <div class="box">

            **Inside** the box.

            </div>

            <blockquote>

            Quoted *words*.

            </blockquote>

            <iframe src="https://player.example.com/1" title="The film"></iframe>

            <script>alert("x")</script>

            <!-- a note --> and its line
            """)
        .With("_posts/2019-07-01-third.html", """
            ---
            title: Third
            ---
            <p>A page with <a href="/blog/borders/news/2019/05/02/the-pass.html">a link</a>
            and <img src="{{ site.baseurl }}/assets/img/Guard Post.PNG" alt="A post">.</p>
            <h2></h2><ul><li>One</li><li>Two<ol><li>Three</li></ol></li></ul>
            """)
        .With("_drafts/later.md", "---\ntitle: Later\n---\nIdeas.\n");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Posts_and_drafts_become_briefs_and_pages_are_listed()
    {
        var result = _site.Import(_site.Old);
        Assert.True(result.Exit == 0, result.All);
        Assert.Equal(["border.md", "later.md", "second.md", "the-pass.md", "third.md"], _site.Briefs);
        Assert.Contains("about.md. It has no date", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("README", result.Output, StringComparison.Ordinal);
        Assert.Empty(_site.ErrorsLeft());
    }

    [Fact]
    public void Liquid_and_attribute_lists_become_Markdown_or_comments()
    {
        var output = _site.Import(_site.Old).Output;
        var brief = _site.Brief("the-pass.md");
        Assert.Contains("date: 2019-05-02", brief, StringComparison.Ordinal);
        Assert.Contains("topics:\n  - borders\n  - news\n", brief, StringComparison.Ordinal);
        Assert.Contains("  - /borders/news/2019/05/02/the-pass.html\n  - /pass.html\n", brief, StringComparison.Ordinal);
        var body = ImportedSite.BodyOf(brief);
        Assert.StartsWith("""
            ## What happened

            ![A post](Guard-Post.png)
            The post

            A guard told us so<!-- import: link to /_posts/2019-06-01-second.md -->, and

            """, body, StringComparison.Ordinal);
        Assert.Contains("again<!-- import: link to /_posts/2019-06-01-second.md -->. See [what](#what-happened)", body,
            StringComparison.Ordinal);
        Assert.Contains("[about](https://old.samplonia.net/blog/about/)", body, StringComparison.Ordinal);
        Assert.Contains("Shown.", body, StringComparison.Ordinal);
        Assert.Contains("```ruby\nputs 1\n```", body, StringComparison.Ordinal);
        Assert.Contains("As it is.", body, StringComparison.Ordinal);
        Assert.Contains("The markup `* TOC {:toc}` was left out.", output, StringComparison.Ordinal);
        Assert.Contains("The Liquid tag `note` is a comment now.", output, StringComparison.Ordinal);
        Assert.Contains("The variable `site.time` is a comment now.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Raw_HTML_becomes_Markdown_as_far_as_Markdown_has_it()
    {
        var output = _site.Import(_site.Old).Output;
        var body = ImportedSite.BodyOf(_site.Brief("second.md"));
        Assert.StartsWith("""
            First line\
            second line, H₂O, 10⁶, **bold** and *thin*, under, `Ctrl`,
            [a link](https://example.com/a), “a word”, ~~gone~~, \<foo> and FILL IN (a picture in place of none.png) none.

            | Day | Trucks |
            | --- | --: |
            | Monday | 3 |

            **Inside** the box.

            """, body, StringComparison.Ordinal);
        Assert.Contains("> Quoted *words*.", body, StringComparison.Ordinal);
        Assert.Contains("[The film](https://player.example.com/1)", body, StringComparison.Ordinal);
        Assert.Contains("""<!-- import: <script>alert("x")</script> -->""", body, StringComparison.Ordinal);
        Assert.Contains("<!-- a note -->\n\nand its line", body, StringComparison.Ordinal);
        Assert.Contains("second.md:7: `<foo>` is not HTML, and is shown as text now.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_post_in_HTML_is_read_with_its_front_matter()
    {
        _site.Import(_site.Old);
        var brief = _site.Brief("third.md");
        Assert.Contains("date: 2019-07-01", brief, StringComparison.Ordinal);
        Assert.Contains("A page with [a link](the-pass.md) and ![A post](Guard-Post.png).", brief, StringComparison.Ordinal);
        Assert.Contains("- One\n- Two\n  1. Three\n", brief, StringComparison.Ordinal);
    }
}
