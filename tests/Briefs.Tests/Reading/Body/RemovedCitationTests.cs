using Briefs.Checks.Rules;
using Briefs.Tests.Checks;
using Briefs.Tests.Running;
using CsCheck;

namespace Briefs.Tests.Reading.Body;

/// <summary>
/// Each sentence has its own citation: taken away, the quotation of that sentence stands there without a source, and no other.
/// </summary>
public sealed class RemovedCitationTests
{
    private const string Citation = " [@mills in @news]";

    /// <summary>Sentences of each language: € is the quotation's words, ¢ the citation.</summary>
    private static readonly (string Lang, string Words, string[] Sentences)[] Languages =
    [
        ("en", "We stay", ["“€,” she said¢.", "The minister called it “€”¢.", "“€!”¢", "Mr. Smith, of Acme Inc., heard “€” on Jan. 3¢.",
            "“€?” asked Smith¢.", "He wrote: ‘€.’¢", "- “€” came first¢."]),
        ("fr", "Nous restons", ["« € », dit-elle¢.", "M. Dupont parle d’« € »¢.", "« € ? » demande-t-elle¢.", "Il écrit : « €. »¢",
            "L’art. 3 dit « € »¢."]),
        ("de", "Wir bleiben", ["„€“, sagte sie¢.", "Am 3. Mai nannte er es „€“¢.", "„€?“, fragte Dr. Weiß¢.", "Er schrieb: »€.«¢",
            "Die „€“-Gruppe schwieg¢."]),
        ("ru", "Мы остаёмся", ["«€», — сказала она¢.", "В 2019 г. он назвал это «€»¢.", "«€?» — спросил г. Петров¢.", "Он написал: „€“¢."]),
        ("ar", "سنبقى هنا", ["قال الوزير: «€»¢.", "وصفه ب«€»¢.", "«€؟» سأل الوزير¢.", "وقالت: ”€“¢."]),
        ("zh", "我们留下", ["“€。”他说¢。", "他称之为“€”¢。", "她写道：「€」¢。", "“€？”¢"]),
        ("es", "Nos quedamos", ["«€», dijo el Sr. Ruiz¢.", "Lo llamó “€”¢.", "«¿€?» preguntó ella¢."]),
        ("pl", "Zostajemy", ["„€”, powiedziała¢.", "Nazwał to „€” w 2019 r.¢."]),
        ("kk", "Біз қаламыз", ["«€», — деді ол¢.", "Ол «€» деп жазды¢."]),
        ("tr", "Kalıyoruz", ["“€,” dedi Dr. Kaya¢.", "Bunu “€” diye anlattı¢."]),
    ];

    private static readonly Gen<(string Lang, string[] Blocks, int Removed)> Given = Gen.Select(
        Gen.Int[0, Languages.Length - 1], Gen.Int[0, 99].Array[1, 12], Gen.Int[0, 99], Gen.Bool.Array[12], (lang, picks, removed, breaks) =>
        {
            var (code, words, sentences) = Languages[lang];
            var blocks = picks.Select((p, i) =>
            {
                var sentence = sentences[p % sentences.Length].Replace("€", $"{words} {Roman(i)}", StringComparison.Ordinal);
                // A sentence of nothing but a quotation would share the citation of the one before it.
                var before = breaks[i] || IsOnlyQuotation(sentences[p % sentences.Length]) || sentence[0] == '-'
                    || (i > 0 && sentences[picks[i - 1] % sentences.Length][0] == '-') ? "\n\n"
                    : " ";
                return before + sentence;
            });
            return (code, blocks.ToArray(), removed % picks.Length);
        });

    [Fact]
    public void Removing_a_citation_leaves_its_quotation_and_no_other_without_a_source() => Given.Sample(given =>
    {
        Assert.Empty(WithoutSource(given.Lang, string.Concat(
            given.Blocks.Select(b => b.Replace("¢", Citation, StringComparison.Ordinal)))));

        var removed = string.Concat(given.Blocks.Select(
            (b, i) => b.Replace("¢", i == given.Removed ? "" : Citation, StringComparison.Ordinal)));
        var found = Assert.Single(WithoutSource(given.Lang, removed));
        Assert.EndsWith(" " + Roman(given.Removed), found.Quotation!.TrimEnd('.', ',', '!', '?', '。', '？', '؟', ' '),
            StringComparison.Ordinal);
    }, iter: Repetitions.Times(300, 1_500));

    [Fact]
    public void A_note_that_holds_the_citation_covers_the_sentence_still() => Given.Sample(given =>
    {
        var noted = string.Concat(given.Blocks.Select(
            (b, i) => b.Replace("¢", i == given.Removed ? "[^1]" : Citation, StringComparison.Ordinal)));
        Assert.Empty(WithoutSource(given.Lang, $"{noted}\n\n[^1]: See{Citation}.\n"));
        Assert.Single(WithoutSource(given.Lang, $"{noted}\n\n[^1]: See the news.\n"));
    }, iter: 800);

    private static bool IsOnlyQuotation(string sentence) => !sentence.Any(char.IsLetter);

    // Letters that end no sentence and are no initials.
    private static string Roman(int i) => string.Concat(Enumerable.Repeat("xo", i + 1));

    private static IReadOnlyList<Diagnostic> WithoutSource(string lang, string body)
    {
        var (brief, _) = GivenBrief.WithBody(body.TrimStart(), lang);
        return GivenSite.Check<QuoteWithoutSource>(GivenSite.Of(brief));
    }
}
