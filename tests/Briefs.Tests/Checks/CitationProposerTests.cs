using Briefs.Checks;
using Briefs.Tests.Reading.Body;

namespace Briefs.Tests.Checks;

/// <summary>Which citation is proposed for a sentence. The brief has two sources, so only a link or a citation names one.</summary>
public sealed class CitationProposerTests
{
    private const string Link = " See [the paper](https://example.org/news).";

    [Theory]
    [InlineData("“We will stay,” said Mills.")]
    [InlineData("“We will stay,” Mills said.")]
    [InlineData("“We will stay,” said Laura Mills, a researcher.")]
    [InlineData("“We will stay,” said Dr. Mills on Monday.")]
    [InlineData("“We will stay,” said researcher Laura Mills.")]
    [InlineData("“We will stay,” said human rights activist Laura Mills.")]
    [InlineData("“We will stay,” said the researcher.")]
    [InlineData("Mills said: “We will stay.”")]
    [InlineData("Mills, a researcher at Human Rights Watch, said: “We will stay.”")]
    [InlineData("On Monday Mills said they would “stay”.")]
    [InlineData("In a statement, Laura Mills of Human Rights Watch said the group would “stay”.")]
    [InlineData("Mills called the law “a mistake”.")]
    [InlineData("According to Mills, the camps are “prisons”.")]
    [InlineData("Mills: “We will stay.”")]
    [InlineData("“We will stay,” Mills told reporters.")]
    [InlineData("“We will stay” and “we will fight,” said Mills.")]
    [InlineData("“We will stay,” said Mills, who called the law “a mistake”.")]
    [InlineData("“We will stay,” said Mills, a researcher who has lived there for thirty years. “No one came.”")]
    [InlineData("“We will stay,” said its new director, Laura Mills.")]
    [InlineData("“We will stay,” said the director, Laura Mills, “and we will fight.”")]
    public void One_person_who_is_named_as_the_speaker_is_proposed(string sentence) =>
        Assert.Equal("[@mills in @news]", Proposed(sentence + Link, hasLinkInSentence: false));

    [Theory]
    [InlineData("“We will stay,” she said.")]
    [InlineData("“We will stay,” said the officer.")]
    [InlineData("“We will stay,” said Mills’ lawyer.")]
    [InlineData("“We will stay,” said Mills’s lawyer.")]
    [InlineData("“We will stay,” said a lawyer for Mills.")]
    [InlineData("“We will stay,” said Mills lawyer Ann Roe.")]
    [InlineData("“We will stay,” the officer told Mills.")]
    [InlineData("“Will you stay?” he asked Mills.")]
    [InlineData("“We will stay,” Mills was told.")]
    [InlineData("Mills did not say “we will stay”.")]
    [InlineData("Mills denied that she was “a spy”.")]
    [InlineData("Mills was called “a spy”.")]
    [InlineData("Mills, called “a spy” by the paper, left.")]
    [InlineData("They called Mills “a spy”.")]
    [InlineData("Mills has a dog called “Rex”.")]
    [InlineData("Mills heard the officer say “stay”.")]
    [InlineData("The officer who beat Mills said “stay”.")]
    [InlineData("“We will stay,” said John Mills.")]
    [InlineData("“We will stay,” said Mills-Roe.")]
    [InlineData("“We will stay,” said Mills and Ivanov.")]
    [InlineData("“We will stay,” Mills told Ivanov.")]
    [InlineData("“Mills will stay,” he said.")]
    [InlineData("Human Rights Watch said “we will stay”.")]
    [InlineData("“We will stay,” said the deputy minister.")]
    [InlineData("“We will stay,” said a minister.")]
    [InlineData("If Mills said “stay”, they would.")]
    [InlineData("Protesters held “Free them” signs in the square, and Mills said “stay”.")]
    [InlineData("Mills and her lawyer said “we will stay”.")]
    [InlineData("In an interview with Mills, the officer said “stay”.")]
    [InlineData("No one from Mills said “stay”.")]
    [InlineData("“We will stay,” said the guard to the director, Laura Mills.")]
    [InlineData("“We will stay,” said the friend of the director, Laura Mills.")]
    [InlineData("“We will stay,” said the director’s guard, Laura Mills present.")]
    [InlineData("“We will stay,” said the director, Laura Mills and a guard.")]
    [InlineData("“We will stay,” said the guard, Mills.")]
    [InlineData("According to Mills, the sign at the gate was clear: “Stay out”.")]
    public void Nobody_is_given_words_whom_the_sentence_does_not_name_as_their_speaker(string sentence) =>
        Assert.Null(Proposed(sentence.TrimEnd('.') + " ([report](https://example.org/news)).", hasLinkInSentence: true));

