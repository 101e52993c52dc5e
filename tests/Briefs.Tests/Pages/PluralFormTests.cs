using Briefs.Pages.Localization;

namespace Briefs.Tests.Pages;

/// <summary>The forms of words by number, held against the rules of CLDR 48 (plurals.xml) as it writes them, for whole numbers.</summary>
public sealed class PluralFormTests
{
    // Form, then its condition; parts of “or” are divided by |, those of “and” by &. i and v of CLDR are n and 0 for whole numbers.
    private static readonly Dictionary<string, string> s_rules = new(StringComparer.Ordinal)
    {
        ["en de nl sv da nb fi et hu tr kk ky uz ug ur az ka el bg sq eu sw mn ta te ml ne mr"] = "one: n=1",
        ["fr"] = "one: n=0,1; many: n!=0 & n%1000000=0",
        ["pt"] = "one: n=0..1; many: n!=0 & n%1000000=0",
        ["pt-PT es it ca"] = "one: n=1; many: n!=0 & n%1000000=0",
        ["ru uk be"] = "one: n%10=1 & n%100!=11; few: n%10=2..4 & n%100!=12..14; many: n%10=0 | n%10=5..9 | n%100=11..14",
        ["pl"] = "one: n=1; few: n%10=2..4 & n%100!=12..14; many: n!=1 & n%10=0..1 | n%10=5..9 | n%100=12..14",
        ["cs sk"] = "one: n=1; few: n=2..4",
        ["sr hr bs"] = "one: n%10=1 & n%100!=11; few: n%10=2..4 & n%100!=12..14",
        ["sl hsb dsb"] = "one: n%100=1; two: n%100=2; few: n%100=3..4",
        ["lt"] = "one: n%10=1 & n%100!=11..19; few: n%10=2..9 & n%100!=11..19",
        ["lv"] = "zero: n%10=0 | n%100=11..19; one: n%10=1 & n%100!=11",
        ["ro"] = "one: n=1; few: n=0 | n!=1 & n%100=1..19",
        ["mk is"] = "one: n%10=1 & n%100!=11",
        ["he naq sat sma smi smj"] = "one: n=1; two: n=2",
        ["blo cv ksh lag"] = "zero: n=0; one: n=1",
        ["sgs"] = "one: n%10=1 & n%100!=11; two: n=2; few: n%10=2..9 & n%100!=11..19",
        ["shi"] = "one: n=0..1; few: n=2..10",
        ["tzm"] = "one: n=0..1 | n=11..99",
        ["ar"] = "zero: n=0; one: n=1; two: n=2; few: n%100=3..10; many: n%100=11..99",
        ["mt"] = "one: n=1; two: n=2; few: n=0 | n%100=3..10; many: n%100=11..19",
        ["ga"] = "one: n=1; two: n=2; few: n=3..6; many: n=7..10",
        ["gd"] = "one: n=1,11; two: n=2,12; few: n=3..10,13..19",
        ["gv"] = "one: n%10=1; two: n%10=2; few: n%100=0,20,40,60,80",
        ["cy"] = "zero: n=0; one: n=1; two: n=2; few: n=3; many: n=6",
        ["br"] = "one: n%10=1 & n%100!=11,71,91; two: n%10=2 & n%100!=12,72,92; few: n%10=3..4,9 & n%100!=10..19,70..79,90..99; many: "
            + "n!=0 & n%1000000=0",
        ["hi bn fa gu kn zu am hy pa si csw guw kok"] = "one: n=0..1",
        ["fil"] = "one: n=1,2,3 | n%10!=4,6,9",
        ["zh ja ko vi th id ms my km lo bo yo bm hnj jbo osa"] = "",
    };

    public static TheoryData<string, string> Languages()
    {
        var data = new TheoryData<string, string>();
        foreach (var (languages, rules) in s_rules)
            foreach (var lang in languages.Split(' ')) data.Add(lang, rules);
        return data;
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_number_takes_the_form_that_its_language_has_for_it(string lang, string rules)
    {
        foreach (var n in Enumerable.Range(0, 1001).Append(1_000_000).Append(2_000_000).Append(1_000_001))
            Assert.True(PluralForm.Select(lang, n) == "_" + Expected(rules, n),
                $"{lang} {n}: {PluralForm.Select(lang, n)}, not _{Expected(rules, n)}");
    }

    [Fact]
    public void The_built_in_words_have_every_form_of_their_language()
    {
        foreach (var lang in new[] { "ar", "en", "fr", "kk", "ru", "zh" })
        {
            var words = ReadLanguages.ReadAll().GetLanguage(lang).Phrases;
            var forms = Enumerable.Range(0, 1001).Select(n => PluralForm.Select(lang, n)).Distinct().ToList();
            foreach (var key in new[] { "briefs_count", "quotations_count", "card_promise" })
                Assert.All(forms, form => Assert.Contains(key + form, words.Keys));
        }
    }

    private static string Expected(string rules, int n) =>
        rules.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(rule => rule.Split(": "))
            .FirstOrDefault(rule => rule[1].Split(" | ").Any(part => part.Split(" & ").All(c => Holds(c, n))))?[0] ?? "other";

    private static bool Holds(string condition, int n)
    {
        var (left, right) = condition.Split("!=") is [var l, var r] ? (l, r) : (condition.Split('=')[0], condition.Split('=')[1]);
        var value = left == "n" ? n : n % int.Parse(left[2..], CultureInfo.InvariantCulture);
        return right.Split(',').Any(range => IsIn(range.Split(".."), value)) != condition.Contains("!=", StringComparison.Ordinal);
    }

    private static bool IsIn(string[] range, int value) =>
        value >= int.Parse(range[0], CultureInfo.InvariantCulture) && value <= int.Parse(range[^1], CultureInfo.InvariantCulture);
}
