using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Diff;

/// <summary>The file that reviews are made from is public: nothing of what is hidden may be told by it, not even by a hash.</summary>
public sealed class SecretEvidenceTests
{
    private const string Copy = "He said: We will not comply, whatever the court says.\n";

    [Fact]
    public void A_copy_that_lies_outside_the_site_has_no_hash()
    {
        using var site = TestSite.Good().With("content/site.yml", TestTexts.Settings + "evidence: ../private\n");
        site.With("../private/news.txt", Copy);
        Assert.Contains("{\"source\":\"news\"}", EvidenceOf(site), StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_that_only_a_draft_cites_is_not_named()
    {
        using var site = TestSite.Good().With("content/evidence/news.txt", Copy).With("content/evidence/zanzibar.txt", Copy)
            .With("content/briefs/second.md", TestTexts.Brief("Second\nstatus: draft")
            .Replace("news", "zanzibar", StringComparison.Ordinal));
        var evidence = EvidenceOf(site);
        Assert.Contains("\"source\":\"news\",\"sha256\":\"", evidence, StringComparison.Ordinal);
        Assert.DoesNotContain("zanzibar", evidence, StringComparison.Ordinal);
    }

    private static string EvidenceOf(TestSite site)
    {
        var run = BriefsHere.Run("build", site.Folder);
        Assert.True(run.Exit == 0, run.All);
        return site.Read("_site/evidence.json");
    }
}