    [Theory]
    [InlineData("Mills told the paper “Dawn” that they would stay.")]
    [InlineData("Mills wrote about it in her book “The road”.")]
    [InlineData("Mills said the film “The road” was good.")]
    [InlineData("Mills said she had read the sign “No entry”.")]
    [InlineData("Mills told the newspaper “Dawn” that they would stay.")]
    public void Nobody_is_given_the_name_of_a_thing(string sentence) =>
        Assert.Null(Proposed(sentence.TrimEnd('.') + " ([report](https://example.org/news)).", hasLinkInSentence: true));

    [Theory]
    [InlineData("Mills told the court “we stay”.")]
    [InlineData("Mills called the plan “a lie”.")]
    [InlineData("Mills said the words “we stay”.")]
    [InlineData("Mills said it was a drought “of natural origin”.")]
    public void The_object_of_a_verb_of_saying_is_not_the_name_of_a_thing(string sentence) =>
        Assert.NotNull(Proposed(sentence.TrimEnd('.') + " ([report](https://example.org/news)).", hasLinkInSentence: true));

    [Theory]
    [InlineData("fr", "« Nous restons, explique Laura Mills, juriste de la ligue, on nous fait confiance. »", "a")]
    [InlineData("fr", "« Nous restons, dit Laura Mills, mais personne ne vient. »", "a")]
    [InlineData("fr", "« Nous restons, raconte sa mère, Laura Mills. Personne ne vient. »", "a")]
    [InlineData("fr", "« Nous restons, répond le maire, Laura Mills, vous partez. »", null)]
    [InlineData("fr", "« Nous restons, répond le maire, Laura Mills. Vous partez. »", null)]
    [InlineData("fr", "« Nous restons, dit sa mère, Laura Mills, mais personne ne vient. »", "a")]
    [InlineData("fr", "« Nous restons, dit-elle à Laura Mills, mais personne ne vient. »", null)]
    [InlineData("fr", "« Nous restons, dit l’avocat de Laura Mills, mais personne ne vient. »", null)]
    [InlineData("fr", "« Nous restons », dit le gardien à la directrice, Laura Mills.", null)]
    [InlineData("ru", "«Мы останемся, — говорит Миллс, — и никто не придёт».", "a")]
    [InlineData("ru", "«Мы останемся», — напомнила докладчица Совета Анна Миллс.", "c")]
    [InlineData("ru", "«Мы останемся», — заявил нам заместитель мэра Глеб Завьялов.", "b")]
    [InlineData("ru", "«Мы останемся», — сказал адвокат Мэри Доу.", null)]
    [InlineData("ru", "По словам Завьялова, на жалобы тот отвечал одинаково: «Мы останемся».", null)]
    [InlineData("ru", "«Мы останемся», — сказал адвокат Кэтрин Смит.", null)]
    [InlineData("ru", "«Мы останемся», — сказал адвокат Анны Миллс.", null)]
    [InlineData("ru", "Лаура Миллс сказала газете «Рассвет», что никто не придёт.", null)]
    [InlineData("fr", "« Nous restons », a répondu à la ministre Laura Mills un chauffeur.", null)]
    [InlineData("fr", "« Nous restons », a déclaré à l’AFP Laura Mills.", "a")]
    [InlineData("es", "«Nos quedamos», dijo a la ministra Laura Mills un guardia.", null)]
    [InlineData("es", "«Nos quedamos», dijo la ministra Laura Mills.", "a")]
    [InlineData("es", "«Nos quedamos», escribe en el prólogo Laura Mills.", "a")]
    [InlineData("es", "«Nos quedamos», dijo al ministro Laura Mills un guardia.", null)]
    [InlineData("de", "„Wir bleiben“, sagte der Ministerin Laura Mills ein Fahrer.", null)]
    [InlineData("de", "„Wir bleiben“, sagte dem Abgeordneten Laura Mills ein Fahrer.", null)]
    [InlineData("de", "„Wir bleiben“, sagte die Ministerin Laura Mills.", "a")]
    [InlineData("ru", "«Мы останемся», — сказал сын Джейн Остин.", null)]
    [InlineData("ru", "«Мы останемся», — сказал отец Кэтрин Маккой.", null)]
    [InlineData("ru", "«Мы останемся», — сказал адвокат Александра Иванова.", null)]
    [InlineData("ru", "«Мы останемся», — сказал адвокат Евгения Доу.", null)]
    [InlineData("ru", "«Мы останемся», — сказала адвокат Александра Миллс.", "i")]
    public void Clauses_inside_the_marks_and_names_in_the_nominative_name_the_speaker(string lang, string sentence, string? speaker)
    {
        string[] names = lang == "ru"
            ?
            [
                "Лаура Миллс", "Глеб Завьялов", "Анна Миллс", "Мэри Доу", "Кэтрин Смит", "Джейн Остин", "Кэтрин Маккой",
                "Александра Иванова", "Александра Миллс", "Евгения Доу",
            ]
            : ["Laura Mills"];
        if (speaker == "a") names = names[..1];
        var people = string.Concat(names.Select((name, i) => $"  {"abcdefghij"[i]}:\n    name: {name}\n"));
        var text = $"---\ntitle: T\nsummary: S.\ndate: 2024-03-01\nlang: {lang}\nsources:\n  news:\n    title: The news\n    publisher: P\n"
            + $"    date: 2024-02-01\n    url: https://example.org/news\nquoted:\n{people}---\n\n{sentence}\n";
        var brief = GivenBrief.Whole(text).Value;
        var proposed = Assert.Single(brief.Quotations.Select(CitationProposer.Propose).Distinct());
        Assert.Equal(speaker is null ? null : $"[@{speaker} in @news]", proposed);
    }

