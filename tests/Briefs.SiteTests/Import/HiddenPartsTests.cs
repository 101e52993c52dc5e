using System.Globalization;
using Xunit;

namespace Briefs.SiteTests.Import;

/// <summary>What tags of a template hide in a text, no reader of the brief sees, wherever the tags are.</summary>
public sealed class HiddenPartsTests
{
    private const string Secret = "Ramirez";

    private static readonly string[] s_settings = ["hugo.toml", "_config.yml", "none.txt"];

    private static readonly (string Opening, string Closing)[] s_tags =
    [
        ("{% comment %}", "{% endcomment %}"), ("{%- comment -%}", "{%- endcomment -%}"), ("{%comment%}", "{%endcomment%}"),
        ("{% comment why %}", "{%\nendcomment\n%}"), ("{{< comment >}}", "{{< /comment >}}"), ("{{% comment %}}", "{{% /comment %}}"),
    ];

    // The opening tag, what is hidden, and the closing tag.
    private static readonly string[] s_places =
    [
        "{0}{1}{2}", "We {0} {1} {2} wait.", "{0}\n\n    {1}\n\n    {2}\n\nWe wait.", "{0}\n\n\t{1}\n\n\t{2}", "{0}\n```\n{1}\n{2}\n```\n",
        "{0}\n\n```\n{1}\n```\n\n{2}\n", "- {0}\n\n      {1}\n\n      {2}\n", "> {0}\n> {1}\n>\n>     {2}\n", "{0}\n\n`{1} {2}`\n",
        "{0}\n\n`{1}` -- {1} <b>{1}</b> --> {1} {2}\n",
        "{0}\n<pre>\n{1}\n{2}\n</pre>\n", "{0}\n<!--\n{2} -->\n", "{0}\n\n    {1}\n\nWe wait.\n",
        "{0}\n\n{{%  other %}}\n\n{1}\n\n    {2}\n", "[We {0}{1}{2} wait](https://example.org/{0}{1}{2})", "<p class=\"{0}{1}{2}\">We</p>",
        "# We {0}{1}{2}\n", "| We | {0}{1}{2} |\n|---|---|\n| a | {0}{1}{2} |\n", "{0}{0}{1}{2}{1}{2}\n",
    ];

    // Of Liquid alone.
    private const string Raw = "{0} {{% raw %}}{2}{{% endraw %}} {1} {2}";

    [Fact]
    public void No_reader_sees_what_a_comment_tag_hides()
    {
        var seen = new List<string>();
        foreach (var settings in s_settings)
        {
            using var site = new ImportedSite();
            site.With(settings, settings == "hugo.toml" ? "title = 'Old'\n" : "title: Old\n");
            string[] texts = [.. s_tags.SelectMany(tag => s_places.Select(place => Place(place, tag))
                .Concat(s_places.SelectMany(place => CodeOf(settings, tag, place)))),
                .. settings == "hugo.toml" ? [] : s_tags.Where(tag => tag.Opening[1] == '%').Select(tag => Place(Raw, tag))];
            for (var at = 0; at < texts.Length; at++) site.With($"content/post/text-{at}.md", TextWith(texts[at]));
            var result = site.Import([.. Enumerable.Range(0, texts.Length).Select(at => site.PathOf($"content/post/text-{at}.md"))]);
            Assert.True(result.Exit == 0, result.All);
            for (var at = 0; at < texts.Length; at++)
            {
                var brief = site.Brief($"text-{at}.md");
                if (!IsDraft(brief) && Visible(ImportedSite.BodyOf(brief)).Contains(Secret, StringComparison.Ordinal))
                    seen.Add($"{settings}:\n{texts[at]}\nbecame\n{ImportedSite.BodyOf(brief)}");
            }
        }

        Assert.True(seen.Count == 0, $"{seen.Count}:\n{string.Join("\n=====\n", seen.Take(12))}");
    }

