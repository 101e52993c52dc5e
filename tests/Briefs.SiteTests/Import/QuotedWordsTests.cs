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
    [InlineData("{% blockquote Vera Sample, The Sample Post https://post.samplonia.net/1 Closed %}\nNo one came.\n{% endblockquote %}",
        "> No one came.\n>\n> — Vera Sample, The Sample Post, [Closed](https://post.samplonia.net/1)")]
    public void Quoted_words_become_a_block_quote_with_the_name_of_the_author(string written, string expected)
    {
        var brief = _site.ImportText("pass.md", $"---\ntitle: The pass\ndate: 2020-01-10\n---\n{written}\n");
        Assert.Equal(expected + "\n", ImportedSite.BodyOf(brief));
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
