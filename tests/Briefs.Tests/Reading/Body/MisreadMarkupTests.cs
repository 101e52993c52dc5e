
namespace Briefs.Tests.Reading.Body;

/// <summary>What looks like markup and is published as it is written: each kind has its own message, whose repair repairs.</summary>
public sealed class MisreadMarkupTests
{
    private const string Rule = "markup-not-understood";

    [Theory]
    [InlineData("See ⟦[it](other brief.md)⟧.", "[it](other-brief.md)")]
    [InlineData("See ⟦[it](../pages/About us.md#Who we are)⟧.", "[it](../pages/about-us.md#who-we-are)")]
    [InlineData("See ⟦[it](#What it means)⟧.", "[it](#what-it-means)")]
    [InlineData("See ⟦[it](https://example.org/my report.pdf)⟧.", "[it](https://example.org/my%20report.pdf)")]
    [InlineData("See ⟦[it](www.example.org/my report.pdf)⟧.", "[it](https://www.example.org/my%20report.pdf)")]
    [InlineData("See ⟦[*it*](https://example.org/a b/)⟧.", "[*it*](https://example.org/a%20b/)")]
    [InlineData("⟦![A gate](Photo 1.JPG)⟧", "![A gate](Photo%201.JPG)")]
    [InlineData("⟦[Call](tel:+49 30 1234)⟧", "[Call](tel:+49301234)")]
    [InlineData("See ⟦[it] (https://example.org/)⟧.", "[it](https://example.org/)")]
    [InlineData("See ⟦(it)[https://example.org/]⟧.", "[it](https://example.org/)")]
    [InlineData("See ⟦[it](https://example.org/a⟧ and more.", "[it](https://example.org/a)")]
    [InlineData("See ⟦[it](https://example.org/a(b)⟧ and more.", "[it](https://example.org/a%28b)")]
    [InlineData("It is shut ⟦[see @report, p. 3]⟧.", "[@report, p. 3]")]
    [InlineData("It is shut ⟦[see @report p. 3]⟧.", "[@report, p. 3]")]
    [InlineData("It is shut ⟦[-@report]⟧.", "[@report]")]
    [InlineData("It is shut ⟦[ @report ]⟧.", "[@report]")]
    [InlineData("It is shut ⟦[＠report, p. 3]⟧.", "[@report, p. 3]")]
    [InlineData("It is shut ⟦[cf. @report; also @news]⟧.", "[@report; @news]")]
    [InlineData("It is shut ⟦[report, p. 3]⟧.", "[@report, p. 3]")]
    [InlineData("It is shut ⟦[see report]⟧.", "[@report]")]
    [InlineData("It is shut ⟦[vgl. report]⟧.", "[@report]")]
    [InlineData("It is shut, says ⟦@report⟧.", "[@report]")]
    [InlineData("It is shut ⟦(@report, p. 3)⟧.", "[@report, p. 3]")]
    [InlineData("“We stay,” she said ⟦[-@mills in @news]⟧.", "[@mills in @news]")]
    [InlineData("“We stay,” she said ⟦@mills in @news⟧.", "[@mills in @news]")]
    [InlineData("⟦{{< youtube x1Y2 >}}⟧", "[Video](https://www.youtube.com/watch?v=x1Y2)")]
    [InlineData("[Give](https://example.org/give)⟦{.button}⟧", "")]
    [InlineData("[Give](https://example.org/give)⟦{target=_blank}⟧", "")]
    [InlineData("## What it says ⟦{#what}⟧", "")]
    [InlineData("The text.⟦{: .lead}⟧", "")]
    public void What_is_published_as_written_is_told_and_its_repair_repairs(string body, string repaired)
    {
        var marked = Marked.From(GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal) + body);
        var found = Assert.Single(Told(marked.Text));
        Assert.Equal(Assert.Single(marked.Spans), found.Span);
        Assert.Contains(repaired.Length == 0 ? "Delete `" : $"`{repaired}`", found.Help, StringComparison.Ordinal);
        var edit = Assert.Single(Assert.Single(found.Fixes).Edits);
        Assert.Equal((found.Span, repaired), (edit.Span, edit.Replacement));
        var text = marked.Text[..edit.Span.Start] + edit.Replacement + marked.Text[edit.Span.End..];
        Assert.Empty(GivenBrief.Whole(text).Diagnostics.Where(f => f.Severity == Severity.Error || f.Rule.Id == Rule)
            .Select(f => $"{f.Rule.Id} {f.Message}"));
    }

    [Theory]
    [InlineData("See ⟦[the report][ref]⟧.")]
    [InlineData("See ⟦[the report][]⟧.")]
    [InlineData("See ⟦[[another brief]]⟧ and ⟦[[page|words]]⟧.")]
    [InlineData("⟦![[gate.png]]⟧")]
    [InlineData("See ⟦[it](another brief)⟧.")]
    [InlineData("See ⟦[it](https://example.org The report)⟧.")]
    [InlineData("See ⟦[it [there](https://example.org/)](https://example.org/x)⟧.")]
    [InlineData("It is shut ⟦[see @mills]⟧.")]
    [InlineData("⟦{{% notice %}}⟧ Shut. ⟦{{% /notice %}}⟧")]
    [InlineData("⟦{% include form.html %}⟧")]
    [InlineData("The ⟦{{ site.title }}⟧ is shut.")]
    [InlineData("⟦:::note⟧\nShut.\n:::")]
    [InlineData("⟦::: {.callout-warning}⟧\n\nShut.\n\n:::")]
    [InlineData("⟦!!! note⟧\n    Shut.")]
    [InlineData("⟦[TOC]⟧\n\nShut.")]
    [InlineData("⟦[[_TOC_]]⟧\n\nShut.")]
    [InlineData("Shut.\n⟦[ref]: https://example.org/⟧")]
    [InlineData("⟦• One⟧\n• Two")]
    [InlineData("⟦·\tOne⟧")]
    [InlineData("⟦– One⟧\n– Two")]
    [InlineData("Two things:\n⟦• One⟧\n• Two")]
    [InlineData("⟦The road is shut.\n---⟧\nMore.")]
    [InlineData("⟦The road\nis shut.\n-----⟧\nMore.")]
    [InlineData("⟦The road is shut.\n-⟧\nMore.")]
    public void What_only_its_editor_can_repair_is_told(string body)
    {
        var marked = Marked.From(GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal) + body);
        Assert.Equal(marked.Expected(Rule), Marked.Written(Told(marked.Text)));
    }

    [Fact]
    public void Bullets_become_items_line_by_line() => Assert.Equal("Two things:\n- One\n- Two", Repaired("Two things:\n• One\n•Two"));

    [Fact]
    public void A_line_across_the_page_gets_the_empty_line_it_lacks() =>
        Assert.Equal("The road is shut.\n\n---\nMore.", Repaired("The road is shut.\n---\nMore."));

    [Theory]
    [InlineData("In code `[a][b]`, `[[page]]`, `@report`, `{.x}`, `{{< x >}}`, `:::note`.")]
    [InlineData("```\n[a](b c.md)\n• One\n:::note\n[TOC]\n```")]
    [InlineData("\\[a][b], \\[\\[page]], \\@report, \\{.button}, \\{{< x >}}, \\[TOC]")]
    [InlineData("&#91;a][b], &#64;report")]
    [InlineData("“They [sic] left […] and [the men] came,” she wrote [@mills in @news].")]
    [InlineData("“The [report] says so,” she wrote [@mills in @news].")]
    [InlineData("> The [report] says so. [@mills in @news]")]
    [InlineData("Write to desk@example.org, desk@report, @desk, @report.example or @reports.")]
    [InlineData("The file [2019] 14 and note [1][2], lots [A] to [C], and [both].")]
    [InlineData("Then [he] (the minister) left; (they)[sic] stayed.")]
    [InlineData("A set {a, b}, a template {name}, and 100 {units}.")]
    [InlineData("“Camps”{.term} were “shut”{.own}.")]
    [InlineData("– Alone, it is an aside.")]
    [InlineData("It was shut · then open • then shut.")]
    [InlineData("* * *\n\n• • •")]
    [InlineData("The road is shut.\n\n---\n\nMore.")]
    [InlineData("The road is shut\n----------------\n\nMore.")]
    [InlineData("Wow!!! note that. And ::: so on.")]
    [InlineData("See [it][ref].\n\n[ref]: https://example.org/")]
    [InlineData("[@report](https://example.org/report) is a handle in a link.")]
    [InlineData("The [report](https://example.org/report) was shown.[^1]\n\n[^1]: In the [news](https://example.org/).")]
    [InlineData("- [ ] ask\n- [x] asked")]
    [InlineData("| a | b |\n|---|---|\n| • | – |\n| [x] | y |")]
    public void Real_text_stays_as_it_is(string body) =>
        Assert.Empty(Told(GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal) + body).Select(f => f.Message));

    [Fact]
    public void A_link_in_a_summary_is_told()
    {
        var text = GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal)
            .Replace("A short summary.", "See [the report](https://example.org/).", StringComparison.Ordinal);
        Assert.Contains("`the report`", Assert.Single(Told(text + "Shut.")).Help, StringComparison.Ordinal);
    }

    // Brackets in thousands: every one of them was once looked at from every other.
    [Theory]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("[a][b] ")]
    [InlineData("{{")]
    [InlineData("@report ")]
    [InlineData("(@report")]
    [InlineData("[see @report] ")]
    [InlineData("• a\n")]
    public void Whatever_the_text_its_work_grows_with_its_length(string piece)
    {
        var text = GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal) + string.Concat(Enumerable.Repeat(piece, 2000));
        Assert.NotNull(GivenBrief.Whole(text).Value);
    }

    private static string Repaired(string body)
    {
        var head = GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal);
        var text = head + body;
        foreach (var edit in Assert.Single(Assert.Single(Told(text)).Fixes).Edits.Reverse())
            text = text[..edit.Span.Start] + edit.Replacement + text[edit.Span.End..];
        return text[head.Length..];
    }

    private static ImmutableArray<Diagnostic> Told(string text) => [.. GivenBrief.Whole(text).Diagnostics.Where(f => f.Rule.Id == Rule)];
}
