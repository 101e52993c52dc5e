using Briefs.Model;
using Briefs.Pages.Languages;
using Xunit;

namespace Briefs.Tests.Pages;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("fa-IR", "rtl")]
    [InlineData("ur", "rtl")]
    [InlineData("ug", "rtl")]
    [InlineData("he", "rtl")]
    [InlineData("ug-Cyrl", "ltr")]
    [InlineData("kk-Arab", "rtl")]
    [InlineData("en", "ltr")]
    [InlineData("ru", "ltr")]
    [InlineData("zh-Hant", "ltr")]
    public void A_language_is_written_one_way(string lang, string dir) => Assert.Equal(dir, WritingDirection.Of(lang));

    [Theory]
    [InlineData(2020, 1, 9, "9 January 2020")]
    [InlineData(2020, 1, 0, "January 2020")]
    [InlineData(2020, 0, 0, "2020")]
    public void A_date_is_as_exact_as_its_source(int year, int month, int day, string text) =>
        Assert.Equal(text, ReadLanguages.All().For("en").Date(new PartialDate(year, month, day)));

    [Theory]
    [InlineData(0, "0 quotations")]
    [InlineData(1, "1 quotation")]
    [InlineData(50, "50 quotations")]
    public void Numbers_take_the_form_of_the_word(int number, string text) =>
        Assert.Equal(text, ReadLanguages.All().For("en").Count("quotations_count", number));

    [Fact]
    public void A_language_without_words_of_its_own_speaks_english() => Assert.Equal("Notes", ReadLanguages.All().For("tlh")["notes"]);

    [Fact]
    public void A_region_speaks_its_language() => Assert.Equal(ReadLanguages.All().For("en").Tag, ReadLanguages.All().For("en-GB").Tag);
}
