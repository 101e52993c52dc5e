using Briefs.Tests.Running;
using CsCheck;

namespace Briefs.Tests.Reading.Body;

/// <summary>
/// Whatever the sentences of a paragraph, no quotation takes a citation over words of the author, and none gets another speaker than its
/// sentence names without an error, or than it describes without a warning.
/// </summary>
public sealed class ContinuedSpeakerTests
{
    private enum Kind
    {
        Named,
        Described,
        Unknown,
        Bare,
        Own,
    }

    /// <param name="Quoted">€ is the quotation's words.</param>
    /// <param name="Named">Sentences in which ₦ is a declared person.</param>
    /// <param name="Described">Sentences of a pronoun, or with a second speaker.</param>
    /// <param name="Unknown">Sentences of someone who is not declared.</param>
    /// <param name="Own">Sentences without a quotation.</param>
    private sealed record Language(string Lang, string Quoted, string[] Named, string[] Described, string[] Unknown, string[] Own);

    /// <param name="Person">The declared person whom it names, or an empty string.</param>
    /// <param name="Cited">The person of the citation after it, or an empty string.</param>
    private sealed record Sentence(Kind Kind, string Text, string Person, string Cited);

    private static readonly Language[] s_languages =
    [
        new("en", "“€.”", ["“€,” said ₦¢.", "₦ said: “€”¢.", "“€,” ₦ said¢.", "₦ called it “€”¢."],
            ["“€,” she said¢.", "It was “€”¢.", "“€,” he said, and his lawyer cut in¢."],
            ["“€,” said the teacher¢.", "His lawyer said: “€”¢.", "“€,” Bob Baker said¢.", "The teacher called it “€”¢."],
            ["It rained.", "Then ₦ left."]),
        new("fr", "« €. »", ["« € », a dit ₦¢.", "₦ a dit : « € »¢."], ["« € », dit-elle¢.", "C’était « € »¢."],
            ["« € », a dit le juge¢.", "Le juge a dit : « € »¢."], ["Il pleuvait."]),
        new("de", "„€.“", ["„€“, sagte ₦¢.", "₦ sagte: „€“¢."], ["„€“, sagte sie¢.", "Das war „€“¢."],
            ["„€“, sagte der Richter¢.", "Der Richter sagte: „€“¢."], ["Es regnete."]),
        new("es", "«€».", ["«€», dijo ₦¢.", "₦ dijo: «€»¢."], ["«€», dijo ella¢.", "Fue «€»¢."],
            ["«€», dijo el juez¢.", "El juez dijo: «€»¢."], ["Llovía."]),
        new("ru", "«€».", ["«€», — сказал ₦¢.", "₦ сказал: «€»¢."], ["«€», — сказала она¢.", "Это было «€»¢."],
            ["«€», — сказал судья¢.", "Судья сказал: «€»¢."], ["Шёл дождь."]),
        new("ar", "«€».", ["قال ₦: «€»¢.", "«€»، قال ₦¢."], ["قالت: «€»¢.", "كان ذلك «€»¢."],
            ["قال القاضي: «€»¢.", "«€»، قال القاضي¢."], ["كان المطر يهطل."]),
    ];

    private static readonly string[][] s_people = [["mills", "Laura Mills", "Mills"], ["ivanov", "Ivan Ivanov", "Ivanov"]];

    private static readonly Gen<(string Lang, Sentence[] Sentences)> s_paragraphs = Gen.Select(
        Gen.Int[0, s_languages.Length - 1], Gen.Select(Gen.Int[0, 9], Gen.Int[0, 99], Gen.Int[0, 3], Gen.Int[0, 4]).Array[1, 7],
        (lang, picks) => (s_languages[lang].Lang, picks.Select(
            (p, i) => Make(s_languages[lang], i, [p.Item1, p.Item2, p.Item3, p.Item4])).ToArray()));

    private static Sentence Make(Language language, int number, int[] pick)
    {
        var kind = pick[0] switch { < 3 => Kind.Named, 3 => Kind.Described, 4 => Kind.Unknown, < 9 => Kind.Bare, _ => Kind.Own };
        string[] forms = kind switch
        {
            Kind.Named => language.Named,
            Kind.Described => language.Described,
            Kind.Unknown => language.Unknown,
            Kind.Bare => [language.Quoted + "¢"],
            _ => language.Own,
        };
        var form = forms[pick[1] % forms.Length];
        var person = s_people[pick[2] % 2];
        var cited = kind == Kind.Own || pick[3] > 1 ? "" : s_people[pick[3]][0];
        var text = form.Replace("€", "w" + new string('x', number + 1), StringComparison.Ordinal)
            .Replace("₦", person[1 + (pick[2] / 2)], StringComparison.Ordinal)
            .Replace("¢", cited.Length == 0 ? "" : $" [@{cited} in @news, p. {number}]", StringComparison.Ordinal);
        return new Sentence(kind, text, kind == Kind.Named ? person[0] : "", cited);
    }

