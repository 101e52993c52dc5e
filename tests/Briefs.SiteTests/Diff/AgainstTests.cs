using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Diff;

/// <summary>Published words and addresses are not changed behind the readers' backs.</summary>
public sealed class AgainstTests
{
    private const string Border = "content/briefs/border.md";

    [Fact]
    public void Published_words_that_changed_need_a_correction_and_get_it_ready_to_paste()
    {
        var changed = TestTexts.Brief("At the border").Replace("will not", "shall not", StringComparison.Ordinal);
        using var sites = new TwoSites().Has(Border, changed);
        var run = sites.CheckAgainst("--format", "json");
        Assert.Equal(1, run.Exit);
        Assert.Equal(["correction-missing content/briefs/border.md:17:1"], run.Findings());
        var help = run.Faults().Single().GetProperty("help").GetString()!;
        Assert.Contains("We will not comply", help, StringComparison.Ordinal);
        var entry = string.Join('\n', help.Split('\n')[1..]);
        sites.Has(Border, changed.Replace("summary:", $"{entry}\nsummary:", StringComparison.Ordinal));
        var mended = sites.CheckAgainst("--format", "json");
        Assert.True(mended.Exit == 0, mended.All);
        Assert.Empty(mended.Findings());
    }

    [Fact]
    public void A_second_change_needs_a_second_correction()
    {
        const string Corrected = "At the border\ncorrections:\n  - date: 2024-03-02\n    text: An earlier version had another word.";
        using var sites = new TwoSites().Had(Border, TestTexts.Brief(Corrected))
            .Has(Border, TestTexts.Brief(Corrected.Replace("another word", "a wrong word", StringComparison.Ordinal))
            .Replace("will not", "shall not", StringComparison.Ordinal));
        Assert.Equal(["correction-missing content/briefs/border.md:20:1"], sites.CheckAgainst("--format", "json").Findings());
    }

    [Theory]
    [InlineData("")]
    [InlineData("corrections:\n")]
    [InlineData("corrections: []\n")]
    [InlineData("corrections:\n  - date: 2024-03-09\n    text: A comma was corrected.\n")]
    [InlineData("corrections:\n- date: 2024-03-09\n  text: A comma was corrected.\n")]
    [InlineData("corrections: [{date: 2024-03-09, text: A comma was corrected.}]\n")]
    public void One_entry_answers_for_all_changed_words_whatever_is_there_already(string corrections)
    {
        const string Body = "\n“They came at night, all of them” [@ivanov in @news].\n";
        var published = TestTexts.Brief("At the border") + Body;
        var changed = (published.Replace("will not", "shall not", StringComparison.Ordinal)
            .Replace("at night", "by day", StringComparison.Ordinal))
            .Replace("summary:", corrections + "summary:", StringComparison.Ordinal);
        using var sites = new TwoSites().Had(Border, published).Has(Border, changed);
        var faults = sites.CheckAgainst("--format", "json").Faults().ToList();
        Assert.Equal(["correction-missing", "correction-missing"], faults.Select(f => f.GetProperty("rule").GetString()));
        Assert.Equal(faults[0].GetProperty("help").GetString(), faults[1].GetProperty("help").GetString());
        sites.Has(Border, Pasted(changed, faults[0].GetProperty("help").GetString()!));
        var mended = sites.CheckAgainst("--format", "json");
        Assert.True(mended.Exit == 0, mended.All);
        Assert.Empty(mended.Findings());
    }

    // As the help says: a whole key, in place of an empty one; the first entry below it; or within its brackets.
    private static string Pasted(string text, string help)
    {
        var entry = string.Join('\n', help.Split('\n')[1..]);
        if (help.Contains("replace the empty", StringComparison.Ordinal))
            return text.Replace("corrections: []\n", entry + "\n", StringComparison.Ordinal)
                .Replace("corrections:\nsummary", entry + "\nsummary", StringComparison.Ordinal);
        if (entry.StartsWith("corrections:", StringComparison.Ordinal))
            return text.Replace("summary:", $"{entry}\nsummary:", StringComparison.Ordinal);
        return entry[0] == '{' ? text.Replace("corrections: [", "corrections: [" + entry, StringComparison.Ordinal)
            : text.Replace("corrections:\n", $"corrections:\n{entry}\n", StringComparison.Ordinal);
    }

