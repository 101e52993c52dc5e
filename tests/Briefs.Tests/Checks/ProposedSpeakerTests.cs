using Briefs.Checks;
using Briefs.Languages;
using Briefs.Tests.Reading.Body;
using Briefs.Tests.Running;

namespace Briefs.Tests.Checks;

/// <summary>
/// Generated sentences in six languages: no proposal gives words to a person whom the sentence does not name as the speaker.
/// </summary>
public sealed class ProposedSpeakerTests
{
    public static TheoryData<string> Languages { get; } = [.. GeneratedSentence.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_proposal_gives_words_to_a_person_whom_the_sentence_does_not_name_as_the_speaker(string lang)
    {
        var random = new Random(19);
        var (wrong, expected, proposed) = (new List<string>(), 0, 0);
        for (var i = 0; i < Repetitions.Times(400, 4000); i++)
        {
            var sentence = GeneratedSentence.Make(random, lang);
            var brief = GivenBrief.Whole(Head(lang, random.Next(4)) + sentence.Text + "\n").Value;
            var declared = brief.DeclaredPeople.Select(p => p.Id.Value).ToList();
            var isExpected = declared.Contains(sentence.Speaker!) && !declared.Contains(sentence.Other!);
            var citation = CitationProposer.Propose(Assert.Single(brief.Quotations));
            if (isExpected) expected++;
            if (citation is null) continue;
            proposed++;
            if (!isExpected || citation != $"[@{sentence.Speaker} in @news]") wrong.Add($"{citation} for {sentence.Text}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct().Take(20)));
        // The generator's plain sentences are those that an editor expects to be proposed.
        Assert.InRange(proposed, expected * 8 / 10, expected);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_pronoun_and_a_role_that_no_declared_person_has_get_no_proposal(string lang)
    {
        string[] sentences = lang switch
        {
            "en" => ["“Nothing,” she said.", "“Nothing,” said the teacher.", "“Nothing,” said a researcher.",
                "“Nothing,” one of them said."],
            "fr" => ["« Rien », a-t-elle dit.", "« Rien », a dit le professeur.", "Elle a dit : « Rien »."],
            "de" => ["„Nichts“, sagte sie.", "„Nichts“, sagte die Lehrerin.", "Sie sagte: „Nichts.“"],
            "es" => ["«Nada», dijo ella.", "«Nada», dijo.", "«Nada», dijo el maestro."],
            "ru" => ["«Ничего», — сказала она.", "«Ничего», — сказал учитель.", "Говорят: «Ничего»."],
            _ => ["قالت: «لا شيء».", "«لا شيء»، قال المعلم.", "قال المعلم: «لا شيء»."],
        };
        foreach (var sentence in sentences)
        {
            var brief = GivenBrief.Whole(Head(lang, 3) + sentence + "\n").Value;
            Assert.All(brief.Quotations.Select(CitationProposer.Propose), citation => Assert.True(citation is null, sentence));
        }
    }

    [Theory]
    [InlineData("en", "Laura Mills told the court that the comparison was “a trap for the poor”.", true)]
    [InlineData("en", "“It was,” said Laura Mills, the observer, “a trap for the poor.”", true)]
    [InlineData("en", "“It was,” said Laura Mills after a while in the cold of the yard, “a trap for the poor.”", true)]
    [InlineData("en", "Laura Mills said that the minister had called it “a trap for the poor”.", false)]
    [InlineData("en", "Laura Mills said that, according to the ministry, it was “a trap for the poor”.", false)]
    [InlineData("en", "Laura Mills said that she would go, and the house was “a trap for the poor”.", false)]
    [InlineData("en", "Laura Mills did not say that it was “a trap for the poor”.", false)]
    [InlineData("en", "“It was a trap for the poor,” Laura Mills told no one.", false)]
    [InlineData("en", "Laura Mills said that the “road map” was dead.", false)]
    [InlineData("es", "Laura Mills sostuvo que las casas eran «un riesgo para quienes las ocupaban».", true)]
    [InlineData("es", "Laura Mills sostuvo que el ministro llamó a las casas «un riesgo para todos».", false)]
    [InlineData("ru", "По словам Лауры Миллс, некоторые родители просили её «не превращать школу в больницу».", false)]
    public void The_clause_that_a_verb_reports_has_the_speaker_of_the_verb(string lang, string sentence, bool isProposed)
    {
        var name = lang == "ru" ? "Лаура Миллс" : "Laura Mills";
        var quoted = $"---\nquoted:\n  mills:\n    name: {name}\n    role: Observer\ntitle";
        var head = Head(lang, 0).Replace("---\ntitle", quoted, StringComparison.Ordinal);
        var quotations = GivenBrief.Whole(head + sentence + "\n").Value.Quotations;
        Assert.All(quotations, q => Assert.Equal(isProposed ? "[@mills in @news]" : null, CitationProposer.Propose(q)));
    }

    /// <summary>Somebody beside the declared person speaks, is spoken to, or is only named.</summary>
    [Theory]
    [InlineData("de", "„Wir bleiben“, sagte der Sohn der Ministerin Ana Petrel.")]
    [InlineData("de", "Der Sohn der Ministerin Ana Petrel sagte: „Wir bleiben.“")]
    [InlineData("de", "„Wir bleiben“, sagte der Anwalt der Zeugin Ana Petrel.")]
    [InlineData("de", "„Wir bleiben“, sagte der Sprecher des Ministeriums der Ministerin Ana Petrel.")]
    [InlineData("de", "Laut dem Sohn von Ana Petrel war es „vorbei“.")]
    [InlineData("de", "Laut dem Sohn der Ministerin Ana Petrel war es „vorbei“.")]
    [InlineData("de", "Der Ministerin Ana Petrel sagte ein Fahrer: „Wir bleiben.“")]
    [InlineData("de", "Dem Abgeordneten Ana Petrel sagte ein Fahrer: „Wir bleiben.“")]
    [InlineData("de", "„Wir bleiben“, sagte Ana Petrel ein Fahrer.")]
    [InlineData("de", "„Wir bleiben“, antwortete Ana Petrel eine Frau.")]
    [InlineData("en", "“We stay”, according to the lawyer of Ana Petrel.")]
    [InlineData("en", "“We stay,” said the office of Ana Petrel.")]
    [InlineData("en", "A friend of Ana Petrel said “we stay”.")]
    [InlineData("en", "Critics of Minister Ana Petrel said “we stay”.")]
    [InlineData("en", "“We stay,” said the minister of Ana Petrel.")]
    [InlineData("fr", "« Nous restons », a dit le fils de la ministre Ana Petrel.")]
    [InlineData("fr", "Le fils de la ministre Ana Petrel a dit « nous restons ».")]
    [InlineData("fr", "À la ministre Ana Petrel, un garde a dit « nous restons ».")]
    [InlineData("es", "Según el hijo de Ana Petrel, «nos quedamos».")]
    [InlineData("es", "El hijo de la ministra Ana Petrel dijo «nos quedamos».")]
    [InlineData("es", "A la ministra Ana Petrel le dijo un guardia «nos quedamos».")]
    [InlineData("es", "«Nos quedamos», dijo a Ana Petrel un guardia.")]
    [InlineData("ru", "По словам адвоката Анны Петрель, «мы останемся».")]
    [InlineData("ru", "По словам подруги Анны Петрель, «мы останемся».")]
    [InlineData("ru", "По словам сына министра Анны Петрель, «мы останемся».")]
    [InlineData("ru", "Сын министра Анны Петрель сказал: «Мы останемся».")]
    [InlineData("en", "Ana Petrel said the guards’ answer was “Go away”.")]
    [InlineData("en", "Ana Petrel said her mother’s words were “Go away”.")]
    [InlineData("en", "Ana Petrel said they were told “Go away”.")]
    [InlineData("en", "Ana Petrel said that people had been told “Go away”.")]
    [InlineData("en", "Ana Petrel said she heard “Go away”.")]
    [InlineData("en", "Ana Petrel said that the answer of the guards was “Go away”.")]
    [InlineData("fr", "Ana Petrel a dit que la réponse des gardes était « partez ».")]
    [InlineData("fr", "Ana Petrel a dit qu’on leur avait répondu « partez ».")]
    [InlineData("fr", "Ana Petrel a dit avoir entendu « partez ».")]
    [InlineData("es", "Ana Petrel dijo que la respuesta de los guardias fue «váyanse».")]
    [InlineData("es", "Ana Petrel dijo que les dijeron «váyanse».")]
    [InlineData("es", "Ana Petrel dijo que oyó «váyanse».")]
    [InlineData("de", "Ana Petrel sagte, die Antwort der Wärter sei „Geht weg“ gewesen.")]
    [InlineData("de", "Ana Petrel sagte, ihnen sei „Geht weg“ gesagt worden.")]
    [InlineData("de", "Ana Petrel sagte, sie habe „Geht weg“ gehört.")]
    [InlineData("ru", "Анна Петрель сказала, что ответ охранников был «уходите».")]
    [InlineData("ru", "Анна Петрель сказала, что им ответили «уходите».")]
    [InlineData("de", "„Wir bleiben“, sagte Ana Petrel der Fahrer.")]
    [InlineData("de", "„Wir bleiben“, sagte Ana Petrel ihr Fahrer.")]
    [InlineData("de", "„Wir bleiben“, sagte Ana Petrel gestern ein Fahrer.")]
    [InlineData("de", "„Wir bleiben“, sagte Ana Petrel am Montag die Fahrerin.")]
    [InlineData("en", "Ana Petrel said the police spokesman’s statement was “Go away”.")]
    [InlineData("en", "Ana Petrel said she was warned “Go away”.")]
    [InlineData("en", "Ana Petrel said signs at the gate were marked “Go away”.")]
    [InlineData("en", "According to Ana Petrel, the guards’ reply was “Go away”.")]
    [InlineData("en", "According to Ana Petrel, the sign at the gate was “Go away”.")]
    [InlineData("en", "According to Ana Petrel, the wall was marked “Go away”.")]
    [InlineData("fr", "Selon Ana Petrel, la réponse était « partez ».")]
    [InlineData("es", "Según Ana Petrel, la respuesta fue «váyanse».")]
    [InlineData("fr", "Ana Petrel a raconté que le garde criait « partez ».")]
    [InlineData("es", "Ana Petrel dijo que le contestaron «váyanse».")]
    [InlineData("es", "Ana Petrel dijo que oyeron «váyanse».")]
    [InlineData("ru", "Анна Петрель сказала, что ответы охраны были «уходите».")]
    [InlineData("fr", "Ana Petrel a déclaré au journal « Le Temps » qu’ils restent.")]
    [InlineData("fr", "Ana Petrel a parlé du film « La route ».")]
    [InlineData("es", "Ana Petrel dijo al periódico «El Alba» que se quedan.")]
    [InlineData("ru", "Анна Петрель сказала журналу «Рассвет», что они остаются.")]
    [InlineData("ru", "Анна Петрель сказала журналу «Рассвет»: «Мы останемся».")]
    [InlineData("ru", "В интервью газете «Рассвет» Анна Петрель сказала, что они остаются.")]
    [InlineData("en", "Ana Petrel said she read “Dawn”.")]
    [InlineData("en", "Ana Petrel said the ship named “Dawn” sank.")]
    [InlineData("en", "Ana Petrel said the ship called “Dawn” sank.")]
    [InlineData("en", "Ana Petrel said her boat, “Dawn”, sank.")]
    public void Words_of_somebody_else_and_names_of_things_get_no_proposal(string lang, string sentence) =>
        Assert.All(PetrelIn(lang, sentence), citation => Assert.DoesNotContain("@petrel", citation ?? "", StringComparison.Ordinal));

    /// <summary>The declared person speaks, with her office before or after the name.</summary>
    [Theory]
    [InlineData("de", "„Wir bleiben“, sagte Justizministerin Ana Petrel.")]
    [InlineData("de", "„Wir bleiben“, sagte die Ministerin Ana Petrel.")]
    [InlineData("de", "Die Ministerin Ana Petrel sagte: „Wir bleiben.“")]
    [InlineData("de", "„Wir bleiben“, sagte Ana Petrel einem Reporter.")]
    [InlineData("de", "„Wir bleiben“, sagte Ana Petrel der Zeitung.")]
    [InlineData("de", "„Wir bleiben“, sagte Ana Petrel der Süddeutschen Zeitung am Montag.")]
    [InlineData("de", "„Wir bleiben“, sagte Ana Petrel über das Urteil.")]
    [InlineData("en", "Ana Petrel told reporters that the comparison was “a trap for the poor”.")]
    [InlineData("en", "Ana Petrel told the press that the comparison was “a trap for the poor”.")]
    [InlineData("en", "Ana Petrel said in a statement that the comparison was “a trap for the poor”.")]
    [InlineData("de", "Laut Ministerin Ana Petrel war es „vorbei“.")]
    [InlineData("en", "“We stay,” said Minister of Justice Ana Petrel.")]
    [InlineData("en", "The Minister of Justice, Ana Petrel, said “we stay”.")]
    [InlineData("en", "“We stay,” said Ana Petrel of the Ministry of Justice.")]
    [InlineData("en", "According to Minister Ana Petrel, it was “over”.")]
    [InlineData("en", "Ana Petrel told the court that the comparison was “a trap for the poor”.")]
    [InlineData("fr", "« Nous restons », a dit la ministre de la Justice Ana Petrel.")]
    [InlineData("fr", "« Nous restons », a déclaré à l’AFP Ana Petrel.")]
    [InlineData("fr", "À Paris, la ministre Ana Petrel a dit « nous restons ».")]
    [InlineData("es", "«Nos quedamos», dijo la ministra de Justicia Ana Petrel.")]
    [InlineData("es", "Según la ministra Ana Petrel, «nos quedamos».")]
    [InlineData("ru", "По словам министра Анны Петрель, «мы останемся».")]
    [InlineData("ru", "По словам Анны Петрель, «мы останемся».")]
    [InlineData("ru", "«Мы останемся», — сказала министр Анна Петрель.")]
    public void The_declared_person_with_her_office_is_proposed(string lang, string sentence) =>
        Assert.All(PetrelIn(lang, sentence), citation => Assert.Equal("[@petrel in @news]", citation));

    /// <summary>Every verb form of the data, with the subject of another person, after two verbs of the declared one.</summary>
    [Theory]
    [InlineData("en", "Ana Petrel V that S F “go away”.", "said told", "the guard|her mother|signs at the gate|they")]
    [InlineData("de", "Ana Petrel V, dass S „geht weg“ F.", "sagte berichtete", "der Wärter|ihre Mutter|sie")]
    [InlineData("de", "Ana Petrel V, S F „geht weg“.", "sagte berichtete", "der Wärter|ihre Mutter|sie")]
    [InlineData("fr", "Ana Petrel a V que S F « partez ».", "dit raconté", "le garde|sa mère|ils|on leur a")]
    [InlineData("es", "Ana Petrel V que S F «váyanse».", "dijo contó", "el guardia|su madre|les")]
    [InlineData("ru", "Анна Петрель V, что S F «уходите».", "сказала сообщила", "охранник|её мать|им")]
    public void Every_verb_of_another_persons_saying_in_the_data_stops_the_proposal(string lang, string pattern, string verbs, string who)
    {
        var language = LanguageConventions.Get(lang);
        var forms = language.ReportingVerbs.Concat(language.Speech.ClauseVerbs).Concat(language.Attribution.Heard)
            .Concat(language.Attribution.Asking).Except(language.Attribution.NotReports).Distinct().Order(StringComparer.Ordinal).ToList();
        var random = new Random(20);
        var wrong = new List<string>();
        foreach (var form in forms)
        {
            var sentence = pattern.Replace("V", Any(verbs.Split(' ')), StringComparison.Ordinal)
                .Replace("S", Any(who.Split('|')), StringComparison.Ordinal).Replace("F", form, StringComparison.Ordinal);
            if (PetrelIn(lang, sentence).Any(c => c is not null)) wrong.Add(sentence);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));

        string Any(string[] choices) => choices[random.Next(choices.Length)];
    }

    /// <summary>Words of her office that begin many words: a relative is no form of them.</summary>
    [Theory]
    [InlineData("По словам папы Анны Петрель, «мы останемся».")]
    [InlineData("По словам пса Анны Петрель, «мы останемся».")]
    [InlineData("По словам сына Анны Петрель, «мы останемся».")]
    [InlineData("По словам внука Анны Петрель, «мы останемся».")]
    public void Short_words_of_an_office_are_no_beginnings(string sentence) => Assert.All(
        PetrelIn("ru", sentence, "Директор по связям с и во внешней политике"),
        citation => Assert.DoesNotContain("@petrel", citation ?? "", StringComparison.Ordinal));

    private static IEnumerable<string?> PetrelIn(string lang, string sentence, string? office = null)
    {
        var (name, role, organization) = lang switch
        {
            "de" => ("Ana Petrel", "Ministerin", "Ministerium der Justiz von Bayern"),
            "fr" => ("Ana Petrel", "Ministre", "Ministère de la Justice"),
            "es" => ("Ana Petrel", "Ministra", "Ministerio de Justicia"),
            "ru" => ("Анна Петрель", "Министр", "Министерство юстиции"),
            _ => ("Ana Petrel", "Minister", "Ministry of Justice"),
        };
        var quoted = $"---\nquoted:\n  petrel:\n    name: {name}\n    role: {office ?? role}\n    organization: {organization}\ntitle";
        var head = Head(lang, 0).Replace("---\ntitle", quoted, StringComparison.Ordinal);
        var quotations = GivenBrief.Whole(head + sentence + "\n").Value.Quotations;
        Assert.NotEmpty(quotations);
        return quotations.Select(CitationProposer.Propose);
    }

    private static string Head(string lang, int people)
    {
        var names = GeneratedSentence.NamesIn(lang);
        var quoted = string.Concat(Enumerable.Range(0, people)
            .Select(i => $"  {"abc"[i]}:\n    name: {names[i].Full}\n    role: Observer\n"));
        return $"---\ntitle: T\nsummary: S\ndate: 2024-03-01\nlang: {lang}\nsources:\n  news:\n    title: The news\n"
            + "    publisher: The Paper\n    date: 2024-02-01\n    url: https://example.org/news\n"
            + (people > 0 ? $"quoted:\n{quoted}" : "") + "---\n";
    }
}
