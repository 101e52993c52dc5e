using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Import;

/// <summary>A small site of Hugo, with everything that such sites are made of, becomes briefs.</summary>
public sealed class HugoImportTests : IDisposable
{
    private readonly ImportedSite _site = new ImportedSite()
        .With("hugo.toml", """
            baseURL = "https://old.samplonia.net/"
            defaultContentLanguage = "en"
            [languages.en]
            weight = 1
            [languages.fr]
            weight = 2
            [permalinks]
            posts = "/:year/:month/:slug/"
            """)
        .With("archetypes/default.md", "---\ntitle: x\ndate: 2020-01-01\n---\n")
        .With("layouts/index.html", "<html>{{ .Content }}</html>")
        .With("content/_index.md", "---\ntitle: Home\n---\nWelcome.\n")
        .With("content/about.md", "+++\ntitle = \"About\"\n+++\nWho we are.\n")
        .With("static/img/guard post.png", TestTexts.Png)
        .With("content/posts/first.md", """
            +++
            title = "The pass: closed"
            date = 2019-05-01T23:30:00-05:00
            lastmod = 2019-06-01
            description = "Sample Pass was <em>closed</em> &amp; guarded."
            tags = ["Borders", "asylum"]
            categories = ["asylum"]
            authors = ["Jane Doe"]
            aliases = ["/old/first/", "https://old.samplonia.net/even/older.html"]
            weight = 3
            featured_image = "/img/guard post.png"
            [params]
            colour = "red"
            [[resources]]
            src = "x.pdf"
            +++
            The pass was closed in May.

            <!--more-->

            {{< figure src="/img/guard post.png" alt="A guard post" caption="The post in *May*" attr="Jane Doe" >}}

            See [the second report]({{< ref "second.md" >}}), [the bundle]({{< relref "posts/bundle#part" >}}) and
            [the list](/2019/06/renamed/).

            {{< youtube w7Ft2ymGmfc >}}

            {{% notice warning %}}
            Take *care*.
            {{% /notice %}}

            ```
            {{< kept >}}
            ```
            """)
        .With("content/posts/second.md", """
            ---
            title: "Second: a report"
            date: 2019-06-02
            slug: renamed
            draft: false
            image: {src: missing.png, alt: A view}
            ---
            # Second: a report

            Back to [the first](first.md) and [about us](/about/). Words[^1] with <span class="x">a note</span>.

            [^1]: The note.
            """)
        .With("content/posts/bundle/index.md", """
            ---
            title: A bundle
            date: 2019-07-01
            ---
            ![The map](map.png)

            ![](map.png)

            [![Small](map.png)](map.png)

            ![Elsewhere](https://example.com/far.png)

            ## Part {#part}

            The [part](#part) and [nothing](#nowhere).
            """)
        .With("content/posts/bundle/map.png", TestTexts.Png)
        .With("content/posts/first.fr.md", "---\ntitle: Le col\ndate: 2019-05-01\n---\nLe col a été fermé.\n")
        .With("content/posts/later.md", "---\ntitle: Later\ndate: 2030-01-01\n---\nNot yet.\n")
        .With("content/posts/secret.md", "{\n  \"title\": \"Secret\",\n  \"date\": \"2019-08-01\",\n  \"draft\": true\n}\nNot public.\n")
        .With("content/posts/broken.md", "---\ntitle: [a\n---\nText.\n");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Every_post_becomes_a_brief_and_everything_else_is_listed()
    {
        var result = _site.Import(_site.Old);
        Assert.Equal(1, result.Exit);
        Assert.Equal(
            ["border.md", "bundle.md", "first.fr.md", "first.md", "later.md", "renamed.md", "secret.md"], _site.Briefs);
        Assert.Contains("about.md. It has no date", result.Output, StringComparison.Ordinal);
        Assert.Contains("_index.md. It introduces a section", result.Output, StringComparison.Ordinal);
        Assert.Contains("broken.md: Line 2: ", result.Remarks, StringComparison.Ordinal);
        Assert.Contains("6 drafts imported, 1 refused, 2 passed over.", result.Output, StringComparison.Ordinal);
        Assert.Empty(_site.ErrorsLeft());
    }

