using System.Text.RegularExpressions;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Diff;

/// <summary>What a reviewer reads of two builds of one site.</summary>
public sealed partial class DiffTests
{
    private const string Border = "content/briefs/border.md";

    [Fact]
    public void A_reviewer_sees_the_word_the_brief_the_source_and_the_term()
    {
        using var sites = new TwoSites()
            .Had(Border, TestTexts.Brief("At the border", "\nShe called it “a place of rest” [@ivanov in @news]."))
            .Has(Border, Renamed(TestTexts.Brief("At the border", "\nShe called it “a place of rest”{.term}.").Replace(
            "will not", "shall not", StringComparison.Ordinal)))
            .Has("content/briefs/second.md",
            Renamed(TestTexts.Brief("Second & last").Replace("“We will not comply,”", "“Nobody asked us,”", StringComparison.Ordinal)));
        var review = sites.Diff("--base-url", "https://example.org/preview/pr-7");
        Assert.Equal(
            """
            ### Changes to the evidence

            **To review: 1 new declaration (1 quoted before); 1 brief changed published words without a correction; 2 new or changed quotations are not verified.**

            1 brief changed, 1 new · 1 quotation new (0 verified), 1 changed, 1 removed · 1 declaration new · 1 source changed

            #### Declarations: words in quotation marks that need no source

            - **New** “a place of rest” as `{.term}` in [At the border](<https://example.org/preview/pr-7/briefs/border/>), `content/briefs/border.md:19`. **These words were a quotation before.**

            #### Changed: [At the border](<https://example.org/preview/pr-7/briefs/border/>)

            `content/briefs/border.md`

            - **Published words were changed or removed, and `corrections` has no new entry.**
            - **Changed** · Ivan Ivanov · `[@ivanov in @news]` · not verified: no saved copy of the source · [show](<https://example.org/preview/pr-7/briefs/border/#ID>)

              > “We ~~will~~ **shall** not comply,”
            - **Removed** · Ivan Ivanov · `[@ivanov in @news]` · not verified: no saved copy of the source

              > “a place of rest”

            #### New: [Second &amp; last](<https://example.org/preview/pr-7/briefs/second/>)

            `content/briefs/second.md`

            - **New** · Ivan Ivanov · `[@ivanov in @news]` · not verified: no saved copy of the source · [show](<https://example.org/preview/pr-7/briefs/second/#ID>)

              > “Nobody asked us,”

            #### Sources

            - **Changed** `news` The minister at the border · title ~~Minister speaks at the border~~ **The minister at the border**

            """.ReplaceLineEndings("\n"),
            QuotationId().Replace(review, "#ID"));
        foreach (var id in QuotationId().Matches(review).Select(m => m.Value[1..]))
            Assert.Contains(Directory.EnumerateFiles(sites.After.Output, "index.html", SearchOption.AllDirectories),
                page => File.ReadAllText(page).Contains($"id=\"{id}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_site_has_no_difference()
    {
        using var sites = new TwoSites();
        Assert.Equal("### Changes to the evidence\n\n**The evidence does not change.**\n\nno briefs changed · 0 quotations new, "
            + "0 changed, 0 removed\n", sites.Diff());
    }

    [Fact]
    public void Words_that_move_within_a_brief_or_change_their_marks_are_the_same()
    {
        using var sites = new TwoSites().Has(Border, TestTexts.Brief("At the border").Replace(
            "“We will not comply,” he said", "A paragraph more.\n\nHe said \"We will  not comply,\" and left", StringComparison.Ordinal));
        Assert.Contains("**The evidence does not change.**", sites.Diff(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_brief_is_known_by_its_old_address()
    {
        using var sites = new TwoSites().Lost(Border)
            .Has("content/briefs/gate.md", TestTexts.Brief("At the border\naliases: [/briefs/border/]"));
        var review = sites.Diff();
        Assert.Contains("1 brief changed · 0 quotations new, 0 changed, 0 removed", review, StringComparison.Ordinal);
        Assert.Contains("- Address: `briefs/border/` → `briefs/gate/`", review, StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_that_is_gone_says_where_its_readers_end_up()
    {
        using var sites = new TwoSites().Keeps("content/briefs/second.md", TestTexts.Brief("Second")).Lost(Border);
        Assert.Contains("**Its address `briefs/border/` no longer works**", sites.Diff(), StringComparison.Ordinal);
        sites.Has("content/briefs/second.md", TestTexts.Brief("Second\naliases: [/briefs/border/]"));
        Assert.Contains("Its address redirects to [Second](<https://example.org/briefs/briefs/second/>).", sites.Diff(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_have_gone_to_another_brief_are_moved_and_not_new()
    {
        const string More = "\n“Nobody asked us,” he said [@ivanov in @news].";
        using var sites = new TwoSites().Had(Border, TestTexts.Brief("At the border", More))
            .Keeps("content/briefs/second.md", TestTexts.Brief("Second"))
            .Has("content/briefs/second.md", TestTexts.Brief("Second", More));
        var review = sites.Diff();
        Assert.Contains("2 briefs changed · 0 quotations new, 0 changed, 0 removed, 1 moved", review, StringComparison.Ordinal);
        Assert.Contains("- **Moved here from At the border** · Ivan Ivanov", review, StringComparison.Ordinal);
        Assert.Contains("- 1 quotation has moved to another brief.", review, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_words_of_somebody_else_are_told()
    {
        using var sites = new TwoSites().Has(Border, TestTexts.Brief("At the border").Replace(
            "Ivan Ivanov", "Petr Petrov", StringComparison.Ordinal));
        var review = sites.Diff();
        Assert.Contains("- **Same words** · ~~Ivan Ivanov~~ **Petr Petrov** · `[@ivanov in @news]`", review, StringComparison.Ordinal);
        Assert.Contains("- **Changed** `ivanov` Petr Petrov · name ~~Ivan Ivanov~~ **Petr Petrov**", review, StringComparison.Ordinal);
    }

    [Fact]
    public void Kept_copies_are_named_before_the_briefs()
    {
        const string Copy = "He said: We will not comply, whatever the court says.\n";
        using var sites = new TwoSites().Had("content/evidence/news.txt", Copy).Has("content/evidence/news.txt", Copy + "\nMore of it.\n");
        var changed = sites.Diff();
        Assert.Contains("**To review: 1 saved copy changed or removed.**", changed, StringComparison.Ordinal);
        Assert.Matches("- \\*\\*Changed\\*\\* `news` `[0-9a-f]{12}…` → `[0-9a-f]{12}…`\n", changed);
        sites.Lost("content/evidence/news.txt");
        var gone = sites.Diff();
        Assert.Contains("- **Removed** `news`: quotations from this source are no longer compared", gone, StringComparison.Ordinal);
        Assert.Contains("~~verified~~ **not verified: no saved copy of the source**", gone, StringComparison.Ordinal);
    }

    [Fact]
    public void A_verified_quotation_is_counted_as_such()
    {
        using var sites = new TwoSites().Keeps("content/evidence/news.txt",
            "He said: We will not comply, whatever. Nobody asked us, he added.\n")
            .Has(Border, TestTexts.Brief("At the border", "\n“Nobody asked us,” he said [@ivanov in @news]."));
        var review = sites.Diff();
        Assert.Contains("**Every new or changed quotation is verified: the saved copy of its source has the same words.**", review,
            StringComparison.Ordinal);
        Assert.Contains("1 brief changed · 1 quotation new (1 verified), 0 changed, 0 removed", review, StringComparison.Ordinal);
    }

    [GeneratedRegex("#q-[0-9a-f]{10}")]
    private static partial Regex QuotationId();

    private static string Renamed(string brief) =>
        brief.Replace("title: Minister speaks at the border", "title: The minister at the border", StringComparison.Ordinal);
}
