using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Import;

/// <summary>What a brief doesn't have is kept in another form, or reported; and what an import writes passes the check.</summary>
public sealed class SmallLossTests : IDisposable
{
    private readonly ImportedSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("{{< figure src=\"none.png\" title=\"The pass\" caption=\"In May\" attr=\"Vera Sample\" >}}",
        "The pass. In May. Vera Sample", null)]
    [InlineData("{{< figure src=\"a.png\" alt=\"A post\" caption=\"In May\" link=\"https://post.samplonia.net/1\" >}}",
        "![A post](a.png)\nIn May", "The picture's `link` to https://post.samplonia.net/1 was left out.")]
    [InlineData("{{< figure src=\"none.png\" title=\"Why?\" caption=\"They left...\" attr=\"Vera Sample\" >}}",
        "Why? They left... Vera Sample\n", null)]
    [InlineData("![](https://e.org/my_map.png)", "FILL IN (a picture in place of e.org/my_map.png) <https://e.org/my_map.png>\n", null)]
    [InlineData("One![two](none.png)three.", "One FILL IN (a picture in place of none.png) two three.", null)]
    [InlineData("<p>One<img src=\"none.png\" alt=\"two\">three.</p>", "One FILL IN (a picture in place of none.png) two three.", null)]
    [InlineData("<figure><img src=\"none.png\" alt=\"Two\"><figcaption>Three.</figcaption></figure>",
        "FILL IN (a picture in place of none.png) Two\nThree.", null)]
    [InlineData("![A post](a.png \"The guard post\")", "![A post](a.png)\n", "The title of a picture was left out: The guard post")]
    [InlineData("![A post](none.png \"The guard post\")", "A post The guard post", "The picture none.png was not found.")]
    [InlineData("The <ruby>峠<rp>(</rp><rt>pass</rt><rp>)</rp></ruby>.", "The 峠 (pass).", null)]
    [InlineData("<p>The <ruby>峠<rp>(</rp><rt>pass</rt><rp>)</rp></ruby>.</p>", "The 峠 (pass).", null)]
    [InlineData("<p><object data=\"map.svgz\">A map of the pass.</object></p>", "A map of the pass.", "`<object>` is a link now.")]
    [InlineData("The <abbr title=\"World Food Programme\">WFP</abbr> came.", "The WFP (World Food Programme) came.", null)]
    [InlineData("<p>The <abbr title=\"World Food Programme\">WFP</abbr> came.</p>", "The WFP (World Food Programme) came.", null)]
    public void Nothing_is_lost_without_a_word(string written, string kept, string? remark)
    {
        _site.With("a.png", TestTexts.Png).With("pass.md", $"---\ntitle: The pass\ndate: 2020-01-10\n---\n{written}\n");
        var result = _site.Import(_site.PathOf("pass.md"), "--slug", "imported");
        Assert.True(result.Exit == 0, result.All);
        Assert.Contains(kept, _site.Brief("imported.md"), StringComparison.Ordinal);
        if (remark is not null) Assert.Contains(remark, result.Output, StringComparison.Ordinal);
        Assert.Empty(_site.ErrorsLeft());
    }

    [Fact]
    public void The_link_of_an_author_is_reported()
    {
        _site.With("pass.md",
            "---\ntitle: The pass\ndate: 2020-01-10\nauthor: \"[Vera Sample](https://vera.samplonia.net/)\"\n---\nClosed.\n");
        var result = _site.Import(_site.PathOf("pass.md"));
        Assert.Contains("authors:\n  - Vera Sample\n", _site.Brief("pass.md"), StringComparison.Ordinal);
        Assert.Contains("pass.md:4: The link of `author` to https://vera.samplonia.net/ was left out.", result.Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("> [!NOTE] Custom title\n> Take care.", "> [!NOTE]\n> **Custom title**\n>\n> Take care.")]
    [InlineData("> [!INFO]\n> Take care.", "> [!NOTE]\n> Take care.")]
    [InlineData("> [!danger]- Ice\n> Take care.", "> [!CAUTION]\n> **Ice**\n>\n> Take care.")]
    [InlineData("> [!TIP]\n> Take care.", "> [!TIP]\n> Take care.")]
    public void An_alert_of_another_kind_has_a_form_that_the_check_accepts(string written, string expected)
    {
        var brief = _site.ImportText("pass.md", $"---\ntitle: The pass\ndate: 2020-01-10\n---\n{written}\n");
        Assert.Equal(expected + "\n", ImportedSite.BodyOf(brief));
        Assert.Empty(_site.ErrorsLeft());
    }

    [Fact]
    public void An_old_address_that_the_new_site_uses_is_left_out()
    {
        _site.With("pass.md", "---\ntitle: The pass\ndate: 2020-01-10\naliases: [/search/, /briefs/border/, /old/pass/]\n---\nClosed.\n");
        var result = _site.Import(_site.PathOf("pass.md"));
        Assert.Contains("aliases:\n  - /old/pass/\n", _site.Brief("pass.md"), StringComparison.Ordinal);
        Assert.Contains("The old address /search/ was left out: the new site uses it.", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("/search/", _site.Brief("pass.md"), StringComparison.Ordinal);
        Assert.Empty(_site.ErrorsLeft());
    }

    [Fact]
    public void A_link_to_the_file_of_a_page_leads_to_its_old_address()
    {
        _site.With("_config.yml", "url: https://old.samplonia.net\ncollections: {docs: {output: true}}\n")
            .With("_docs/data.md", "---\ntitle: Data\n---\nText.\n").With("about.md", "---\ntitle: About\n---\nText.\n")
            .With("_posts/2020-01-10-pass.md",
                "---\ntitle: The pass\n---\n[Data]({% link _docs/data.md %}), [us]({% link about.md %}).\n");
        Assert.Equal(0, _site.Import(_site.Old).Exit);
        Assert.Contains("[Data](https://old.samplonia.net/docs/data.html), [us](https://old.samplonia.net/about.html).",
            _site.Brief("pass.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_date_is_not_called_unreadable()
    {
        _site.With("pass.md", "+++\ntitle = 'The pass'\ndate = 2020-01-10\npublishDate = 2020-01-12\n+++\nClosed.\n");
        var result = _site.Import(_site.PathOf("pass.md"));
        Assert.Contains("`publishDate` is kept under `private:`. A brief has one date of publication", result.Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("is not a date that can be read", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_around_a_missing_picture_of_a_page_are_apart()
    {
        var text = string.Concat(Enumerable.Repeat("The pass was closed in winter, and no one came. ", 10));
        _site.With("page.html", "<html lang=\"en\"><head><title>A</title></head><body><article><h1>A</h1>"
            + $"<p>{text}</p><p>One<img src=\"none.png\" alt=\"two\">three.</p>"
            + "<figure><img src=\"none.png\" alt=\"Four\"><figcaption>Five.</figcaption></figure></article></body></html>");
        Assert.Equal(0, _site.Import(_site.PathOf("page.html"), "--slug", "page").Exit);
        var brief = _site.Brief("page.md");
        Assert.Contains("One FILL IN (a picture in place of none.png) two three.", brief, StringComparison.Ordinal);
        Assert.Contains("FILL IN (a picture in place of none.png) Four\nFive.", brief, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("See https://post.samplonia.net/1 for more.", "1 source or person was added from the text. Check it.")]
    [InlineData("“No,” said Vera Sample, a judge of the Sample Court, in [a letter](https://post.samplonia.net/1) in May.",
        "2 sources and people were added from the text. Check each.")]
    public void What_was_added_is_counted_in_good_English(string written, string said)
    {
        _site.With("pass.md", $"---\ntitle: The pass\ndate: 2020-01-10\n---\n{written.Replace("See h", "“No,” says h")}\n");
        Assert.Contains(said, _site.Import(_site.PathOf("pass.md")).Output, StringComparison.Ordinal);
    }
}