    [Fact]
    public void Front_matter_is_mapped_and_what_a_brief_does_not_have_is_private()
    {
        var output = _site.Import(_site.Old).Output;
        var head = _site.Brief("first.md").Split("\n---\n")[0];
        Assert.StartsWith("""
            ---
            title: >-
              The pass: closed
            summary: >-
              Sample Pass was closed & guarded.
            date: 2019-05-01
            authors:
              - Jane Doe
            topics:
              - Borders
              - asylum
            image:
              src: guard-post.png
              alt: FILL IN (what the picture shows)
              credit: FILL IN (who made the picture)
            images:
              guard-post.png: Jane Doe
            """, head, StringComparison.Ordinal);
        Assert.Contains("""
            aliases:
              - /2019/05/first/
              - /old/first/
              - /even/older.html
            private:
              lastmod: 2019-06-01
              weight: 3
              params:
                colour: red
              resources:
                -
                  src: x.pdf
            """, head, StringComparison.Ordinal);
        Assert.Contains("`lastmod` is kept under `private:`", output, StringComparison.Ordinal);
        Assert.Contains("status: draft", _site.Brief("secret.md"), StringComparison.Ordinal);
        Assert.Contains("status: draft", _site.Brief("later.md"), StringComparison.Ordinal);
        Assert.Contains("later.md:3: `date` hides this text today", output, StringComparison.Ordinal);
        Assert.DoesNotContain("lang:", _site.Brief("first.fr.md"), StringComparison.Ordinal);
        Assert.Contains("À COMPLÉTER", _site.Brief("first.fr.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Shortcodes_become_Markdown_or_comments()
    {
        var output = _site.Import(_site.Old).Output;
        Assert.Equal("""
            The pass was closed in May.


            ![A guard post](guard-post.png)
            The post in *May*

            See [the second report](renamed.md), [the bundle](bundle.md) and
            [the list](renamed.md).

            [Video](https://www.youtube.com/watch?v=w7Ft2ymGmfc)

            <!-- import: {{% notice warning %}} -->
            Take *care*.
            <!-- import: {{% /notice %}} -->

            ```
            {{< kept >}}
            ```

            """, ImportedSite.BodyOf(_site.Brief("first.md")).Replace("\n\n\n\n", "\n\n\n", StringComparison.Ordinal));
        Assert.Contains("first.md:28: The shortcode `notice` is a comment now.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_and_pictures_are_followed_and_none_is_lost()
    {
        var output = _site.Import(_site.Old).Output;
        var second = _site.Brief("renamed.md");
        Assert.Contains("Back to [the first](first.md) and [about us](https://old.samplonia.net/about/).", second,
            StringComparison.Ordinal);
        Assert.DoesNotContain("# Second", second, StringComparison.Ordinal);
        Assert.Contains("second.md:6: The lead picture missing.png was not found.", output, StringComparison.Ordinal);
        Assert.Contains("src: missing.png", second, StringComparison.Ordinal);
        var bundle = ImportedSite.BodyOf(_site.Brief("bundle.md"));
        Assert.Contains("![The map](map.png)\n\n![FILL IN (what the picture shows)](map.png)\n\n![Small](map.png)\n", bundle,
            StringComparison.Ordinal);
        Assert.Contains("FILL IN (a picture in place of example.com/far.png) <https://example.com/far.png> Elsewhere", bundle,
            StringComparison.Ordinal);
        Assert.Contains("## Part\n\nThe [part](#part) and nothing<!-- import: link to #nowhere -->.", bundle, StringComparison.Ordinal);
        Assert.True(_site.Has("content/images/map.png"));
    }

    [Fact]
    public void No_word_of_a_post_is_lost()
    {
        _site.Import(_site.Old);
        foreach (var (old, name) in new[] { ("first", "first"), ("second", "renamed"), ("bundle/index", "bundle"), ("later", "later") })
        {
            var words = ImportedSite.WordsOf(File.ReadAllText(_site.PathOf($"content/posts/{old}.md")))
                .Except(["FIGURE", "ALT", "SRC", "ATTR", "CAPTION", "YOUTUBE", "MORE", "REF", "RELREF", "AMP", "TITLE", "DATE", "SLUG",
                    "DESCRIPTION", "TAGS", "CATEGORIES", "SPAN", "CLASS", "GUARD", "IMG", "PART", "FALSE", "DRAFT", "SECOND", "POSTS",
                    "OLD",
                    "SAMPLONIA", "NET", "HTTPS", "FEATURED", "IMAGE"]);
            Assert.Empty(words.Except(ImportedSite.WordsOf(_site.Brief(name + ".md"))));
        }
    }
}
