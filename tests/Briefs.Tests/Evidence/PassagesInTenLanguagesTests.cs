using Briefs.Evidence;

namespace Briefs.Tests.Evidence;

/// <summary>Sixty passages that are quoted faithfully, and sixty that are altered, in ten languages.</summary>
public sealed class PassagesInTenLanguagesTests
{
    // Language; the copy before the passage, its first word, its middle, a word of the middle that may be left out, its end; a negation.
    private static readonly string[][] s_passages =
    [
        ["en", "She said on Monday that", "the soldiers", "came at night", "again and", "burned 40 houses", "not"],
        ["fr", "Elle a dit lundi que", "les soldats", "sont venus la nuit", "encore et", "ont brûlé 40 maisons", "jamais"],
        ["de", "Sie sagte am Montag,", "die Soldaten", "kamen in der Nacht", "wieder und", "verbrannten 40 Häuser", "nicht"],
        ["es", "Dijo el lunes que", "los soldados", "llegaron de noche", "otra vez y", "quemaron 40 casas", "nunca"],
        ["ru", "Она сказала в понедельник, что", "солдаты", "пришли ночью", "снова и", "сожгли 40 домов", "не"],
        ["ar", "قالت يوم الاثنين إن", "الجنود", "جاءوا في الليل", "مرة أخرى", "وأحرقوا 40 منزلا", "لم"],
        ["zh", "她星期一说，", "士兵们", "夜里又来到村子", "再次", "烧毁了40间房屋", "没有"],
        ["uk", "Вона сказала в понеділок, що", "солдати", "прийшли вночі", "знову та", "спалили 40 будинків", "не"],
        ["tr", "Pazartesi günü şöyle dedi:", "askerler", "gece geldiler", "yeniden ve", "40 evi yaktılar", "hiç"],
        ["it", "Ha detto lunedì che", "i soldati", "sono arrivati di notte", "ancora e", "hanno bruciato 40 case", "mai"],
    ];

    public static TheoryData<string, string, string> Faithful { get; } = [.. s_passages.SelectMany(FaithfulOf)];

    public static TheoryData<string, string, string> Altered { get; } = [.. s_passages.SelectMany(AlteredOf)];

    [Theory]
    [MemberData(nameof(Faithful))]
    public void What_is_quoted_faithfully_stays_verified(string lang, string copy, string quotation) =>
        Assert.Empty(Match(lang, copy, quotation).Because);

    [Theory]
    [MemberData(nameof(Altered))]
    public void What_is_altered_is_refused(string lang, string copy, string quotation) =>
        Assert.NotEmpty(Match(lang, copy, quotation).Because);

    private static CopyMatch Match(string lang, string copy, string quotation) =>
        QuotationMatcher.Match(SearchableCopy.Create(new SourceId("copy"), copy), new ComparedWords(quotation, lang) { SourceLang = lang });

    private static IEnumerable<TheoryDataRow<string, string, string>> FaithfulOf(string[] p)
    {
        var (lang, space) = (p[0], p[0] == "zh" ? "" : " ");
        var whole = string.Join(space, p[2], p[3], p[4], p[5]);
        yield return new(lang, $"{p[1]}{space}{whole}.", whole);
        yield return new(lang, $"{p[1]}{space}{whole}.",
            $"[{char.ToUpper(p[2][0], System.Globalization.CultureInfo.InvariantCulture)}]{p[2][1..]}{space}{p[3]}");
        yield return new(lang, $"{p[1]}{space}{whole}.", $"{p[2]}{space}{p[3]} … {p[5]}");
        yield return new(lang, $"{p[1]}{space}{p[2]}—{p[3]}—{p[4]}{space}{p[5]}.", $"{p[2]} – {p[3]} – {p[4]}{space}{p[5]}");
        yield return new(lang, $"{p[1]}{space}{whole}.\n\nx", $"{p[4]}{space}{p[5]}.");
        yield return new(lang, $"{p[1]}{space}{p[2]}{space}«{p[3]}»{space}{p[4]}{space}{p[5]}.",
            $"{p[2]}{space}„{p[3]}“{space}{p[4]}{space}{p[5]}");
    }

    private static IEnumerable<TheoryDataRow<string, string, string>> AlteredOf(string[] p)
    {
        var (lang, space) = (p[0], p[0] == "zh" ? "" : " ");
        var copy = $"{p[1]}{space}{string.Join(space, p[2], p[3], p[4], p[5])}.";
        yield return new(lang, copy, string.Join(space, p[2], p[6], p[3], p[4], p[5]));
        yield return new(lang, copy, string.Join(space, p[2], p[3], p[5]));
        yield return new(lang, copy, string.Join(space, p[2], p[3], p[4], p[5].Replace("40", "400", StringComparison.Ordinal)));
        yield return new(lang, copy, $"{p[2]} [{p[6]}] {p[3]}");
        yield return new(lang, copy, $"{p[4]}{space}{p[5]} … {p[2]}{space}{p[3]}");
        yield return new(lang, $"{p[1]}{space}{string.Join(space, p[2], p[6], p[3], p[4], p[5])}.",
            $"{p[1]}{space}{p[2]} … {p[3]}{space}{p[4]}");
    }
}
