using Briefs.Languages;
using Briefs.Pages.Localization;

namespace Briefs.Tests.Languages;

/// <summary>The forms of words by number: CLDR's rules against CLDR's own samples, for whole numbers and decimals.</summary>
public sealed class PluralRulesTests
{
    public static TheoryData<string> Languages =>
        [.. LanguageFiles.BuiltIn.Read("plurals").SectionOf("rules").Items.SelectMany(r => r.ListOf("languages"))];

    [Fact]
    public void No_language_is_in_two_entries() =>
        Assert.Equal(Languages.Count, Languages.Select(l => l.Data).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_sample_takes_its_form(string lang)
    {
        var plurals = LanguageFiles.BuiltIn.GetPlurals(lang);
        var entry = LanguageFiles.BuiltIn.Read("plurals").SectionOf("rules").Items.Single(r => r.ListOf("languages").Contains(lang));
        foreach (var (form, rule) in entry.Keys.Where(k => k.Key != "languages"))
            Assert.All(Samples(rule.Text!),
                sample => Assert.Equal($"{sample} {form}", $"{sample} {plurals.Select(PluralOperands.Parse(sample))}"));
    }

    [Theory]
    [InlineData("pt-PT", "0", "other")]
    [InlineData("pt-BR", "0", "one")]
    [InlineData("iw", "2", "two")]
    [InlineData("tlh", "1", "one")]
    [InlineData("tlh", "21", "other")]
    [InlineData("fr", "1c6", "many")]
    public void A_tag_counts_as_its_language(string lang, string number, string form) =>
        Assert.Equal(form, LanguageFiles.BuiltIn.GetPlurals(lang).Select(PluralOperands.Parse(number)));

    [Theory]
    [InlineData("1.50", "n=1.50 i=1 v=2 w=1 f=50 t=5 e=0")]
    [InlineData("1.2050c3", "n=1205.0000 i=1205 v=1 w=0 f=0 t=0 e=3")]
    [InlineData("7", "n=7 i=7 v=0 w=0 f=0 t=0 e=0")]
    public void The_operands_are_those_of_UTS_35(string number, string operands) => Assert.Equal(
        operands, string.Join(' ', "nivwfte".Select(o => $"{o}={PluralOperands.Parse(number)[o].ToString(CultureInfo.InvariantCulture)}")));

    [Fact]
    public void The_built_in_words_have_every_form_of_their_language() => Assert.All(["ar", "en", "fr", "kk", "ru", "zh"], lang =>
    {
        var words = LanguageReader.ReadAll().GetLanguage(lang).Phrases;
        var forms = Enumerable.Range(0, 1001)
            .Select(n => LanguageFiles.BuiltIn.GetPlurals(lang).Select(PluralOperands.Parse(n.ToString(CultureInfo.InvariantCulture))))
            .Distinct();
        Assert.All(forms, form => Assert.All(
            ["briefs_count", "quotations_count", "card_promise"], k => Assert.Contains($"{k}_{form}", words.Keys)));
    });

    // Ranges of one step in the last digit: 0.0~1.5.
    private static IEnumerable<string> Samples(string rule) => rule.Split('@').Skip(1)
        .SelectMany(kind => kind[kind.IndexOf(' ', StringComparison.Ordinal)..].Split(',', StringSplitOptions.TrimEntries))
        .Where(s => s.Length > 0 && s != "…")
        .SelectMany(s => s.Split('~') is [var from, var to] ? Between(from, to) : [s]);

    private static IEnumerable<string> Between(string from, string to)
    {
        var decimals = from.Contains('.', StringComparison.Ordinal) ? from.Length - from.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var step = decimals == 0 ? 1m : 1m / (decimal)Math.Pow(10, decimals);
        for (var n = decimal.Parse(from, CultureInfo.InvariantCulture); n <= decimal.Parse(to, CultureInfo.InvariantCulture); n += step)
            yield return n.ToString("F" + decimals, CultureInfo.InvariantCulture);
    }
}
