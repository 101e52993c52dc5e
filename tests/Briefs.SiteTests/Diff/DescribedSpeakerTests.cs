using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Diff;

/// <summary>
/// People without a name in a review: by their descriptions, which a reviewer knows, and not by the ids of published data.
/// </summary>
public sealed class DescribedSpeakerTests
{
    private const string Border = "content/briefs/border.md";
    private const string Words = "“We stay,” one said [@a in @news].\n\n“No one left,” the same person said [@a in @news].\n\n"
        + "“I left,” another said [@b in @news].";

    private static readonly string s_both = Brief(Words, "A former detainee", "A guard");

    [Fact]
    public void A_corrected_description_is_no_other_speaker()
    {
        using var sites = new TwoSites().Had(Border, s_both).Has(Border, Brief(Words, "A former prisoner", "A guard"));
        var review = sites.Diff();
        Assert.Contains("0 removed, 2 with a different description of the speaker", review, StringComparison.Ordinal);
        Assert.Contains("- **Same words, different description** · ~~A former detainee~~ **A former prisoner** · "
            + "~~`[“A former detainee” in @news]`~~ **`[“A former prisoner” in @news]`** · not verified", review, StringComparison.Ordinal);
        Assert.DoesNotContain("p-", review, StringComparison.Ordinal);
        Assert.DoesNotContain("different speaker", review, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[@a in @news].\n\n“No one left,” the same person said [@b in @news]", "A former detainee", "A guard")]
    [InlineData("[@a in @news].\n\n“No one left,” the same person said [@b in @news]", "A former prisoner", "A prisoner")]
    [InlineData("[@a in @news].\n\n“No one left,” the same person said [@a in @news]", "A guard", "A former detainee")]
    public void Other_speakers_without_a_name_are_told(string citations, string a, string b)
    {
        using var sites = new TwoSites().Had(Border, s_both).Has(Border, Brief(Words.Replace(
            "[@a in @news].\n\n“No one left,” the same person said [@a in @news]", citations, StringComparison.Ordinal), a, b));
        var review = sites.Diff();
        Assert.Contains("with a different speaker, source or status", review, StringComparison.Ordinal);
        Assert.DoesNotContain("p-", review, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_people_described_alike_a_reviewer_sees_which()
    {
        const string swapped = "“We stay,” one said [@a in @news].\n\n“No one left,” the same person said [@b in @news].\n\n"
            + "“I left,” another said [@b in @news].";
        using var sites = new TwoSites().Had(Border, Brief(Words, "A guard", "A guard")).Has(Border, Brief(swapped, "A guard", "A guard"));
        Assert.Contains("- **Same words** · A guard · ~~`[“A guard” in @news]`~~ **`[“A guard” (2) in @news]`**", sites.Diff(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_brief_has_the_same_people()
    {
        using var sites = new TwoSites().Had(Border, s_both).Lost(Border).Has("content/briefs/gate.md",
            s_both.Replace("title: At the border", "title: At the border\naliases: [/briefs/border/]", StringComparison.Ordinal));
        var review = sites.Diff();
        Assert.Contains("1 brief changed · 0 quotations new, 0 changed, 0 removed\n", review, StringComparison.Ordinal);
        Assert.DoesNotContain("Same words", review, StringComparison.Ordinal);
    }

    private static string Brief(string body, string a, string b) => TestTexts.Brief("At the border", "\n" + body).Replace(
        "quoted:\n", $"quoted:\n  a:\n    description: {a}\n  b:\n    description: {b}\n", StringComparison.Ordinal);
}