    [Theory]
    [InlineData("fr", "ministre", "« Le col est fermé », a répondu à la ministre Ana Petrel un chauffeur.")]
    [InlineData("fr", "ministre", "« Le col est fermé », a répondu au ministre Ana Petrel un chauffeur.")]
    [InlineData("es", "ministra", "«Fuera», dijo a la ministra Ana Petrel un guardia.")]
    [InlineData("de", "Ministerin", "„Der Pass ist zu“, sagte der Ministerin Ana Petrel ein Fahrer.")]
    [InlineData("de", "Minister", "„Der Pass ist zu“, sagte dem Minister Ana Petrel ein Fahrer.")]
    public void Who_is_spoken_to_by_office_is_not_the_speaker(string lang, string role, string sentence)
    {
        var text = $"---\ntitle: T\nsummary: S.\ndate: 2024-03-01\nlang: {lang}\nsources:\n  news:\n    title: The news\n    publisher: P\n"
            + $"    date: 2024-02-01\n    url: https://example.org/news\nquoted:\n"
            + $"  petrel: {{name: Ana Petrel, role: {role}}}\n---\n\n{sentence}\n";
        Assert.Null(CitationProposer.Propose(Assert.Single(GivenBrief.Whole(text).Value.Quotations)));
    }

    [Theory]
    [InlineData("Council, minutes of the session, 3 May 2024.", "[@mills in @minutes]")]
    [InlineData("Council, minutes of another session, 3 May 2024.", null)]
    [InlineData("Minutes of the session, 3 May 2024.", "[@mills in @minutes]")]
    [InlineData("Council, minutes of the session.", "[@mills in @minutes]")]
    [InlineData("City Hall, minutes of the session, 3 May 2019.", null)]
    [InlineData("Council, minutes of the sessions, 3 May 2024.", null)]
    [InlineData("Council, supplementary minutes of the sessional court, 2024.", null)]
    public void A_note_names_a_source_on_paper_by_its_title_with_the_publisher_or_year(string note, string? proposed)
    {
        var text = "---\ntitle: T\nsummary: S.\ndate: 2024-03-01\nsources:\n"
            + "  minutes: {title: Minutes of the session, publisher: Council, date: 2024-05-03, no-url: On paper}\n"
            + "  other: {title: The news, publisher: P, date: 2024-02-01, url: \"https://example.org/news\"}\n"
            + "quoted:\n  mills: {name: Laura Mills}\n---\n\n“We will stay,” said Mills.[^1]\n\n[^1]: " + note;
        Assert.Equal(proposed, CitationProposer.Propose(Assert.Single(GivenBrief.Whole(text).Value.Quotations)));
    }

    private static string? Proposed(string body, bool hasLinkInSentence)
    {
        if (!hasLinkInSentence)
        {
            // The link comes first: the source is then the last one that the paragraph links to.
            var at = body.IndexOf(Link, StringComparison.Ordinal);
            body = Link.TrimStart() + " " + body[..at];
        }

        var brief = GivenBrief.WithBody(body).Value;
        var proposals = brief.Quotations.Select(CitationProposer.Propose).Distinct().ToList();
        return Assert.Single(proposals);
    }
}
