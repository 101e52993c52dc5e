using Xunit;

namespace Briefs.SiteTests.Import;

/// <summary>Quotation tags are read however they are closed, and their words stay in the block around them.</summary>
public sealed class QuoteTagPlacesTests : IDisposable
{
    private readonly ImportedSite _site = new ImportedSite().With("hugo.toml", "title = 'x'\n");

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("{% /a %}", "<!-- import: {% /a %} -->")]
    [InlineData("{% en %}", "<!-- import: {% en %} -->")]
    [InlineData("One {% / %} two.", "One <!-- import: {% / %} --> two.")]
    [InlineData("{% end %}", "<!-- import: {% end %} -->")]
    [InlineData("{% callout %}\nOurs.\n{% /callout %}", "<!-- import: {% callout %} -->\nOurs.\n<!-- import: {% /callout %} -->")]
    [InlineData("{% highlight sh %}\nls\n{% /highlight %}", "```sh\nls\n```")]
    [InlineData("One {% comment %}secret{% /comment %} two.", "One <!-- import: secret --> two.")]
    [InlineData("One {%- comment -%}secret{%- endcomment -%} two.", "One <!-- import: secret --> two.")]
    [InlineData("One {{< comment >}}secret{{< /comment >}} two.", "One <!-- import: secret --> two.")]
    [InlineData("One {{% comment %}}secret{{% /comment %}} two.", "One <!-- import: secret --> two.")]
    public void A_closing_tag_with_a_slash_is_read_like_one_with_a_word(string written, string expected)
    {
        var brief = _site.ImportText("pass.md", $"---\ntitle: The pass\ndate: 2020-01-10\n---\n{written}\n");
        Assert.Equal(expected + "\n", ImportedSite.BodyOf(brief));
    }

    [Theory]
    [InlineData("> They said so {{< quote text=\"We go\" author=\"Ann Poe\" >}} and she added it.",
        "> They said so “We go” and she added it.", true)]
    [InlineData("> They said so {{< quote author=\"Ann Poe\" >}}We go{{< /quote >}} and she added it.",
        "> They said so “We go” and she added it.", true)]
    [InlineData("> {{< quote text=\"We go\" author=\"Ann Poe\" >}}", "> “We go”", true)]
    [InlineData("> {{< quote author=\"Ann Poe\" >}}\n> We go.\n> {{< /quote >}}\n>\n> She added it.",
        "> “We go.”\n>\n> She added it.", true)]
    [InlineData("- They said so {{< quote text=\"We go\" author=\"Ann Poe\" >}} and more.\n- Two.",
        "- They said so “We go” (Ann Poe) and more.\n- Two.", false)]
    [InlineData("- {% blockquote Jane Doe, The Pass %}We waited.{% endblockquote %} more words",
        "- “We waited.” (Jane Doe, The Pass) more words", false)]
    [InlineData("- {{< quote author=\"Ann Poe\" >}}We go.{{< /quote >}}more words", "- “We go.” (Ann Poe) more words", false)]
    [InlineData("| a {{< quote author=\"Ann Poe\" >}}We go.{{< /quote >}} more | {{< quote author=\"Ann Poe\" >}}We go.{{< /quote >}} |\n"
        + "|---|---|\n| b | c |", "| a “We go.” (Ann Poe) more | “We go.” — Ann Poe |\n|---|---|\n| b | c |", false)]
    [InlineData("1. They {{< quote author=\"Ann Poe\" >}}“*go*”{{< /quote >}}\n2. Two.", "1. They “*go*” — Ann Poe\n2. Two.", false)]
    [InlineData("- {{< quote text=\"We go\" author=\"Ann Poe\" >}}\n- Two.", "- “We go” — Ann Poe\n- Two.", false)]
    [InlineData("- {{< quote author=\"Ann Poe\" >}}\n  We go.\n  {{< /quote >}}\n- Two.",
        "- > We go.\n  >\n  > — Ann Poe\n\n- Two.", false)]
    public void Words_stay_in_the_block_quote_or_list_around_them(string written, string expected, bool isReported)
    {
        _site.With("pass.md", $"---\ntitle: The pass\ndate: 2020-01-10\n---\n{written}\n");
        var result = _site.Import(_site.PathOf("pass.md"));
        Assert.Equal(expected + "\n", ImportedSite.BodyOf(_site.Brief("pass.md")));
        const string Remark = "A quotation of Ann Poe within another one is in quotation marks now. "
            + "Make sure that readers see whose words they are.";
        Assert.Equal(isReported, result.Output.Contains(Remark, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{{< quote author=\"A B\" >}}One {{< quote author=\"John Roe\" source=\"The Pass\" link=\"https://example.org/pass\" "
        + "class=\"big\" >}}Inner.{{< /quote >}} two{{< /quote >}}", "> One “Inner.” two\n>\n> — A B\n")]
    [InlineData("> One {{< quote text=\"Inner.\" author=\"John Roe\" source=\"The Pass\" link=\"https://example.org/pass\" "
        + "class=\"big\" >}} two", "> One “Inner.” two\n")]
    public void What_a_tag_says_of_an_inner_quotation_is_reported(string written, string body)
    {
        _site.With("pass.md", $"---\ntitle: The pass\ndate: 2020-01-10\n---\n{written}\n");
        var result = _site.Import(_site.PathOf("pass.md"));
        Assert.Equal(body, ImportedSite.BodyOf(_site.Brief("pass.md")));
        Assert.Contains("pass.md:5: The attribution of a quotation within another one was left out: "
            + "John Roe, [The Pass](https://example.org/pass)", result.Output, StringComparison.Ordinal);
        Assert.Contains("The argument `class` of a quotation tag was left out: big", result.Output, StringComparison.Ordinal);
    }
}
