namespace Briefs.Tests.Checks;

/// <summary>
/// A sentence with a quotation, made of parts of a language: up to three declared people, roles and pronouns, in and out of the subject.
/// </summary>
/// <param name="Text">With its quotation.</param>
/// <param name="Speaker">The id of the person whom the sentence names as the only speaker; null for none.</param>
/// <param name="Other">The id of another person whom it names too; null for none.</param>
internal sealed record GeneratedSentence(string Text, string? Speaker, string? Other)
{
    private static readonly ImmutableArray<SentencePattern> s_patterns =
    [
        .. Patterns("en",
            "“Q,” said {S}.|“Q,” {S} said.|{S} said: “Q.”|{S} called it “Q”.|{S}, a doctor, said “Q”.|According to {S}, it was “Q”.",
            "“Q,” said {S}’s lawyer.|“Q,” said a friend of {S}.|“Q,” he told {S}.|“Q,” the guard told {S}.|“Q?” they asked {S}."
            + "|{S} did not say “Q”."
            + "|{S} denied “Q”.|{S} was called “Q”.|They called {S} “Q”.|The man who beat {S} said “Q”.|“Q,” said {S} and a guard."
            + "|“{S} will stay,” she said.|{S} heard “Q”.|A letter to {S} said “Q”.|In a talk with {S}, the guard said “Q”."
            + "|“Q,” {S} was told."
            + "|If {S} said “Q”, they left.|{S} has a dog called “Q”.|“Q,” said the {S}-led group."
            + "|Her colleague and {S} said “Q”.|“Q,” said a rival of {S} on Monday."),
        .. Patterns("fr",
            "« Q », a dit {S}.|« Q », affirme {S}.|{S} a déclaré : « Q ».|Selon {S}, c’est « Q ».",
            "« Q », a dit l’avocat de {S}.|« Q », a dit le gardien à {S}.|« Q », a-t-il dit à {S}.|{S} n’a pas dit « Q »."
            + "|{S} a démenti « Q »."
            + "|Ils ont qualifié {S} de « Q ».|{S} a été qualifiée de « Q ».|« {S} restera », a-t-elle dit."
            + "|L’homme qui a frappé {S} a dit « Q »."
            + "|« Q », a répondu à la ministre {S} un chauffeur."
            + "|« Q », ont dit {S} et un gardien.|« Q », dit une lettre à {S}.|Si {S} dit « Q », ils partent."),
        .. Patterns("de",
            "„Q“, sagte {S}.|{S} sagte: „Q.“|{S} hat „Q“ gesagt.|Laut {S} war es „Q“.|„Q“, erklärte {S}.",
            "„Q“, sagte der Anwalt von {S}.|„Q“, sagte der Ministerin {S} ein Fahrer."
            + "|„Q“, sagte der Wärter zu {S}.|„Q“, sagte er zu {S}.|{S} sagte nicht „Q“.|{S} bestritt „Q“."
            + "|Sie nannten {S} „Q“.|{S} wurde „Q“ genannt.|„{S} bleibt“, sagte sie.|Der Mann, der {S} schlug, sagte „Q“."
            + "|„Q“, sagten {S} und ein Wärter."
            + "|„Q“, sagte die {S}-Gruppe.|Wenn {S} „Q“ sagt, gehen sie."),
        .. Patterns("es",
            "«Q», dijo {S}.|{S} dijo: «Q».|Según {S}, es «Q».|«Q», afirmó {S}.",
            "«Q», dijo el abogado de {S}.|«Q», dijo a la ministra {S} un guardia."
            + "|«Q», dijo el guardia a {S}.|«Q», le dijo a {S}.|{S} no dijo «Q».|{S} negó «Q»."
            + "|Llamaron a {S} «Q»."
            + "|{S} fue llamada «Q».|«{S} se queda», dijo ella.|El hombre que golpeó a {S} dijo «Q»."
            + "|«Q», dijeron {S} y un guardia.|Si {S} dijo «Q», se van."),
        .. Patterns("ru",
            "«Q», — сказала {S}.|{S} сказала: «Q».|«Q», — заявила {S}.",
            // A name in the nominative after a role is that of the speaker: сказал адвокат Лаура Миллс.
            "«Q», — сказал адвокат {G}.|«Q», — сказал охранник рядом с {S}.|«Q», — сказал он {S}.|{S} не сказала «Q».|{S} отрицала «Q»."
            + "|{S} назвали «Q»."
            + "|«{S} останется», — сказала она.|Человек, который ударил {S}, сказал «Q».|«Q», — сказали {S} и охранник."
            + "|«Q?» — спросили {S}."
            + "|Если {S} сказала «Q», они уйдут."),
        .. Patterns("ar",
            "قالت {S}: «Q».|«Q»، قالت {S}.|وأضافت {S}: «Q».|بحسب {S}، كان ذلك «Q».",
            "قال محامي {S}: «Q».|قال الحارس ل{S}: «Q».|لم تقل {S} «Q».|نفت {S} «Q».|«{S} باقية»، قالت."
            + "|قال الرجل الذي ضرب {S}: «Q».|وصفت {S} بأنها «Q».|إذا قالت {S} «Q» رحلوا."),
    ];