    [Theory]
    [InlineData("en", "According to the guard, it was “a lie.” “We waited.” [@mills in @news]")]
    [InlineData("en", "For the guard, it was “a lie.” “We waited.” [@mills in @news]")]
    [InlineData("en", "The guard’s verdict was “a lie.” “We waited.” [@mills in @news]")]
    [InlineData("de", "Für den Wärter war es „eine Lüge.“ „Wir warteten.“ [@mills in @news]")]
    [InlineData("ru", "По словам охранника, это «ложь.» «Мы ждали». [@mills in @news]")]
    [InlineData("en", "“Did you see it?” “I saw nothing.” [@mills in @news]")]
    [InlineData("en", "“Why late?” Mills asked the guard [@mills in @news]. “Because of the snow.”")]
    [InlineData("fr", "« Pourquoi ? » demanda Mills au gardien [@mills in @news]. « À cause de la neige. »")]
    [InlineData("en", "“We waited,” Mills said [@mills in @news]. “Nothing but lies.” — Ivanov")]
    [InlineData("en", "“We waited,” Mills said [@mills in @news]. “Nothing but lies.” (Ivanov)")]
    [InlineData("en", "“We waited,” Mills said [@mills in @news]. “Nothing but lies.” — the guard")]
    [InlineData("en", "“We waited,” Mills said [@mills in @news]. “Nothing but lies.” (A guard)")]
    [InlineData("en", "“We waited,” Mills said [@mills in @news]. “Nothing but lies.” Ivanov shrugged.")]
    [InlineData("ru", "«Мы ждали», — сказал Mills [@mills in @news]. «Всё это ложь». Ivanov пожал плечами.")]
    [InlineData("en", "“I saw them,” Ivanov said. “They beat us.” [@mills via @ivanov in @news]")]
    public void Words_that_may_be_another_s_need_a_citation(string lang, string body) =>
        Assert.Contains(GivenBrief.WithBody(body, lang).Value.Quotations, q => q.Citations.IsEmpty);

    [Theory]
    [InlineData("“We waited,” Mills said. “No one came.” [@mills in @news]")]
    [InlineData("“We waited,” she said. “No one came.” [@mills in @news]")]
    [InlineData("“We waited,” Mills said [@mills in @news]. “No one came.” Mills left at noon.")]
    [InlineData("“We waited,” Mills said [@mills in @news]. “No one came.” It rained.")]
    [InlineData("She called it “gossip.” “No one came.” [@mills in @news]")]
    public void What_plainly_goes_on_needs_none(string body) =>
        Assert.DoesNotContain(GivenBrief.WithBody(body).Value.Quotations, q => q.Citations.IsEmpty);

    [Fact]
    public void No_quotation_takes_a_citation_over_words_of_the_author_nor_another_speaker_than_its_sentence_names() => s_paragraphs.Sample(
        given =>
        {
            var sentences = given.Sentences;
            var (brief, found) = GivenBrief.WithBody(string.Join(' ', sentences.Select(s => s.Text)), given.Lang);
            var isReported = found.Any(d => d.Rule.Id == "citation-covers-two-speakers");
            var unclear = found.Where(d => d.Rule.Id == "speaker-unclear").Select(d => d.Span).ToList();
            foreach (var quotation in brief.Quotations.Where(q => !q.Citations.IsEmpty))
            {
                var at = quotation.Text.Count(c => c == 'x') - 1;
                var from = int.Parse(quotation.Citations.Single().Locator!["p. ".Length..], CultureInfo.InvariantCulture);
                Assert.All(sentences[(Math.Min(at, from) + 1)..(Math.Max(at, from) + 1)], s => Assert.Equal(Kind.Bare, s.Kind));
                if (sentences[at].Cited.Length > 0) Assert.Equal(at, from);
                if (sentences[at].Person.Length > 0 && sentences[at].Person != quotation.Citations[0].Speaker!.Value.Value)
                    Assert.True(isReported);
                // A citation in another sentence is no word of the author on who the described speaker is.
                if (sentences[at].Kind == Kind.Unknown) Assert.Equal(from > at, unclear.Contains(quotation.Span));
            }
        },
        iter: Repetitions.Times(1_000, 3_000, 10_000));
}
