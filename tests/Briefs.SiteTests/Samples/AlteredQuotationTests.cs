using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Samples;

/// <summary>Where a copy of the source is kept, no changed word gets past.</summary>
public sealed class AlteredQuotationTests
{
    private const string Path = "content/briefs/kazakhstan-asylum-seekers.md";

    [Fact]
    public void One_letter_of_an_official_s_words_is_seen_and_named()
    {
        using var site = Repository.CopyOfSite();
        Assert.Equal(0, BriefsHere.Run("build", site.Folder).Exit);
        var before = TestSite.TreeOf(site.Output);
        site.With(Path, site.Read(Path).Replace("“we will transfer them", "“we will transfar them", StringComparison.Ordinal));

        var run = BriefsHere.Run("build", site.Folder);

        Assert.Equal(1, run.Exit);
        Assert.Contains("quote-not-in-source", run.All, StringComparison.Ordinal);
        Assert.Contains("“transfar” where the copy has “transfer”", run.All, StringComparison.Ordinal);
        Assert.Equal(before, TestSite.TreeOf(site.Output));
    }

    [Fact]
    public void Words_found_in_a_kept_copy_are_verified_in_the_report()
    {
        using var site = Repository.CopyOfSite();

        var report = BriefsHere.Run("check", site.Folder, "--format", "json").Report();

        var quotation = report.GetProperty("quotations").EnumerateArray()
            .Single(q => q.GetProperty("text").GetString()!.StartsWith("we will transfer them", StringComparison.Ordinal));
        Assert.Equal("verified", quotation.GetProperty("status").GetString());
        Assert.Equal("typographic", quotation.GetProperty("tier").GetString());
        Assert.True(report.GetProperty("counts").GetProperty("verified").GetInt32() > 10);
    }

    [Fact]
    public void Words_that_a_negation_was_left_out_of_are_refused()
    {
        using var site = Repository.CopyOfSite();
        site.With(Path, site.Read(Path).Replace("refugee rights, and won’t return", "refugee rights, and … return",
            StringComparison.Ordinal));

        var run = BriefsHere.Run("check", site.Folder);

        Assert.Equal(1, run.Exit);
        Assert.Contains("quote-omits-negation", run.All, StringComparison.Ordinal);
    }
}