    [Fact]
    public void An_unrelated_correction_answers_for_nothing()
    {
        var changed = TestTexts.Brief("At the border\ncorrections:\n  - date: 2024-05-01\n    text: A comma was corrected.")
            .Replace("will not", "shall not", StringComparison.Ordinal);
        using var sites = new TwoSites().Has(Border, changed);
        Assert.Equal(["correction-missing content/briefs/border.md:20:1"], sites.CheckAgainst("--format", "json").Findings());
    }

    [Fact]
    public void Words_taken_out_are_told_at_the_head_of_the_brief()
    {
        using var sites = new TwoSites().Has(Border, TestTexts.Brief("At the border").Replace(
            "“We will not comply,” he said [@ivanov in @news].", "He would not comply [@ivanov in @news].", StringComparison.Ordinal));
        var run = sites.CheckAgainst("--format", "json");
        Assert.Equal(["correction-missing content/briefs/border.md:1:1"], run.Findings());
    }

    [Fact]
    public void A_brief_that_is_gone_needs_an_alias()
    {
        using var sites = new TwoSites().Lost(Border).Has("content/briefs/gate.md", TestTexts.Brief("At the gate"));
        var run = sites.CheckAgainst();
        Assert.Equal(0, run.Exit);
        Assert.Contains("content/briefs/border.md: warning: “At the border” was published at briefs/border/, but", run.Output,
            StringComparison.Ordinal);
        Assert.Equal(1, sites.CheckAgainst("--strict").Exit);
        sites.Has("content/briefs/gate.md", TestTexts.Brief("At the gate\naliases: [/briefs/border/]"));
        Assert.DoesNotContain("address-lost", sites.CheckAgainst().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_taken_back_into_draft_has_lost_its_address()
    {
        using var sites = new TwoSites().Keeps("content/briefs/second.md", TestTexts.Brief("Second"))
            .Has(Border, TestTexts.Brief("At the border\nstatus: draft"));
        Assert.Contains("[address-lost]", sites.CheckAgainst().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_a_brief_of_before_has_taken_over_is_not_lost()
    {
        using var sites = new TwoSites().Keeps("content/briefs/second.md", TestTexts.Brief("Second")).Lost(Border);
        Assert.Contains("[address-lost]", sites.CheckAgainst().Output, StringComparison.Ordinal);
        sites.Has("content/briefs/second.md", TestTexts.Brief("Second\naliases: [/briefs/border/]"));
        Assert.DoesNotContain("address-lost", sites.CheckAgainst().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_asked_for_a_new_brief_or_one_that_was_not_public()
    {
        using var sites = new TwoSites().Had("content/briefs/second.md", TestTexts.Brief("Second\nstatus: draft"))
            .Has("content/briefs/second.md", TestTexts.Brief("Second").Replace("will not", "shall not", StringComparison.Ordinal))
            .Has("content/briefs/third.md", TestTexts.Brief("Third"));
        Assert.Empty(sites.CheckAgainst("--format", "json").Findings());
    }

    [Fact]
    public void A_build_with_changed_words_leaves_the_site_as_it_was()
    {
        using var site = TestSite.Good();
        Assert.Equal(0, BriefsHere.Run("build", site.Folder).Exit);
        var before = TestSite.TreeOf(site.Output);
        site.With(Border, TestTexts.Brief("At the border").Replace("will not", "shall not", StringComparison.Ordinal));
        Assert.Equal(1, BriefsHere.Run("build", site.Folder, "--against", site.Output).Exit);
        Assert.Equal(before, TestSite.TreeOf(site.Output));
    }

    [Fact]
    public void A_site_to_compare_with_that_is_not_there_is_no_green_check()
    {
        using var site = TestSite.Good();
        var run = BriefsHere.Run("check", site.Folder, "--against", site.PathOf("nowhere"));
        Assert.Equal(3, run.Exit);
        Assert.Contains("” was not found. ", run.Remarks, StringComparison.Ordinal);
    }
}
