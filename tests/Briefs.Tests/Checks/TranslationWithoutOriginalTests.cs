using Briefs.Checks.Rules;
using Briefs.Languages;

namespace Briefs.Tests.Checks;

/// <summary>Words from a source in another language, of which readers are not told that they were translated.</summary>
public sealed class TranslationWithoutOriginalTests
{
    [Theory]
    [InlineData("ru", "en", 1)]
    [InlineData("zh-Hant", "en", 1)]
    [InlineData("en", "ru", 1)]
    [InlineData("en-GB", "en", 0)]
    [InlineData("en", "en-US", 0)]
    [InlineData("zh-Hant", "zh-Hans", 0)]
    [InlineData("nb", "nn", 0)]
    [InlineData("no", "nb", 0)]
    [InlineData("mul", "en", 0)]
    [InlineData("und", "en", 0)]
    [InlineData("zxx", "en", 0)]
    [InlineData(null, "en", 0)]
    public void The_language_of_the_source_and_that_of_the_brief_are_compared_without_their_regions(
        string? source, string brief, int found) =>
        Assert.Equal(found, Found(Citing(source, Bare) with { Lang = brief }).Count);

    [Theory]
    [InlineData("We will not go.", "At the border", 1)]
    [InlineData("Мы не уйдём.", "At the border", 0)]
    [InlineData("我们不走", "At the border", 0)]
    [InlineData("لن نرحل", "At the border", 0)]
    [InlineData("Δεν φεύγουμε", "At the border", 0)]
    [InlineData("Мы не уйдём.", "На границе", 1)]
    [InlineData("We will not go.", "На границе", 0)]
    [InlineData("1945", "At the border", 1)]
    public void Words_in_letters_that_the_brief_is_not_written_in_are_the_sources_own(string words, string title, int found)
    {
        var brief = Citing("ru", Bare) with { Title = new PrintedText(title, Body.Empty) };

        Assert.Equal(found, Found(brief with { Quotations = [brief.Quotations[0] with { Text = words }] }).Count);
    }

    [Fact]
    public void A_citation_that_tells_of_the_translation_is_left_alone()
    {
        Assert.Empty(Found(Citing("ru", Bare with { OriginalLang = "ru", Original = "Мы не уйдём" })));
        Assert.Empty(Found(Citing("ru", Bare with { OriginalLang = "ru", TranslatedBy = "an interpreter" })));
        Assert.Empty(Found(Citing("ru", Bare with { OriginalLang = "ru" })));
        Assert.Empty(Found(Citing("ru", Bare with { Original = "Мы не уйдём" })));
    }

    [Fact]
    public void Words_that_the_kept_copy_has_were_not_translated()
    {
        var brief = Citing("ru", Bare);
        var verified = new Verification { Copy = new SourceId("zakon"), Tier = MatchTier.Exact, Place = new TextSpan(0, 5) };

        Assert.Empty(Found(brief with { Quotations = [brief.Quotations[0] with { Verification = verified }] }));
    }

    [Fact]
    public void Words_that_the_kept_copy_lacks_may_be_translated()
    {
        var brief = Citing("ru", Bare);
        var altered = new Verification { Copy = new SourceId("zakon"), Because = [AlteredReason.Diff] };

        Assert.Single(Found(brief with { Quotations = [brief.Quotations[0] with { Verification = altered }] }));
    }

    [Fact]
    public void A_translation_behind_the_words_shows_that_they_are_the_original()
    {
        var brief = Citing("fr", Bare);

        Assert.Empty(Found(brief with { Quotations = [brief.Quotations[0] with { Translation = "We stay." }] }));
    }

    [Fact]
    public void One_of_several_sources_in_the_language_of_the_brief_may_have_the_words()
    {
        var brief = Citing("ru", Bare);
        var quotation = brief.Quotations[0] with { Citations = [Bare, GivenSite.Citation("mills", "news")] };

        Assert.Empty(Found(brief with { Quotations = [quotation] }));
    }

    [Fact]
    public void A_citation_of_two_quotations_is_reported_once()
    {
        var brief = Citing("ru", Bare);

        Assert.Single(Found(brief with { Quotations = [brief.Quotations[0], brief.Quotations[0] with { Span = new TextSpan(30, 40) }] }));
    }

    [Fact]
    public void A_page_is_no_brief() => Assert.Empty(Found(Citing("ru", Bare) with { Kind = DocumentKind.Page }));

    [Fact]
    public void The_message_names_both_languages_and_the_source() => Assert.Equal(
        "These words are in English, but their source “zakon” is in Russian, and the citation does not say that they are translated.",
        Assert.Single(Found(Citing("ru", Bare))).Message);

    [Fact]
    public void The_help_completes_the_citation_with_everything_that_stands_in_it() => Assert.StartsWith(
        "Add the original words between the quotation marks: [@mills in @zakon, p. 3, said 2019-12, translated from ru “…”]. ",
        Assert.Single(Found(Citing("ru", Bare with { Locator = "p. 3", Said = December }))).Help,
        StringComparison.Ordinal);

    [Fact]
    public void Of_words_read_in_a_report_its_publisher_is_offered_as_the_translator()
    {
        var brief = Citing("kk", Bare with { Via = new SourceId("news") });

        Assert.Equal(
            "Name the translator: [@mills in @zakon via @news, translated by The New Arab from kk].",
            Assert.Single(Found(brief)).Help);
    }

    [Theory]
    [InlineData("ru", "Russian")]
    [InlineData("zh-Hant", "Chinese")]
    [InlineData("qaa", "qaa")]
    public void A_language_without_a_known_name_goes_by_its_tag(string lang, string name) =>
        Assert.Equal(name, LanguageNames.GetName(lang));

    private static Citation Bare { get; } = GivenSite.Citation("mills", "zakon");

    private static PartialDate December =>
        PartialDate.TryParse("2019-12", out var month) ? month : throw new InvalidOperationException("2019-12 is a month.");

    private static Brief Citing(string? lang, Citation citation) => GivenSite.Brief("b").With(
        sources: [GivenSite.Source("zakon") with { Lang = lang },
            GivenSite.Source("news") with { Lang = "en", Publisher = "The New Arab" }],
        people: [GivenSite.Person("mills", "Ada Mills")]) with
    {
        Quotations = [GivenSite.Quotation(new TextSpan(10, 20), citation)],
    };

    private static IReadOnlyList<Diagnostic> Found(Brief brief) => GivenSite.Check<TranslationWithoutOriginal>(GivenSite.Of(brief));
}