    /// <summary>Names of three people by language: the ids are a, b and c.</summary>
    public static ImmutableArray<(string Full, string Last)> NamesIn(string lang) => lang switch
    {
        "ru" => [("Лаура Миллс", "Миллс"), ("Айша Карими", "Карими"), ("Мэри Доу", "Доу")],
        "ar" => [("لورا ميلز", "ميلز"), ("عائشة كريمي", "كريمي"), ("ماري دو", "دو")],
        _ => [("Laura Mills", "Mills"), ("Aisha Karimi", "Karimi"), ("Mary Roe", "Roe")],
    };

    // The Russian names where they depend on another noun.
    private static readonly ImmutableArray<string> s_genitives = ["Лауры Миллс", "Айши Карими", "Мэри Доу"];

    public static IEnumerable<string> Languages => s_patterns.Select(p => p.Lang).Distinct();

    /// <summary>Makes one sentence.</summary>
    public static GeneratedSentence Make(Random random, string lang)
    {
        var patterns = s_patterns.Where(p => p.Lang == lang).ToList();
        var pattern = patterns[random.Next(patterns.Count)];
        var names = NamesIn(lang);
        var first = random.Next(3);
        // The second person, if any, is named in a tail of the sentence: if that one is declared, no one may be proposed.
        var second = random.Next(4) == 0 && char.IsLetter(pattern.Text[^2]) ? (first + 1 + random.Next(2)) % 3 : -1;
        var text = pattern.Text.Replace("{S}", Name(first), StringComparison.Ordinal)
            .Replace("{G}", random.Next(2) == 0 ? s_genitives[first] : names[first].Last, StringComparison.Ordinal)
            .Replace("Q", Words(lang), StringComparison.Ordinal);
        if (second >= 0) text = With(text, Name(second));
        return new GeneratedSentence(text, pattern.NamesSpeaker ? Id(first) : null, second < 0 ? null : Id(second));

        static string Id(int person) => "abc"[person].ToString();

        string Name(int person) => random.Next(2) == 0 ? names[person].Full : names[person].Last;
    }

    private static string With(string text, string name) => text[..^1] + $" ({name})" + text[^1];

    private static string Words(string lang) => lang switch
    {
        "ru" => "всё кончено",
        "ar" => "انتهى كل شيء",
        _ => "nothing is left",
    };

    private static IEnumerable<SentencePattern> Patterns(string lang, string named, string others) =>
        named.Split('|').Select(t => new SentencePattern(lang, t, NamesSpeaker: true))
            .Concat(others.Split('|').Select(t => new SentencePattern(lang, t, NamesSpeaker: false)));

    private sealed record SentencePattern(string Lang, string Text, bool NamesSpeaker);
}
