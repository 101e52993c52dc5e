using Briefs.Pages;
using Xunit;

namespace Briefs.Tests.Pages;

public sealed class CardPlanTests
{
    private static readonly CardFonts s_latin = new(r => r.Value is >= ' ' and <= 0x17F or >= 0x2010 and <= 0x2030, "1");

    [Fact]
    public void A_brief_has_a_card_that_says_what_only_its_sources_can_say()
    {
        var card = Assert.Single(Cards(SampleLibrary.Library));
        Assert.Equal("Vesmark keeps “the gate” shut", card.Card.Headline);
        Assert.Equal("Border Watch Vesmark", card.Card.Publisher);
        Assert.Equal("1 March 2024", card.Card.Date);
        Assert.Matches("^[2-9] quotations, every one with its source$", card.Card.Promise);
        Assert.Matches("^cards/gate-[0-9a-f]{10}\\.png$", card.Path);
    }

    [Fact]
    public void A_site_that_asks_for_none_has_none() =>
        Assert.Empty(Plan(SampleLibrary.Library, null).Value.Files.OfType<PlannedFile.Drawn>());

    [Fact]
    public void A_preview_has_cards_too() =>
        Assert.Single(Plan(SampleLibrary.Library, s_latin, "pr-7").Value.Files.OfType<PlannedFile.Drawn>());

    [Fact]
    public void The_name_changes_with_whatever_is_shown_and_with_what_draws()
    {
        var brief = SampleLibrary.Gate();
        var names = new[]
        {
            Name(SampleLibrary.Library, s_latin),
            Name(SampleLibrary.With(brief with { Title = BodyOf.Plain("Another headline") }), s_latin),
            Name(SampleLibrary.With(brief with { Date = new PartialDate(2024, 3, 2) }), s_latin),
            Name(SampleLibrary.With(brief with { Lang = "fr" }), s_latin),
            Name(SampleLibrary.With(brief with { Quotations = brief.Quotations[..^1] }), s_latin),
            Name(SampleLibrary.Library with { Settings = SampleLibrary.Settings with { Organization = "Another Watch" } }, s_latin),
            Name(SampleLibrary.Library, s_latin with { Version = "2" }),
        };
        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(names[0], Name(SampleLibrary.With(brief with { Summary = BodyOf.Plain("A summary stands on no card.") }), s_latin));
    }

    [Fact]
    public void A_brief_without_quotations_promises_nothing() =>
        Assert.Null(Assert.Single(Cards(SampleLibrary.With(SampleLibrary.Gate() with { Quotations = [] }))).Card.Promise);

    [Fact]
    public void A_brief_with_a_quotation_that_was_let_go_without_a_source_promises_nothing()
    {
        var brief = SampleLibrary.Gate();
        var sourced = brief.Quotations.First(q => q.EchoOf is null);
        Assert.Null(Assert.Single(Cards(SampleLibrary.With(
            brief with { Quotations = brief.Quotations.Replace(sourced, sourced with { Citations = [] }) }))).Card.Promise);
    }

    [Fact]
    public void A_character_that_no_font_has_is_told_with_its_brief_and_the_others_have_theirs()
    {
        var foreign = SampleLibrary.Gate() with
        { File = ContentFile.Whole("content/briefs/hotel.md"), Slug = "hotel", Title = BodyOf.Plain("Отель") };
        var plan = Plan(SampleLibrary.With(SampleLibrary.Gate(), foreign), s_latin);
        Assert.Single(plan.Value.Files.OfType<PlannedFile.Drawn>());
        var found = Assert.Single(plan.Diagnostics);
        Assert.Equal(("card-not-drawn", "content/briefs/hotel.md", Severity.Warning), (found.Rule.Id, found.File.Path, found.Severity));
        Assert.Contains("“О” (U+041E)", found.Message, StringComparison.Ordinal);
        Assert.Contains("templates/fonts/", found.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "https://example.org/watch/cards/gate-")]
    [InlineData("pr-7", "https://example.org/watch/preview/pr-7/cards/gate-")]
    public void A_link_to_a_brief_is_shown_with_its_card_and_no_other_picture(string? preview, string address)
    {
        var page = PageOf(s_latin, preview);
        Assert.Contains($"<meta property=\"og:image\" content=\"{address}", page, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:image:width\" content=\"1200\">", page, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:image:height\" content=\"630\">", page, StringComparison.Ordinal);
        Assert.Matches("<meta property=\"og:image:alt\" content=\"Vesmark keeps “the gate” shut · \\d quotations, every one with its "
            + "source · Border Watch Vesmark · 1 March 2024\">", page);
        Assert.Contains("<meta name=\"twitter:card\" content=\"summary_large_image\">", page, StringComparison.Ordinal);
        Assert.Single(page.Split("property=\"og:image\"")[1..]);
    }

    [Fact]
    public void Without_a_card_it_is_shown_with_its_lead_picture() =>
        Assert.Contains("<meta property=\"og:image\" content=\"https://example.org/watch/images/gate.png\">", PageOf(null, null),
            StringComparison.Ordinal);

    private static string PageOf(CardFonts? fonts, string? preview)
    {
        var page = Plan(SampleLibrary.Library, fonts, preview).Value.Files.OfType<PlannedFile.Rendered>()
            .Single(f => f.Path == "briefs/gate/index.html").Render();
        Assert.Empty(page.Diagnostics);
        return System.Text.Encoding.UTF8.GetString(page.Value.Span);
    }

    private static string Name(Library library, CardFonts fonts) =>
        Plan(library, fonts).Value.Files.OfType<PlannedFile.Drawn>().Single().Path;

    private static IEnumerable<PlannedFile.Drawn> Cards(Library library) => Plan(library, s_latin).Value.Files.OfType<PlannedFile.Drawn>();

    private static Checked<SitePlan> Plan(Library library, CardFonts? fonts, string? preview = null) => SitePlanner.Plan(
        library,
        TemplateReader.Read(new Dictionary<string, string>()).Value,
        new SiteProfile(preview is null ? "https://example.org/watch/"
            : $"https://example.org/watch/preview/{preview}/", DateTimeOffset.UnixEpoch)
        {
            Cards = fonts,
            Preview = preview,
            PublicUrl = "https://example.org/watch/",
        });
}
