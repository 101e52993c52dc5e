
namespace Briefs.Tests.Reading.Body;

/// <summary>Sentences that tell what somebody said and cite nothing, and those that only look so.</summary>
public sealed class ReportedSpeechTests
{
    [Theory]
    [InlineData("en", "The two men said they had been beaten.", "said")]
    [InlineData("en", "Witnesses say that the gate was closed.", "say")]
    [InlineData("en", "Musakhanuly and Alimuly say they still have family there.", "say")]
    [InlineData("en", "She told the paper that nobody came.", "told")]
    [InlineData("en", "The lawyer for the men, Lazzat Akhat, said they had applied.", "said")]
    [InlineData("en", "The Chinese government denies these claims.", "denies")]
    [InlineData("en", "He denied beating anybody.", "denied")]
    [InlineData("en", "The ministry claimed that the camps were schools.", "claimed")]
    [InlineData("en", "The ministry claimed the camps were schools.", "claimed")]
    [InlineData("en", "The camps are schools, said the minister.", "said")]
    [InlineData("en", "The camps, she claimed, were prisons.", "claimed")]
    [InlineData("en", "Nobody is held, according to the ministry.", "according to")]
    [InlineData("en", "According to witnesses, the gate was closed.", "According to")]
    [InlineData("en", "Officials warned the families not to speak.", "warned")]
    [InlineData("en", "The gate was closed, say the two men.", "say")]
    [InlineData("en", "Rights groups accuse the police of torture.", "accuse")]
    [InlineData("en", "Article 33 says that nobody is sent back.", "says")]
    [InlineData("fr", "Le ministre a déclaré que la frontière était fermée.", "déclaré")]
    [InlineData("fr", "Elle affirme avoir été battue.", "affirme")]
    [InlineData("fr", "Selon le ministère, personne n’est détenu.", "Selon")]
    [InlineData("fr", "D’après les témoins, la porte était fermée.", "D’après")]
    [InlineData("fr", "La porte était fermée, a dit le gardien.", "dit")]
    [InlineData("fr", "Les deux hommes disent qu’ils ont été battus.", "disent")]
    [InlineData("de", "Der Minister sagte, dass die Grenze geschlossen sei.", "sagte")]
    [InlineData("de", "Die Männer behaupten, sie seien geschlagen worden.", "behaupten")]
    [InlineData("de", "Die Grenze sei geschlossen, sagte Mills.", "sagte")]
    [InlineData("de", "Die Behörde erklärte am Montag, die Grenze sei geschlossen.", "erklärte")]
    [InlineData("de", "Laut einem Bericht war das Tor geschlossen.", "Laut einem")]
    [InlineData("de", "Nach Angaben der Polizei kam niemand.", "Nach Angaben")]
    [InlineData("ru", "Министр заявил, что граница закрыта.", "заявил")]
    [InlineData("ru", "Свидетели говорят, что их били.", "говорят")]
    [InlineData("ru", "По словам адвоката, их били.", "По словам")]
    [InlineData("ru", "Граница закрыта, сообщил Миллс.", "сообщил")]
    [InlineData("ru", "Власти отрицают пытки.", "отрицают")]
    [InlineData("es", "El ministro dijo que la frontera estaba cerrada.", "dijo")]
    [InlineData("es", "Según los testigos, la puerta estaba cerrada.", "Según")]
    [InlineData("it", "Il ministro ha dichiarato che la frontiera era chiusa.", "dichiarato")]
    [InlineData("pt", "O ministro disse que a fronteira estava fechada.", "disse")]
    [InlineData("uk", "Міністр заявив, що кордон закрито.", "заявив")]
    [InlineData("pl", "Minister powiedział, że granica jest zamknięta.", "powiedział")]
    [InlineData("cs", "Ministr řekl, že hranice je zavřená.", "řekl")]
    [InlineData("nl", "De minister zei dat de grens dicht was.", "zei")]
    [InlineData("ar", "قالت المنظمة إن الحدود مغلقة.", "قالت")]
    [InlineData("zh", "外交部发言人表示，边境已经关闭。", "表示")]
    [InlineData("zh", "部长激动地说，边境已经关闭。", "说")]
    public void A_sentence_that_reports_what_somebody_said_asks_for_a_source(string lang, string sentence, string words) =>
        Assert.StartsWith($"“{words}” ", Assert.Single(Found(sentence, lang)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Ana Petrel said that no one had passed.", "[@petrel in @courier]")]
    [InlineData("No one had passed, Petrel said on Monday.", "[@petrel in @courier]")]
    [InlineData("No one had passed, said Petrel.", "[@petrel in @courier]")]
    [InlineData("According to Petrel, no one had passed.", "[@petrel in @courier]")]
    [InlineData("The Asylum Board said that no one had passed.", "[@board in @courier]")]
    [InlineData("The Courier reported that no one had passed.", "[@courier]")]
    [InlineData("The report said Ana Petrel had lied.", "[@person in @source]")]
    [InlineData("A guard told Ana Petrel that no one had passed.", "[@person in @source]")]
    [InlineData("According to the lawyers, Ana Petrel said nothing.", "[@person in @source]")]
    [InlineData("It noted that the Asylum Board had informed the ministry.", "[@person in @source]")]
    [InlineData("The friend of Ana Petrel said that no one had passed.", "[@person in @source]")]
    [InlineData("No one had passed, a guard told Ana Petrel.", "[@person in @source]")]
    public void The_help_names_a_person_only_if_the_sentence_says_that_this_person_spoke(string sentence, string citation)
    {
        var text = "---\ntitle: T\nsummary: S.\ndate: 2024-03-01\nsources:\n  courier:\n    title: A pass\n    publisher: The Courier\n"
            + "    date: 2024-02-01\n    url: https://example.org/news\nquoted:\n  petrel: {name: Ana Petrel}\n"
            + $"  board: {{organization: Asylum Board}}\n---\n\n{sentence}\n";
        var found = Assert.Single(GivenBrief.Whole(text).Diagnostics, d => d.Rule.Id == "reported-speech-without-source");
        Assert.Contains(citation, found.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "That said, nobody came.")]
    [InlineData("en", "Needless to say, nobody came.")]
    [InlineData("en", "He is said to be in Almaty.")]
    [InlineData("en", "It is said that the gate is old.")]
    [InlineData("en", "They were told to leave.")]
    [InlineData("en", "We said that the gate was closed.")]
    [InlineData("en", "Nobody said that the gate was closed.")]
    [InlineData("en", "The ministry did not say when it was closed.")]
    [InlineData("en", "If she said so, she was wrong.")]
    [InlineData("en", "What he says matters.")]
    [InlineData("en", "All went according to plan.")]
    [InlineData("en", "They were sorted according to their age.")]
    [InlineData("en", "The earthquake claimed forty lives.")]
    [InlineData("en", "They claimed asylum in May.")]
    [InlineData("en", "He was denied entry.")]
    [InlineData("en", "The guard denied them entry.")]
    [InlineData("en", "The asylum claims that were rejected are old.")]
    [InlineData("en", "The member states agreed.")]
    [InlineData("en", "The village has no say in it.")]
    [InlineData("en", "She tells the story of her flight.")]
    [InlineData("en", "Who said that the gate was closed?")]
    [InlineData("en", "The government declared a state of emergency.")]
    [InlineData("en", "If she comes, tell her that the gate is closed.")]
    [InlineData("en", "The manual says which gate is open.")]
    [InlineData("en", "Mohammed Said (60) came.")]
    [InlineData("en", "Somebody said that the gate was closed.")]
    [InlineData("en", "Minister urged to open the gate.")]
    [InlineData("en", "The United States that we knew is gone.")]
    [InlineData("en", "Anything said by the guards was noted.")]
    [InlineData("fr", "Cela dit, personne n’est venu.")]
    [InlineData("fr", "On dit que la porte est vieille.")]
    [InlineData("fr", "Selon leur âge, ils furent séparés.")]
    [InlineData("fr", "Le gouvernement a déclaré l’état d’urgence.")]
    [InlineData("fr", "Elle n’a pas dit que la porte était fermée.")]
    [InlineData("fr", "Le prix change selon la distance.")]
    [InlineData("fr", "Cela assure que la porte est fermée.")]
    [InlineData("de", "Jeder, der der Behörde schreibt, wartet lange.")]
    [InlineData("de", "Die Tafel erklärt, wie das Tor aufgeht.")]
    [InlineData("de", "Wie gesagt, niemand kam.")]
    [InlineData("de", "Man sagt, dass das Tor alt sei.")]
    [InlineData("de", "Er rief laut um Hilfe.")]
    [InlineData("de", "Das sagt viel über die Behörden.")]
    [InlineData("ru", "Как говорится, поживём — увидим.")]
    [InlineData("ru", "Это говорит о том, что граница закрыта.")]
    [InlineData("ru", "Всё шло согласно плану.")]
    [InlineData("ru", "Он не сказал, что граница закрыта.")]
    [InlineData("es", "Se dice que la puerta es vieja.")]
    [InlineData("zh", "也就是说，边境已经关闭。")]
    [InlineData("zh", "据说，边境已经关闭。")]
    [InlineData("zh", "边境没有完全关闭（这是说，还能走一条小路）。")]
    [InlineData("zh", "两条路都能走，更确切地说，两条路都没有关。")]
    [InlineData("ar", "لم يقل إن الحدود مغلقة.")]
    [InlineData("en", "Tell Facebook CEO Mark Zuckerberg that the data must go.")]
    [InlineData("en", "Urge Senator Mills to say that the law must go.")]
    [InlineData("fr", "Il faut une date plus précise que celle de la loi.")]
    [InlineData("fr", "La loi, dans une version précise, est publiée.")]
    [InlineData("zh", "他不停地劝说，终于成功。")]
    [InlineData("zh", "对于这些人来说只有言说，没有行动。")]
    [InlineData("zh", "对她坦白说，这不容易。")]
    [InlineData("zh", "看了当地媒体的报道，人们都来了。")]
    public void What_only_looks_like_a_report_is_left_alone(string lang, string sentence) => Assert.Empty(Found(sentence, lang));

    [Theory]
    [InlineData("The two men said they had been beaten [@news].")]
    [InlineData("The two men said they had been beaten.[^n]\n\n[^n]: See [@news].")]
    [InlineData("According to the report [@report]:\n\n- prisoners said they were beaten;\n- the guards said that they were not.")]
    [InlineData("She told the paper:\n\n> We stay. [@mills in @news]")]
    [InlineData("“We stay,” she said [@mills in @news].")]
    [InlineData("## The men said they were beaten")]
    [InlineData("> The men said they were beaten. [@mills in @news]")]
    public void What_is_covered_or_another_rules_matter_is_left_alone(string body) => Assert.Empty(Found(body, "en"));

    [Fact]
    public void Nobody_is_offered_whom_the_sentence_does_not_name()
    {
        var found = Assert.Single(Found("“We stay,” Mills said [@mills in @news]. She also said that they were cold.", "en"));

        Assert.Contains("[@person in @source]", found.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mills said that Ivanov had closed it.")]
    [InlineData("Ivanov said that the gate was closed.")]
    [InlineData("The document says that the gate was closed.")]
    public void Two_names_an_uncertain_source_or_none_are_no_offer(string sentence) =>
        Assert.Contains("[@person in @source]", Assert.Single(Found("It is so [@report].\n\n" + sentence, "en")).Help,
            StringComparison.Ordinal);

    [Fact]
    public void A_source_that_the_sentence_names_is_offered() =>
        Assert.Contains(": [@news].", Assert.Single(Found("It is so [@report]. According to The Paper, the gate was closed.", "en")).Help,
            StringComparison.Ordinal);

    [Fact]
    public void Whom_the_sentence_names_is_offered() => Assert.Contains(
        "[@ivanov in @report]",
        Assert.Single(Found("It is so [@report]. Ivanov said that the gate was closed.", "en")).Help,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "Source: Ministry says the gate is shut, The Post, 5 May 2024")]
    [InlineData("es", "Fuente: El ministerio dice que la puerta está cerrada, La Voz, 5 de mayo de 2024")]
    public void The_title_in_a_line_of_sources_reports_nothing(string lang, string line) => Assert.Empty(Found(line, lang));

    private static IReadOnlyList<Diagnostic> Found(string body, string lang) =>
        [.. GivenBrief.WithBody(body + "\n", lang).Diagnostics.Where(d => d.Rule.Id == "reported-speech-without-source")];
}
