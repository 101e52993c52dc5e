using Briefs.Model.Addresses;
using Briefs.Tests.Pages;
using Xunit;

namespace Briefs.Tests.Addresses;

public sealed class AddressPlannerTests
{
    [Fact]
    public void A_brief_lives_under_briefs_and_a_page_at_the_root()
    {
        var plan = AddressPlanner.Plan(SampleLibrary.Library);
        Assert.True(plan.TryFind("content/briefs/gate.md", out var brief));
        Assert.True(plan.TryFind("content/pages/about.md", out var page));
        Assert.Equal("briefs/gate/", brief);
        Assert.Equal("about/", page);
        Assert.Empty(plan.Collisions);
    }

    [Fact]
    public void Another_language_than_the_sites_has_its_own_folder()
    {
        var plan = AddressPlanner.Plan(SampleLibrary.With(Brief("gate", "ru"), Brief("gate", "zh-Hant"), Brief("gate", "EN")));
        Assert.True(plan.TryFind("content/briefs/gate.ru.md", out var russian));
        Assert.True(plan.TryFind("content/briefs/gate.zh-Hant.md", out var chinese));
        Assert.True(plan.TryFind("content/briefs/gate.EN.md", out var english));
        Assert.Equal(["ru/briefs/gate/", "zh-hant/briefs/gate/", "briefs/gate/"], [russian, chinese, english]);
    }

    [Fact]
    public void What_the_library_does_not_hold_has_no_address() =>
        Assert.False(AddressPlanner.Plan(SampleLibrary.Library).TryFind("content/briefs/hidden.md", out _));

    [Theory]
    [InlineData("Gate", "gate")]
    [InlineData("caf\u00e9", "cafe\u0301")]
    [InlineData("gate", "gate")]
    public void Two_briefs_whose_addresses_some_computer_takes_for_one_collide(string first, string second)
    {
        var collision = Assert.Single(AddressPlanner.Plan(
            SampleLibrary.With(Brief(first, "en", "a"), Brief(second, "en", "b"))).Collisions);
        Assert.Equal("content/briefs/b.md", collision.Claim.File!.Path);
        Assert.Equal("content/briefs/a.md", collision.Holder.File!.Path);
    }

    [Theory]
    [InlineData("people", "the list of people")]
    [InlineData("sources", "the list of sources")]
    [InlineData("page", "the second and later pages of the home page")]
    [InlineData("ru", "the folder for the language ru")]
    [InlineData("con", "Windows, which reserves the name con")]
    [InlineData("Aux", "Windows, which reserves the name Aux")]
    [InlineData("page/2", "the second and later pages of the home page")]
    [InlineData("briefs/gate", "the briefs folder")]
    [InlineData("preview/a/b", "the previews folder")]
    [InlineData("ru/about", "the folder for the language ru")]
    [InlineData("rules/con", "Windows, which reserves the name con")]
    public void A_page_may_not_take_an_address_that_is_kept(string slug, string holder)
    {
        var page = Brief(slug, "en") with { Kind = DocumentKind.Page };
        var library = SampleLibrary.With(Brief("gate", "ru")) with { Pages = [page] };
        Assert.Equal(holder, Assert.Single(AddressPlanner.Plan(library).Collisions).Holder.Owner);
    }

    [Fact]
    public void A_page_in_a_folder_lives_below_the_page_of_that_name()
    {
        var pages = new[] { Brief("rules", "en"), Brief("rules/link-broken", "en"), Brief("rules/link-broken", "ru", "link-broken.ru") };
        var plan = AddressPlanner.Plan(SampleLibrary.Library with { Pages = [.. pages.Select(p => p with { Kind = DocumentKind.Page })] });
        Assert.Empty(plan.Collisions);
        Assert.Equal(["rules/", "rules/link-broken/", "ru/rules/link-broken/"],
            pages.Select(p => plan.GetAddress(p with { Kind = DocumentKind.Page })));
    }

    [Fact]
    public void An_old_address_collides_with_what_is_there_now()
    {
        var moved = Brief("new", "en") with
        { Aliases = [new Located<string>("/briefs/gate", new TextSpan(3, 9)), new Located<string>("evidence.json", default)] };
        var collisions = AddressPlanner.Plan(SampleLibrary.With(Brief("gate", "en"), moved)).Collisions;
        Assert.Equal([new TextSpan(3, 9), default], collisions.Select(c => c.Claim.Span));
    }

    [Theory]
    [InlineData("evidence/documents-1.json", true)]
    [InlineData("quotes/table-2.csv", true)]
    [InlineData("Search/data/pages/0.json", true)]
    [InlineData("evidence/the-letter", false)]
    [InlineData("reports/documents-1.json", false)]
    public void An_old_address_that_is_a_file_among_the_data_collides(string alias, bool collides)
    {
        var moved = Brief("new", "en") with { Aliases = [new Located<string>(alias, new TextSpan(3, 9))] };
        var owners = AddressPlanner.Plan(SampleLibrary.With(moved)).Collisions.Select(c => c.Holder.Owner);
        Assert.Equal(collides ? ["the data of the site"] : [], owners);
    }

    [Fact]
    public void A_topic_spelled_in_two_ways_is_two_topics_in_one_place()
    {
        var library = SampleLibrary.With(Brief("a", "en") with { Topics = ["Asylum"] }, Brief("b", "en") with { Topics = ["asylum"] },
            Brief("c", "en") with { Topics = ["asylum"] });
        Assert.Equal("the topic Asylum", Assert.Single(AddressPlanner.Plan(library).Collisions).Holder.Owner);
    }

    [Fact]
    public void Pictures_that_differ_by_case_alone_collide()
    {
        var library = SampleLibrary.Library with
        {
            Pictures = ImmutableSortedDictionary.Create<string, SiteFile>(StringComparer.Ordinal)
                .Add("content/images/Gate.png", new SiteFile("content/images/Gate.png", 1))
                .Add("content/images/gate.png", new SiteFile("content/images/gate.png", 1)),
        };
        Assert.Equal("content/images/gate.png", Assert.Single(AddressPlanner.Plan(library).Collisions).Claim.Owner);
    }

    private static Brief Brief(string slug, string lang, string? file = null) => new()
    {
        File = ContentFile.Whole($"content/briefs/{file ?? (lang == "en" ? slug : $"{slug}.{lang}")}.md"),
        Kind = DocumentKind.Brief,
        Slug = slug,
        Lang = lang,
        Title = BodyOf.Plain(slug),
        Date = new PartialDate(2024, 3, 1),
    };
}
