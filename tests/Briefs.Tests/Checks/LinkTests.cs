using Briefs.Checks.Rules;

namespace Briefs.Tests.Checks;

public sealed class LinkTests
{
    private static readonly Brief s_target = GivenSite.Brief("b") with { Headings = [new Heading(2, "h-law", "Law", default)] };

    [Fact]
    public void A_link_to_a_file_that_is_not_there_is_broken()
    {
        var found = Assert.Single(Broken(Linking("content/briefs/no-such.md"), s_target));
        Assert.Equal(new TextSpan(3, 9), found.Span);
        Assert.Contains("does not exist", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_public_brief_may_not_link_to_a_hidden_one()
    {
        Assert.Single(Broken(Linking("content/briefs/b.md"), s_target with { IsDraft = true }));
        Assert.Single(Broken(Linking("content/briefs/b.md"), s_target with { Embargo = GivenSite.Clock.AsOf.AddTicks(1) }));
        Assert.Empty(Broken(Linking("content/briefs/b.md"), s_target with { Embargo = GivenSite.Clock.AsOf }));
    }

    [Fact]
    public void Hidden_briefs_may_link_to_each_other() =>
        Assert.Empty(Broken(Linking("content/briefs/b.md") with { IsDraft = true }, s_target with { IsDraft = true }));

    [Fact]
    public void Briefs_may_link_to_pages() => Assert.Empty(Broken(Linking("content/pages/about.md"), GivenSite.Page("about")));

    [Fact]
    public void A_link_to_a_heading_that_is_not_there_is_reported()
    {
        Assert.Empty(Headings(Linking("content/briefs/b.md", "h-law"), s_target));
        var found = Assert.Single(Headings(Linking("content/briefs/b.md", "h-laws"), s_target));
        Assert.Contains("“laws”, but content/briefs/b.md", found.Message, StringComparison.Ordinal);
        Assert.Equal("Write one of its headings: #law.", found.Help);
        Assert.Single(Headings(GivenSite.Brief("a") with { Links = [new BodyLink.Section("h-law", default)] }, s_target));
        Assert.Empty(Headings(s_target with { Links = [new BodyLink.Section("h-law", default)] }));
    }

    [Fact]
    public void A_heading_of_a_file_that_is_not_there_is_one_fault_and_not_two() =>
        Assert.Empty(Headings(Linking("content/briefs/no-such.md", "h-law")));

    [Fact]
    public void A_related_brief_must_be_there_in_some_language()
    {
        var brief = GivenSite.Brief("a") with
        { Related = [new Located<string>("b", new TextSpan(1, 2)), new Located<string>("c", new TextSpan(4, 5))] };
        var found = Assert.Single(GivenSite.Check<RelatedUnknown>(GivenSite.Of(brief, s_target with { Lang = "ru" }, GivenSite.Page("c"))));
        Assert.Equal(new TextSpan(4, 5), found.Span);
    }

    private static Brief Linking(string path, string? heading = null) =>
        GivenSite.Brief("a") with { Links = [new BodyLink.Document(path, heading, new TextSpan(3, 9))] };

    private static IReadOnlyList<Diagnostic> Broken(params Brief[] documents) => GivenSite.Check<LinkBroken>(GivenSite.Of(documents));

    private static IReadOnlyList<Diagnostic> Headings(params Brief[] documents) => GivenSite.Check<HeadingMissing>(GivenSite.Of(documents));
}
