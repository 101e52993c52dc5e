using Briefs.Tests.Checks;

namespace Briefs.Tests.Model;

public sealed class LibraryTests
{
    private static readonly DateTimeOffset s_noon = new(2024, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_brief_under_embargo_is_public_from_that_instant_on()
    {
        var brief = GivenSite.Brief("a") with { Embargo = s_noon };
        Assert.False(brief.IsPublicAt(s_noon.AddTicks(-1)));
        Assert.True(brief.IsPublicAt(s_noon));
        Assert.True(brief.IsPublicAt(s_noon.ToOffset(TimeSpan.FromHours(5))));
    }

    [Fact]
    public void What_is_published_holds_neither_drafts_nor_what_is_under_embargo()
    {
        var library = GivenSite.Of(
            GivenSite.Brief("draft") with { IsDraft = true },
            GivenSite.Brief("later") with { Embargo = s_noon.AddDays(1) },
            GivenSite.Brief("now"),
            GivenSite.Page("about") with { IsDraft = true });
        Assert.Equal(["content/briefs/now.md"], library.PublicAt(s_noon).Documents.Select(d => d.File.Path));
    }
}
