using Briefs.Evidence;
using CsCheck;

namespace Briefs.Tests.Evidence;

/// <summary>What must never be called verified, and what must stay so beside it.</summary>
public sealed class BadgeTests
{
    private static readonly string[] s_negations = ["not", "never", "no", "nobody"];
    private static readonly string[] s_marks = ["[the men]", "…", "[…]", "[sic]", ", dit-il,", "[…!]"];

    [Theory]
    [InlineData("en", "We will stay in the town.", "We will [not] stay in the town")]
    [InlineData("en", "We will stay in the town.", "We will [burn it and] stay in the town")]
    [InlineData("en", "He left. We will stay in the town.", "[Never] We will stay in the town")]
    [InlineData("en", "They were nocent men.", "They were [in]nocent men")]
    [InlineData("en", "We were happy there.", "We were [un]happy there")]
    [InlineData("en", "We burned the town.", "We [kill]ed the town")]
    [InlineData("en", "We know now.", "We know no[t]")]
    [InlineData("en", "We will stay in the town.", "We will [kill-all-the-men-and-burn-it amen] stay in the town")]
    [InlineData("zh", "我们会离开营地。", "我们会[我们一定要把所有的人都赶出去再说话]离开营地")]
    [InlineData("fr", "Nous resterons demain.", "Nous resterons, et je dis mort aux tous, demain")]
    [InlineData("fr", "Nous resterons demain.", "Nous resterons, dit le voleur de tous, demain")]
    [InlineData("fr", "Nous resterons demain.", "Nous resterons, ce que personne ne dit, demain")]
    [InlineData("es", "Nos quedaremos mañana.", "Nos quedaremos, dice que matemos a todos, mañana")]
    [InlineData("it", "Resteremo domani.", "Resteremo, dice che vi uccideremo, domani")]
    [InlineData("pt", "Ficaremos amanhã.", "Ficaremos, disse que os mataremos, amanhã")]
    [InlineData("ru", "Мы останемся завтра утром.", "Мы останемся, — сказал палач и убийца детей, — завтра утром")]
    [InlineData("en", "We lost 10⁶ men there.", "We lost 10 men there")]
    [InlineData("en", "We lost 10⁶ men there.", "We lost 10")]
    [InlineData("en", "We lost 10 men there.", "We lost 10⁶ men there")]
    [InlineData("en", "It is 12 km² wide.", "It is 12 km wide")]
    [InlineData("en", "It is 51⁄2 metres.", "It is 5½ metres")]
    [InlineData("en", "We lost 1,000 men.", "We lost 1")]
    [InlineData("en", "In 1945 we left.", "In 1945³⁰ we left")]
    [InlineData("ar", "قَتَلَ الرجل", "قُتِلَ الرجل")]
    [InlineData("en", "We stay in the camp.", "We stay in the campّ")]
    [InlineData("de", "We will not stay in the town.", "We will … stay in the town")]
    [InlineData("eo", "We will not stay in the town.", "We will … stay in the town")]
    [InlineData("en", "我们会坚决不离开营地。", "我们会……离开营地")]
    [InlineData("en", "We will nev-\ner stay in the town.", "We will … stay in the town")]
    [InlineData("en", "We will stay in the town?", "We will stay in the town.")]
    [InlineData("en", "Ivanov: We armed them.\nPetrov: Lies!\nPetrov: We trained them.", "We armed them. … We trained them.")]
    [InlineData("en", "Mr. Ivanov: We armed them.\nPresident Petrov: Lies. We trained them.", "We armed them. […] We trained them.")]
    [InlineData("ru", "— Мы их вооружили.\n— Это ложь. Мы их учили.", "Мы их вооружили. … Мы их учили.")]
    [InlineData("en", "Ivanov said: “We armed them.” “We trained them.” said Petrov", "We armed them.\nWe trained them.")]
    [InlineData("en", "“We armed them,” said Ivanov. Petrov replied: “We trained them.”", "We armed them … We trained them")]
    public void What_was_not_said_is_not_verified(string lang, string copy, string quotation) =>
        Assert.False(Match(lang, copy, quotation).IsVerified);

    [Theory]
    [InlineData("en", "We stayed — all of us — at home.", "We stayed—all of us—at home")]
    [InlineData("en", "We stayed--all of us---at home.", "We stayed – all of us – at home")]
    [InlineData("uk", "Наша сім’я тут", "Наша сімʼя тут")]
    [InlineData("ro", "Şi ţara noastră", "Și țara noastră")]
    [InlineData("fa", "او مي\u200cرود به كتابخانه", "او می\u200cرود به کتابخانه")]
    [InlineData("vi", "hoà bình", "hòa bình")]
    [InlineData("tr", "İşçiler geldi", "[i]şçiler geldi")]
    [InlineData("fr", "Nous resterons demain.", "Nous resterons, a dit le ministre, demain")]
    [InlineData("ru", "Мы останемся. Но не сегодня.", "Мы останемся, — сказала она. — Но не сегодня")]
    [InlineData("en", "The treaty,¹ as signed, is law.² All know.", "The treaty, as signed, is law. All know.")]
    [InlineData("en", "He went to the town.", "[The minister] went to the town")]
    public void What_was_said_stays_verified(string lang, string copy, string quotation) =>
        Assert.Empty(Match(lang, copy, quotation).Because);

    [Fact]
    public void A_bracket_with_a_negation_is_never_verified() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[0, 3], Gen.Bool).Sample((at, negation, isLost) =>
        {
            string[] words = ["the", "soldiers", "came", "back", "to", "every", "village", "today"];
            var no = s_negations[negation];
            var (copy, quotation) = (words.ToList(), words.ToList());
            if (isLost)
            {
                copy.Insert(at, no);
                quotation[at] = "[they]";
            }
            else
            {
                quotation.Insert(at, $"[{no}]");
            }

            Assert.False(Match("en", string.Join(' ', copy), string.Join(' ', quotation)).IsVerified, string.Join(' ', quotation));
        });

    [Fact]
    public void Words_outside_brackets_that_the_copy_lacks_are_never_verified() =>
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 5], Gen.Int[0, 7]).Sample((at, form, altered) =>
        {
            string[] words = ["the", "soldiers", "came", "back", "to", "every", "village", "today"];
            var quotation = words.ToList();
            quotation[altered] = "xylophone";
            quotation.Insert(at, s_marks[form]);
            Assert.False(Match("fr", string.Join(' ', words), string.Join(' ', quotation)).IsVerified, string.Join(' ', quotation));
        });

    [Fact]
    public void Work_is_counted_and_running_out_of_it_fails()
    {
        var copy = SearchableCopy.Create(new SourceId("copy"), "zzzz qqqq. " + string.Concat(Enumerable.Repeat("ab cd ", 20_000)));
        var match = QuotationMatcher.Match(copy, new ComparedWords("ab cd … ab cd … zzzz qqqq", "en"), new ComparisonBudget(1_000_000));
        Assert.Equal([AlteredReason.TooCostly], match.Because);
    }

    private static CopyMatch Match(string lang, string copy, string quotation) =>
        QuotationMatcher.Match(SearchableCopy.Create(new SourceId("copy"), copy), new ComparedWords(quotation, lang));
}
