namespace Briefs.Model.Languages;

/// <summary>German; in Switzerland and Liechtenstein with guillemets.</summary>
internal static class German
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["„“", "‚‘", "»«", "›‹"],
        Dates = GermanDates.Words,
        OrdinalsHaveStops = true,
        Abbreviations = LanguageConventions.Words("""
            dr prof hr fr frl abs art nr s bd hg hrsg vgl bzw ca usw u.a z.b d.h i.d.r st str geb gest ff evtl ggf inkl jan feb mär apr jun
            jul aug sep sept okt nov dez tel mio mrd str pl rd z d u v a h i o ä e m ggü bspw sog allg ehem verst zit vs tsd min std mind
            max insb insbes einschl zzgl gen kap par ziff anm red abg bez ing mag lic
            """),
        Negations = LanguageConventions.Words(
            "nicht kein keine keinen keinem keiner keines nie niemals ohne nichts niemand niemanden niemandem weder nirgends"),
        ReportingVerbs = LanguageConventions.Words("""
            sagte sagt sagten sagen erklärte erklärt erklärten betonte betont berichtete berichtet fragte fragt antwortete
            antwortet meinte meint schrieb schreibt rief ruft ergänzte ergänzt fügte behauptete behauptet kritisierte warnte
            warnt forderte fordert erzählte erzählt äußerte bestätigte dementierte so
            """),
        Elisions = LanguageConventions.Words("s ne n nem nen ner raus rein rüber runter rauf ran rum m nauf naus schland"),
        ElidedEndings = LanguageConventions.Words(
            "sag hab find glaub könnt hätt würd wär geh komm mach denk seh steh lass nich is wollt sollt müsst möcht brauch wünsch hoff "
                + "kenn nehm ruf schreib heut wart such red"),
        Speech = new SpeechWords
        {
            Verbs = LanguageConventions.Words(""),
            ClauseVerbs = LanguageConventions.Words("""
                sagte sagten sagt sagen behauptete behaupteten behauptet behaupten erklärte erklärten erklärt berichtete berichteten
                berichtet berichten betonte betonten betont warnte warnten warnt warnen bestritt bestritten bestreitet bestreiten leugnete
                leugneten leugnet dementierte dementierten dementiert versicherte versicherten versichert beteuerte beteuerten erzählte
                erzählten erzählt schrieb schrieben schreibt meinte meinten meint räumte gab kritisierte kritisierten kritisiert kündigte
                bestätigte bestätigten bestätigt äußerte äußerten fügte ergänzte ergänzten antwortete antworteten antwortet beklagte
                beklagten beklagt teilte teilten gesagt behauptet berichtet erklärt
                """),
            Objects = SpeechWords.ObjectsOf(
                "wirft werfen warf warfen > vor",
                "beschuldigt beschuldigte beschuldigten beschuldigen bezichtigt bezichtigte > *",
                "bestreitet bestritt bestritten bestreiten dementiert dementierte weist wies wiesen > vorwürfe vorwurf anschuldigungen "
                    + "anschuldigung"),
            That = LanguageConventions.Words("dass daß ob er sie es man niemand"),
            ThatWithin = 7,
            ThatBehindComma = true,
            Openers = LanguageConventions.Words("er sie es der die das ein eine dieser diese sein seine ihr ihre"),
            Sources = new Phrases(
                "laut einem; laut einer; laut dem; laut der; laut den; laut angaben; laut aussage; laut aussagen; laut eigenen angaben; "
                    + "nach angaben; nach eigenen angaben; nach aussage; nach aussagen; nach darstellung; nach auskunft; angaben zufolge; "
                    + "berichten zufolge; aussagen zufolge; bericht zufolge; den worten zufolge"),
            NoSources = LanguageConventions.Words("musik plan fahrplan zeitplan programm"),
            Finite = LanguageConventions.Words(
                "sei seien habe hätte hätten würde würden werde könne könnten müsse müssten wolle solle gebe wäre wären dürfe dürften "
                    + "stehe komme"),
            Own = LanguageConventions.Words("ich wir du man mir uns"),
            Before = LanguageConventions.Words(
                "wie zu nicht wird werden wurde wurden ist sei sind war waren worden würde könnte kann soll sollte muss müsste darf habe"),
            Skipped = LanguageConventions.Words(
                "hat haben hatte hatten auch später dann nun noch immer wieder bereits außerdem zudem dazu selbst"),
            Hedges = LanguageConventions.Words("wenn falls was ob wer wie warum sobald"),
            Idioms = new Phrases(
                "man sagt; wie gesagt; sagt viel; sagt nichts; sagt alles; sagt wenig; sagen wir; das sagt; besser gesagt; kurz gesagt; "
                    + "offen gesagt; ehrlich gesagt; gab es; gab sich; gab ihm; gab ihr; teilte sich; teilten sich"),
        },
    };

    public static LanguageConventions Swiss { get; } = Conventions with { Pairs = ["«»", "‹›", "„“", "‚‘"] };
}

