using Briefs.Checks;
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
