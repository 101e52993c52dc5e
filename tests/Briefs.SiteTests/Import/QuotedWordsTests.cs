using Xunit;

namespace Briefs.SiteTests.Import;

/// <summary>Tags around words of another person become a block quote, which needs a source, not the organisation's own text.</summary>
public sealed class QuotedWordsTests : IDisposable
{
    private readonly ImportedSite _site = new ImportedSite().With("hugo.toml", "title = 'x'\n");

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("{{< quote author=\"Cornelius Specimen\" >}}\nThe pass was closed.\n{{< /quote >}}",
        "> The pass was closed.\n>\n> — Cornelius Specimen")]
    [InlineData("{{< quote author=\"Cornelius Specimen\" >}}The pass was closed.{{< /quote >}}",
        "> The pass was closed.\n>\n> — Cornelius Specimen")]
    [InlineData("{{% blockquote author=\"Vera Sample\" source=\"The Sample Post\" link=\"https://post.samplonia.net/1\" %}}\n"
        + "One.\n\n*Two*.\n{{% /blockquote %}}",
        "> One.\n>\n> *Two*.\n>\n> — Vera Sample, [The Sample Post](https://post.samplonia.net/1)")]
    [InlineData("{{< pullquote >}}\nThe pass\nwas closed.\n{{< /pullquote >}}\nAfter.", "> The pass\n> was closed.\n\nAfter.")]
    [InlineData("Before.\n{{< quote \"Vera Sample\" >}}\nClosed.\n{{< / quote >}}", "Before.\n\n> Closed.\n>\n> — Vera Sample")]
    [InlineData("Before {{< quote >}}Closed.{{< /quote >}} after.", "Before \n\n> Closed.\n\n after.")]
    [InlineData("{{< quote text=\"Closed.\" author=\"Vera Sample\" >}}", "> Closed.\n>\n> — Vera Sample")]
    [InlineData("{% quote author=\"Vera Sample\" %}\nNo one came.\n{% /quote %}", "> No one came.\n>\n> — Vera Sample")]
    [InlineData("{%- quote author=\"Vera Sample\" -%}\nNo one came.\n{%- / quote -%}", "> No one came.\n>\n> — Vera Sample")]
    [InlineData("{% blockquote Vera Sample: \"The Pass\" %}\nNo one came.\n{% endblockquote %}",
        "> No one came.\n>\n> — Vera Sample, The Pass")]
    [InlineData("{% blockquote Vera: \"The Pass\" %}\nNo one came.\n{% endblockquote %}", "> No one came.\n>\n> — Vera, The Pass")]
    [InlineData("{% blockquote Vera Sample \"The Pass\" https://post.samplonia.net/1 %}\nNo one came.\n{% endblockquote %}",
        "> No one came.\n>\n> — [Vera Sample, The Pass](https://post.samplonia.net/1)")]
    [InlineData("{% blockquote \"Vera Sample\" %}\nNo one came.\n{% endblockquote %}", "> No one came.\n>\n> — Vera Sample")]
    [InlineData("{% blockquote Vera Sample source: \"The Pass\" %}\nNo one came.\n{% endblockquote %}",
        "> No one came.\n>\n> — Vera Sample, The Pass")]
    [InlineData("{% blockquote Vera Sample, The Sample Post https://post.samplonia.net/1 Closed %}\nNo one came.\n{% endblockquote %}",
        "> No one came.\n>\n> — Vera Sample, The Sample Post, [Closed](https://post.samplonia.net/1)")]
    public void Quoted_words_become_a_block_quote_with_the_name_of_the_author(string written, string expected)
    {
        var brief = _site.ImportText("pass.md", $"---\ntitle: The pass\ndate: 2020-01-10\n---\n{written}\n");
        Assert.Equal(expected + "\n", ImportedSite.BodyOf(brief));
    }

    private const string Six = "{{< quote author=\"Jane Six\" >}}\nWe stay.\n{{< /quote >}}";

    [Theory]
    [InlineData("{{< quote text=\"We left\" author=\"Jane Three\" />}}\n\nOurs.\n\n" + Six)]
    [InlineData("{{< quote text=\"We left\" author=\"Jane Three\" / >}}\n\nOurs.\n\n" + Six)]
    [InlineData("{{< quote text=\"We left\" author=\"Jane Three\" >}}\n\nOurs.\n\n" + Six)]
    [InlineData("{{% quote text=\"We left\" author=\"Jane Three\" /%}}\n\nOurs.\n\n" + Six)]
    public void A_tag_does_not_take_the_closing_tag_of_another_quotation(string written)
    {
        var brief = _site.ImportText("pass.md", $"---\ntitle: The pass\ndate: 2020-01-10\n---\n{written}\n");
        Assert.Equal("> We left\n>\n> — Jane Three\n\nOurs.\n\n> We stay.\n>\n> — Jane Six\n", ImportedSite.BodyOf(brief));
    }

    [Theory]
    [InlineData("{{< quote author=\"A B\" >}}\nOne\n\n{{< quote author=\"C D\" >}}\ninner\n{{< /quote >}}\n\ntwo\n{{< /quote >}}",
        "> One\n>\n> “inner”\n>\n> two\n>\n> — A B\n", "A quotation of C D within another one is in quotation marks now.")]
    [InlineData("{{< quote author=\"A B\" >}}One {{< pullquote >}}inner{{< /pullquote >}} two{{< /quote >}}\n\nOurs.",
        "> One “inner” two\n>\n> — A B\n\nOurs.\n", "A quotation within another one is in quotation marks now.")]
    [InlineData("{{< quote author=\"A B\" >}}\n\nOurs.\n\n" + Six,
        "<!-- import: {{< quote author=\"A B\" >}} -->\n\nOurs.\n\n> We stay.\n>\n> — Jane Six\n",
        "pass.md:5: The shortcode `quote` is a comment now.")]
    [InlineData(Six + "\n\nOurs.\n\n{{< /quote >}}",
        "> We stay.\n>\n> — Jane Six\n\nOurs.\n\n<!-- import: {{< /quote >}} -->\n",
        "pass.md:11: The closing tag `/quote` has no opening tag, and is a comment now.")]
    [InlineData("One.\n\n{{< /note >}}\n\n{% endif %}", "One.\n\n<!-- import: {{< /note >}} -->\n\n<!-- import: {% endif %} -->\n",
        "The closing tag `endif` has no opening tag, and is a comment now.")]
    [InlineData("{{< quote author=\"A B\" >}}One {{< quote text=\"two\" author=\"C D\" />}} three{{< /quote >}}",
        "> One <!-- import: {{< quote text=\"two\" author=\"C D\" />}} --> three\n>\n> — A B\n", "The shortcode `quote` is a comment now.")]
    public void Nested_and_unpaired_tags_are_reported(string written, string body, string remark)
    {
        _site.With("pass.md", $"---\ntitle: The pass\ndate: 2020-01-10\n---\n{written}\n");
        var result = _site.Import(_site.PathOf("pass.md"));
        Assert.Equal(body, ImportedSite.BodyOf(_site.Brief("pass.md")));
        Assert.Contains(remark, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{< quote author=\"A B\" role=\"Minister\" title=\"The pass\" source=\"The Post\" date=\"2024-05-01\" page=\"7\" "
        + "link=\"https://post.samplonia.net/1\" >}}Closed.{{< /quote >}}",
        "A B, Minister, [The pass](https://post.samplonia.net/1), The Post, 2024-05-01, page 7", null)]
    [InlineData("{{< quote \"A B\" \"The Second Post\" \"https://post.samplonia.net/2\" >}}Closed.{{< /quote >}}",
        "A B, [The Second Post](https://post.samplonia.net/2)", null)]
    [InlineData("{{< pullquote right \"A B\" >}}Closed.{{< /pullquote >}}", "A B",
        "An argument of a quotation tag was left out: right")]
    [InlineData("{{< quote author=\"A B\" cite=\"https://post.samplonia.net/3\" class=\"big\" >}}Closed.{{< /quote >}}",
        "[A B](https://post.samplonia.net/3)", "The argument `class` of a quotation tag was left out: big")]
    [InlineData("{{< quote author=\"A B\" speaker=\"C D\" >}}Closed.{{< /quote >}}", "A B",
        "The argument `speaker` of a quotation tag was left out: C D")]
    [InlineData("{{< quote text=\"Open.\" author=\"A B\" >}}Closed.{{< /quote >}}", "A B",
        "The argument `text` of a quotation tag was left out: Open.")]
    [InlineData("{{< quote author=\"A B\" caption=\"They left. We stayed.\" >}}Closed.{{< /quote >}}", "A B",
        "An argument of a quotation tag was left out: They left. We stayed.")]
    [InlineData("{% quote author:\"A B\", role: \"Judge\" source:\"The Post\" %}Closed.{% endquote %}", "A B, Judge, The Post", null)]
    [InlineData("{% quote A B source=\"The Post\" %}Closed.{% endquote %}", "A B, The Post", null)]
    public void The_attribution_has_all_arguments_and_others_are_reported(string written, string line, string? remark)
    {
        _site.With("pass.md", $"---\ntitle: The pass\ndate: 2020-01-10\n---\n{written}\n");
        var result = _site.Import(_site.PathOf("pass.md"));
        Assert.Equal($"> Closed.\n>\n> — {line}\n", ImportedSite.BodyOf(_site.Brief("pass.md")));
        if (remark is null) Assert.DoesNotContain("left out", result.Output, StringComparison.Ordinal);
        else Assert.Contains(remark, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{< quote by=\"A B\" source=\"C|D\" >}}cell{{< /quote >}}", "“cell” — A B, C\\|D")]
    [InlineData("{{< quote by=\"A B\" text=\"cell\" />}}", "“cell” — A B")]
    [InlineData("{{< quote >}}“cell”{{< /quote >}}", "“cell”")]
    public void In_a_table_the_words_are_in_quotation_marks(string written, string cell)
    {
        var brief = _site.ImportText("pass.md",
            $"---\ntitle: The pass\ndate: 2020-01-10\n---\n| a | b |\n|---|---|\n| {written} | c |\n| d | e |\n");
        Assert.Equal($"| a | b |\n|---|---|\n| {cell} | c |\n| d | e |\n", ImportedSite.BodyOf(brief));
        Assert.Empty(_site.ErrorsLeft());
    }

    [Theory]
    [InlineData("“The <abbr title=\"United Nations\">UN</abbr> lied.”", "“The UN lied.”")]
    [InlineData("<p>“The <abbr title=\"United Nations\">UN</abbr> lied.”</p>", "“The UN lied.”")]
    [InlineData("\"The <abbr title=\"United Nations\">UN</abbr> lied\", and", "\"The UN lied\", and")]
    [InlineData("<q>The <acronym title='United Nations'>UN</acronym> lied.</q>", "“The UN lied.”")]
    [InlineData("“The <abbr title=\"United Nations\">UN</abbr> lied.\n\n“It did.”", "“The UN lied.\n\n“It did.”")]
    [InlineData("> The <abbr title=\"United Nations\">UN</abbr> lied.", "> The UN lied.")]
    [InlineData("> <p>The <abbr title=\"United Nations\">UN</abbr> lied.</p>", "> The UN lied.")]
    [InlineData("<blockquote>The <abbr title=\"United Nations\">UN</abbr> lied.</blockquote>", "> The UN lied.")]
    [InlineData("{{< quote >}}The <abbr title=\"United Nations\">UN</abbr> lied.{{< /quote >}}", "> The UN lied.")]
    [InlineData("“The <ruby>UN<rp>(</rp><rt>United Nations</rt><rp>)</rp></ruby> lied.”", "“The UN lied.”")]
    [InlineData("<p>“The <ruby>UN<rt>United Nations</rt></ruby> lied.”</p>", "“The UN lied.”")]
    public void No_word_is_put_into_a_quotation(string written, string expected)
    {
        _site.With("pass.md", $"---\ntitle: The pass\ndate: 2020-01-10\n---\n{written}\n");
        var result = _site.Import(_site.PathOf("pass.md"));
        Assert.Equal(expected + "\n", ImportedSite.BodyOf(_site.Brief("pass.md")));
        Assert.Contains("was left out, because it is not part of the quotation around it: United Nations", result.Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("“No,” said the <abbr title=\"United Nations\">UN</abbr>.", "“No,” said the UN (United Nations).")]
    [InlineData("<p>“No,” said the <abbr title=\"United Nations\">UN</abbr>. “No.”</p>",
        "“No,” said the UN (United Nations). “No.”")]
    public void Outside_of_a_quotation_the_long_form_is_in_brackets(string written, string expected)
    {
        _site.With("pass.md", $"---\ntitle: The pass\ndate: 2020-01-10\n---\n{written}\n");
        var result = _site.Import(_site.PathOf("pass.md"));
        Assert.Equal(expected + "\n", ImportedSite.BodyOf(_site.Brief("pass.md")));
        Assert.Contains("pass.md:5: The long form of an abbreviation is in brackets after it now.", result.Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("> No.\n>\n> <iframe src=\"https://post.samplonia.net/1\"></iframe>")]
    [InlineData("> No. <iframe src=\"https://post.samplonia.net/1\"></iframe>")]
    [InlineData("> No. {{< youtube abc >}}")]
    [InlineData("“No. {{< youtube abc >}} Yes.”")]
    public void A_quotation_gets_no_link_with_words_of_the_import(string written)
    {
        var brief = _site.ImportText("pass.md", $"---\ntitle: The pass\ndate: 2020-01-10\n---\n{written}\n");
        Assert.DoesNotContain("[", ImportedSite.BodyOf(brief), StringComparison.Ordinal);
        Assert.Contains("<!-- import: ", brief, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("> [!QUOTE] Jane Ten\n> Ten words.", "> Ten words.\n>\n> — Jane Ten\n", null)]
    [InlineData("> [!quote]- Jane Ten\n> One.\n>\n> Two.\n\nOurs.", "> One.\n>\n> Two.\n>\n> — Jane Ten\n\nOurs.\n", null)]
    [InlineData("> [!quote] Jane Ten\n> One\ntwo.", "> One\ntwo.\n>\n> — Jane Ten\n", null)]
    [InlineData("- Item\n\n  > [!quote] Jane Ten\n  > One.\n\nOurs.", "- Item\n\n  > One.\n  >\n  > — Jane Ten\n\nOurs.\n", null)]
    [InlineData("> [!CITE]\n> Twelve.", "> Twelve.\n", null)]
    [InlineData("> [!quote] Jane Ten\n> See <https://example.org>", "> See <https://example.org>\n>\n> — Jane Ten\n", null)]
    [InlineData("> [!quote] Jane Ten\n> Two <!-- three -->", "> Two <!-- three -->\n>\n> — Jane Ten\n", null)]
    [InlineData("> [!quote] Jane Ten\n> Two {{< x >}}", "> Two <!-- import: {{< x >}} -->\n>\n> — Jane Ten\n", null)]
    [InlineData("> [!quote] Jane Ten\n> Two >", "> Two >\n>\n> — Jane Ten\n", null)]
    [InlineData("> > [!quote] Jane Ten\n> > Two.\n> >\n", "> > Two.\n> >\n> > — Jane Ten\n> >\n", null)]
    [InlineData("> [!quote] Jane Ten\n> One.\n> — Jane Two", "> One.\n> — Jane Two\n",
        "The title of `[!quote]` was left out: Jane Ten")]
    [InlineData("> [!quote] They left. We stayed.\n> One.", "> One.\n",
        "The title of `[!quote]` was left out: They left. We stayed.")]
    public void The_title_of_a_quotation_is_its_closing_line(string written, string body, string? remark)
    {
        _site.With("pass.md", $"---\ntitle: The pass\ndate: 2020-01-10\n---\n{written}\n");
        var result = _site.Import(_site.PathOf("pass.md"));
        Assert.Equal(body, ImportedSite.BodyOf(_site.Brief("pass.md")));
        Assert.Contains(remark ?? "the block is a quotation.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_gate_asks_for_the_source_of_these_words()
    {
        _site.ImportText("pass.md", "---\ntitle: The pass\ndate: 2020-01-10\n---\nWe went there.\n\n"
            + "{{< quote author=\"Cornelius Specimen\" >}}\nThe pass was closed.\n{{< /quote >}}\n");
        var check = Harness.BriefsHere.Run("check", _site.Folder, "--format", "json");
        Assert.Contains(check.Faults(), found => found.GetProperty("rule").GetString() == "quote-without-source"
            && found.GetProperty("path").GetString()!.EndsWith("imported.md", StringComparison.Ordinal));
    }
}
