using System.Text.Json;
using Briefs.Languages;
using Briefs.Pages.Localization;
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
    public void A_language_is_written_one_way(string lang, string dir) => Assert.Equal(dir, WritingDirection.Get(lang));

    [Theory]
    [InlineData(2020, 1, 9, "9 January 2020")]
    [InlineData(2020, 1, 0, "January 2020")]
    [InlineData(2020, 0, 0, "2020")]
    public void A_date_is_as_exact_as_its_source(int year, int month, int day, string text) =>
        Assert.Equal(text, LanguageReader.ReadAll().GetLanguage("en").Date(new PartialDate(year, month, day)));

    [Theory]
    [InlineData(0, "0 quotations")]
    [InlineData(1, "1 quotation")]
    [InlineData(50, "50 quotations")]
    public void Numbers_take_the_form_of_the_word(int number, string text) =>
        Assert.Equal(text, LanguageReader.ReadAll().GetLanguage("en").Count("quotations_count", number));

    [Fact]
    public void A_language_without_words_of_its_own_speaks_english() =>
        Assert.Equal("Notes", LanguageReader.ReadAll().GetLanguage("tlh")["notes"]);

    [Fact]
    public void A_region_speaks_its_language() =>
        Assert.Equal(LanguageReader.ReadAll().GetLanguage("en").Tag, LanguageReader.ReadAll().GetLanguage("en-GB").Tag);

    [Theory]
    [InlineData(1, "1 цитата")]
    [InlineData(3, "3 цитаты")]
    [InlineData(11, "11 цитат")]
    [InlineData(21, "21 цитата")]
    public void Russian_numbers_take_three_forms(int number, string text) =>
        Assert.Equal(text, LanguageReader.ReadAll().GetLanguage("ru").Count("quotations_count", number));

    [Theory]
    [InlineData(2020, 1, 9, "9 января 2020 года")]
    [InlineData(2020, 1, 0, "январь 2020 года")]
    public void A_month_without_its_day_stands_in_another_case(int year, int month, int day, string text) =>
        Assert.Equal(text, LanguageReader.ReadAll().GetLanguage("ru").Date(new PartialDate(year, month, day)));

    [Theory]
    [InlineData("fr", "9 janvier 2020", "0 citation", "1 citation", "2 citations", "3 citations")]
    [InlineData("ar", "9 يناير 2020", "لا اقتباسات", "اقتباس واحد", "اقتباسان", "3 اقتباسات")]
    [InlineData("zh", "2020年1月9日", "0条引语", "1条引语", "2条引语", "3条引语")]
    [InlineData("kk", "2020 жылғы 9 қаңтар", "0 дәйексөз", "1 дәйексөз", "2 дәйексөз", "3 дәйексөз")]
    public void Dates_and_numbers_are_written_as_each_language_writes_them(string lang, string date, params string[] counts)
    {
        var words = LanguageReader.ReadAll().GetLanguage(lang);
        Assert.Equal(lang, words.Tag);
        Assert.Equal(date, words.Date(new PartialDate(2020, 1, 9)));
        Assert.Equal(counts, Enumerable.Range(0, 4).Select(n => words.Count("quotations_count", n)));
    }

    [Theory]
    [InlineData("en", "Published 20 November 2026", "Published November 2026", "Published 1 November 2026")]
    [InlineData("fr", "Publié le 20 novembre 2026", "Publié en novembre 2026", "Publié le 1er novembre 2026")]
    [InlineData("ru", "Опубликовано 20 ноября 2026 года", "Опубликовано: ноябрь 2026 года", "Опубликовано 1 ноября 2026 года")]
    [InlineData("ar", "نُشر في 20 نوفمبر 2026", "نُشر في نوفمبر 2026", "نُشر في 1 نوفمبر 2026")]
    [InlineData("zh", "2026年11月20日发布", "2026年11月发布", "2026年11月1日发布")]
    [InlineData("kk", "Жарияланған күні: 2026 жылғы 20 қараша", "Жарияланған уақыты: 2026 жылғы қараша",
        "Жарияланған күні: 2026 жылғы 1 қараша")]
    public void A_date_in_a_phrase_has_the_form_of_the_language(string lang, string day, string month, string first)
    {
        var words = LanguageReader.ReadAll().GetLanguage(lang);
        Assert.Equal([day, month, first], new[] { new PartialDate(2026, 11, 20), new(2026, 11), new(2026, 11, 1) }.Select(d =>
        {
            var (before, after) = words.AroundDate("published", d);
            Assert.Equal(words.FillDate("published", d), before + words.Date(d) + after);
            return words.FillDate("published", d);
        }));
    }

    [Fact]
    public void A_language_fills_in_what_English_fills_in() => Assert.All(Files(), lang =>
    {
        var (english, words) = (Phrases("en"), Phrases(lang));
        Assert.All(english.Keys.Where(k => !k.EndsWith("_one", StringComparison.Ordinal)),
            k => Assert.Equal(Places(english[k]), Places(words[k])));
    });

    private static string Places(string phrase) =>
        $"{phrase.Contains("{0}", StringComparison.Ordinal)} {phrase.Contains("{1}", StringComparison.Ordinal)}";

    private static Dictionary<string, string> Phrases(string lang)
    {
        using var stream = LanguageFiles.BuiltIn.Open($"words.{lang}.json");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }

    [Fact]
    public void A_language_file_says_everything_english_says_and_nothing_that_is_never_asked_for()
    {
        var english = Keys("en");
        Assert.All(Files().Where(f => f != "en"), lang =>
        {
            var keys = Keys(lang);
            Assert.Empty(english.Except(keys));
            Assert.All(keys.Except(english), k => Assert.Matches("^(month_alone_|day_[0-9]+$|.*_(zero|two|few|many)$)", k));
        });
    }

    [Fact]
    public void Every_kind_of_source_has_its_word() =>
        Assert.All(Enum.GetValues<SourceType>(),
            type => Assert.NotEmpty(LanguageReader.ReadAll().GetLanguage("en")["type_" + Briefs.Model.Json.QuotationJson.NameOf(type)]));

    private static IEnumerable<string> Files() =>
        LanguageFiles.BuiltIn.Names.Where(n => n.EndsWith(".json", StringComparison.Ordinal)).Select(n => n.Split('.')[1]);

    private static List<string> Keys(string lang)
    {
        using var stream = LanguageFiles.BuiltIn.Open($"words.{lang}.json");
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.EnumerateObject().Select(p => p.Name)];
    }
}