    [Theory]
    [InlineData("_config.yml", "{::comment}\nRamirez told us.\n{:/comment}")]
    [InlineData("_config.yml", "{::comment}\nRamirez told us.\n{:/}")]
    [InlineData("_config.yml", "We {::comment}Ramirez{:/comment} wait.")]
    [InlineData("none.txt", "We {::comment why=\"x\"}Ramirez{:/} wait.")]
    [InlineData("hugo.toml", "{::comment}\n\n- Ramirez\n\n{:/comment}")]
    [InlineData("none.txt", "We {# Ramirez #} wait.")]
    [InlineData("none.txt", "{#\n\nRamirez {{ x }} told us.\n\n#}")]
    [InlineData("none.txt", "{/* Ramirez */}")]
    [InlineData("none.txt", "{# {% comment %} Ramirez #} {% endcomment %}")]
    public void No_reader_sees_what_a_comment_of_Markdown_or_of_another_generator_hides(string settings, string body)
    {
        using var site = new ImportedSite();
        site.With(settings, settings == "hugo.toml" ? "title = 'Old'\n" : "title: Old\n")
            .With("content/post/pass.md", TextWith(body));
        Assert.Equal(0, site.Import(site.PathOf("content/post/pass.md")).Exit);
        Assert.DoesNotContain(Secret, Visible(ImportedSite.BodyOf(site.Brief("pass.md"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none.txt", "# Ramirez {#ramirez}\n\nRamirez {#b} waits #}.")]
    [InlineData("_config.yml", "We {# Ramirez #} wait.")]
    [InlineData("_config.yml", "`{::comment}Ramirez{:/}`")]
    public void What_is_no_comment_stays(string settings, string body)
    {
        using var site = new ImportedSite();
        site.With(settings, "title: Old\n").With("content/post/pass.md", TextWith(body));
        Assert.Equal(0, site.Import(site.PathOf("content/post/pass.md")).Exit);
        Assert.Contains(Secret, Visible(ImportedSite.BodyOf(site.Brief("pass.md"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{% comment %}\n\nHidden.\n")]
    [InlineData("{% if false %}Hidden.{% endif %}\n")]
    public void No_advice_publishes_what_the_old_site_marked_as_a_draft(string body)
    {
        using var site = new ImportedSite();
        site.With("pass.md", TextWith(body).Replace("date:", "draft: true\ndate:", StringComparison.Ordinal));
        var result = site.Import(site.PathOf("pass.md"));
        Assert.DoesNotContain("remove `status: draft`", result.Output, StringComparison.Ordinal);
        Assert.Contains("keep `status: draft`, because something else hides the text too", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{% comment %}\n\nHidden.\n", "has no end")]
    [InlineData("    {% comment %}\n    Hidden.\n    {% endcomment %}\n", "is in code")]
    [InlineData("{% comment %}\n\nHidden.\n\n{{< /comment >}}\n", "has no end")]
    [InlineData("{{< comment >}}\n\nHidden.\n\n{% endcomment %}\n", "has no end")]
    public void A_tag_that_possibly_hides_words_makes_a_draft(string body, string why)
    {
        using var site = new ImportedSite();
        site.With("pass.md", TextWith(body));
        var result = site.Import(site.PathOf("pass.md"));
        Assert.True(IsDraft(site.Brief("pass.md")), site.Brief("pass.md"));
        Assert.Contains($"pass.md:5: A `comment` tag {why} and possibly hides words that are still in the text, so the brief is a draft. "
            + "Delete what readers must not see, and then remove `status: draft`.", result.Output, StringComparison.Ordinal);
        Assert.Empty(site.ErrorsLeft());
    }

    [Theory]
    [InlineData("{% if false %}\nHidden.\n{% endif %}\n", "if")]
    [InlineData("Seen.\n{%- unless site.public -%}\nHidden.\n{%- endunless -%}\n", "unless")]
    [InlineData("Seen. {% if page.draft %}Hidden{% else %}seen{% endif %}.\n", "if")]
    [InlineData("{% case page.reader %}{% when 'staff' %}Hidden.{% endcase %}\n", "case")]
    [InlineData("{% capture note %}Hidden.{% endcapture %}\n", "capture")]
    [InlineData("{{< private >}}\nHidden.\n{{< /private >}}\n", "private")]
    [InlineData("{{% members-only %}}\nHidden.\n{{% /members-only %}}\n", "members-only")]
    [InlineData("{% internal %}\nHidden.\n{% endinternal %}\n", "internal")]
    public void Words_that_a_tag_showed_to_some_readers_only_make_a_draft(string body, string name)
    {
        using var site = new ImportedSite();
        site.With("pass.md", TextWith(body));
        var result = site.Import(site.PathOf("pass.md"));
        Assert.True(IsDraft(site.Brief("pass.md")), site.Brief("pass.md"));
        Assert.Contains($"The words between `{name}` and its closing tag are still in the text.", result.Output, StringComparison.Ordinal);
        Assert.Empty(site.ErrorsLeft());
    }

    // Readers could not follow it.
    [Fact]
    public void No_link_leads_to_a_text_that_becomes_a_draft_so()
    {
        using var site = new ImportedSite();
        site.With("pass.md", TextWith("{% if false %}\nHidden.\n{% endif %}"))
            .With("other.md", "---\ntitle: Other\ndate: 2020-01-11\n---\nSee [the pass](pass.md).\n");
        Assert.Equal(0, site.Import(site.Old).Exit);
        Assert.DoesNotContain("(pass.md)", site.Brief("other.md"), StringComparison.Ordinal);
        Assert.Empty(site.ErrorsLeft());
    }

    [Theory]
    [InlineData("{% raw %}{% if false %}x{% endif %}{% endraw %}\n")]
    [InlineData("{% if without an end %}\n\nWe wait.\n")]
    [InlineData("{% note %}We wait.{% endnote %}\n")]
    [InlineData("`{% if false %}x{% endif %}`\n")]
    [InlineData("{{< private />}}\n")]
    public void Words_that_every_reader_saw_make_no_draft(string body)
    {
        using var site = new ImportedSite();
        site.With("pass.md", TextWith(body));
        Assert.Equal(0, site.Import(site.PathOf("pass.md")).Exit);
        Assert.False(IsDraft(site.Brief("pass.md")), site.Brief("pass.md"));
    }

    [Theory]
    [InlineData("hugo.toml", "`{% comment %}` and `{% endcomment %}`")]
    [InlineData("_config.yml", "{% raw %}`{% comment %}`{% endraw %} and `{{< comment >}}`")]
    public void Tags_that_are_shown_make_no_draft(string settings, string body)
    {
        using var site = new ImportedSite();
        site.With(settings, "").With("content/post/pass.md", TextWith(body));
        Assert.Equal(0, site.Import(site.PathOf("content/post/pass.md")).Exit);
        Assert.False(IsDraft(site.Brief("pass.md")), site.Brief("pass.md"));
        Assert.Contains("comment", Visible(ImportedSite.BodyOf(site.Brief("pass.md"))), StringComparison.Ordinal);
    }

    // Within code, only the generator whose tags they are reads them.
    private static IEnumerable<string> CodeOf(string settings, (string Opening, string Closing) tag, string place)
    {
        if (settings == (tag.Opening.StartsWith("{{", StringComparison.Ordinal) ? "_config.yml" : "hugo.toml")) yield break;
        var text = Place(place, tag);
        yield return "    " + text.Replace("\n", "\n    ", StringComparison.Ordinal);
        yield return $"```\n{text}\n```\n";
        yield return $"We `{text} wait`.";
        yield return Place("` {0} ` {1} {2}", tag);
    }

    private static string Place(string place, (string Opening, string Closing) tag) =>
        string.Format(CultureInfo.InvariantCulture, place, tag.Opening, Secret, tag.Closing);

    private static string TextWith(string body) => $"---\ntitle: The pass\ndate: 2020-01-10\n---\n{body}\n";

    private static bool IsDraft(string brief) => brief.Split("\n---\n")[0].Contains("\nstatus: draft", StringComparison.Ordinal);

    // As the page has it: a comment is in the page of no brief, and one in code is no comment.
    private static string Visible(string body)
    {
        var page = Markdig.Markdown.ToHtml(body, Markdig.MarkdownExtensions.UsePipeTables(new Markdig.MarkdownPipelineBuilder()).Build());
        while (page.IndexOf("<!--", StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = page.IndexOf("-->", start, StringComparison.Ordinal);
            page = end < 0 ? page[..start] : page.Remove(start, end + 3 - start);
        }

        return page;
    }
}