/// <summary>The dates of German.</summary>
internal static class GermanDates
{
    // „im letzten Jahr des Krieges“, „am letzten Montag im Oktober“: the final one of something.
    private static readonly FrozenSet<string> s_ofSomething =
        LanguageConventions.Words(
            "vor der des seines seiner ihres ihrer eines einer dieses dieser unter von im meines meiner unseres unserer als am");

    private static readonly FrozenSet<string> s_final = LanguageConventions.Words(
        "die der das den dem des seine seinem seinen seiner ihre ihrem ihren ihrer sein ihr mein unser diese jede jeden ein als");

    public static DateWords Words { get; } = new()
    {
        Months = DateWords.Names("januar|jänner februar|feber märz april mai juni juli august september oktober november dezember"),
        Weekdays = DateWords.Names("montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag"),
        Numbers = DateWords.Values(
            "einem=1 einer=1 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 fünfzehn=15 zwanzig=20"),
        Day = "{d}. {month} {year}",
        NamesAreCapital = true,
        Dropped = LanguageConventions.Words("im am"),
        Prepositions = LanguageConventions.Words("im am seit ab bis vom zum anfang mitte ende"),
        Phrases =
        [
            new("gestern", DateUnit.Day, -1, "am {day}") { NotBehind = LanguageConventions.Words("von das dem im erst") },
            new("vorgestern", DateUnit.Day, -2, "am {day}") { NotBehind = LanguageConventions.Words("von das dem im") },
            new("vor {n} tagen|tag", DateUnit.Day, -1, "am {day}"),
            new("vor {n} wochen|woche", DateUnit.Week, -1, "in der Woche ab dem {day}"),
            new("vor {n} monaten|monat", DateUnit.Month, -1, "im {month} {year}"),
            new("heute vor {n} jahren|jahr", DateUnit.Anniversary, -1, "am {day}"),
            new("vor {n} jahren|jahr", DateUnit.Year, -1, "im Jahr {year}") { NotBefore = LanguageConventions.Words("haft gefängnis") },
            new("letztes|voriges|vergangenes jahr", DateUnit.Year, -1, "im Jahr {year}") { NotBehind = s_final, NotBefore = s_ofSomething },
            new("im letzten|vergangenen|vorigen jahr|jahre", DateUnit.Year, -1, "im Jahr {year}") { NotBefore = s_ofSomething },
            new("des? letzten|vergangenen|vorigen jahres", DateUnit.Year, -1, "des Jahres {year}")
            {
                NotBehind = LanguageConventions.Words("seines ihres ihrer meines"),
                NotBefore = s_ofSomething,
            },
            new("{month} des? letzten|vergangenen|vorigen jahres", DateUnit.Year, -1, "{written} {year}"),
            new("{d} {month} des? letzten|vergangenen|vorigen jahres", DateUnit.Year, -1, "{d}. {written} {year}"),
            new("im? letzten|vergangenen|vorigen {month}", DateUnit.NamedMonth, -1, "im {written} {year}")
            {
                NotBehind = s_final,
                NotBefore = s_ofSomething,
            },
            new("am? letzten|vergangenen|vorigen {weekday}", DateUnit.Weekday, -1, "am {day}")
            {
                NotBehind = s_final,
                NotBefore = s_ofSomething,
            },
            new("letzten|vergangenen|vorigen monat", DateUnit.Month, -1, "im {month} {year}")
            {
                NotBehind = s_final,
                NotBefore = s_ofSomething,
            },
            new("im letzten|vergangenen|vorigen monat", DateUnit.Month, -1, "im {month} {year}") { NotBefore = s_ofSomething },
            new("letzte|vergangene|vorige woche", DateUnit.Week, -1, "in der Woche ab dem {day}")
            {
                NotBehind = s_final,
                NotBefore = s_ofSomething,
            },
            new("in der letzten|vergangenen|vorigen woche", DateUnit.Week, -1, "in der Woche ab dem {day}") { NotBefore = s_ofSomething },
            new("dieses jahr", DateUnit.Year, 0, "im Jahr {year}") { NotBefore = s_ofSomething },
            new("{month} dieses jahres", DateUnit.Year, 0, "{written} {year}"),
            new("heuer", DateUnit.Year, 0, "im Jahr {year}"),
            new("diesen monat", DateUnit.Month, 0, "im {month} {year}") { NotBefore = s_ofSomething },
            new("diese woche", DateUnit.Week, 0, "in der Woche ab dem {day}") { NotBefore = s_ofSomething },
            new("nächstes|kommendes jahr", DateUnit.Year, 1, "im Jahr {year}") { NotBehind = s_final },
            new("im kommenden jahr", DateUnit.Year, 1, "im Jahr {year}"),
            new("nächsten|kommenden monat", DateUnit.Month, 1, "im {month} {year}") { NotBehind = s_final },
            new("nächste|kommende woche", DateUnit.Week, 1, "in der Woche ab dem {day}") { NotBehind = s_final },
            new("am? nächsten|kommenden {weekday}", DateUnit.Weekday, 1, "am {day}") { NotBehind = s_final },
        ],
    };
}
