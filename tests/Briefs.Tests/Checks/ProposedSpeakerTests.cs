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
