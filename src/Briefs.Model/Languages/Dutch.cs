namespace Briefs.Model.Languages;

/// <summary>Dutch.</summary>
internal static class Dutch
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["‘’", "“”", "„”", "‚’"],
        Abbreviations = LanguageConventions.Words("""
            dhr mevr mw mr mrs dr drs ir ing prof ds gen kol kap jhr st nr nrs blz p pp art lid par afd bijv bv d.w.z o.a
            m.b.t i.v.m n.a.v t.a.v z.o.z a.u.b ca resp incl excl evt vgl zgn max min tel jan feb mrt apr jun jul
            aug sept okt nov dec mln mld b.v n.v o.m i.p.v m.n t.o.v
            """),
        Negations = LanguageConventions.Words("niet geen nooit niemand niets zonder noch nergens"),
        ReportingVerbs = LanguageConventions.Words("""
            zei zeiden zegt zeggen verklaarde verklaart verklaarden vertelde vertelt vertelden vroeg vraagt vroegen
            antwoordde antwoordt antwoordden schreef schrijft schreven riep roept riepen voegde meldde meldt benadrukte
            benadrukt stelde stelt beweerde beweert waarschuwde waarschuwt bevestigde bevestigt ontkende ontkent erkende
            erkent legde aldus reageerde reageert concludeerde merkte fluisterde schreeuwde
            """),
        Elisions = LanguageConventions.Words("t s k n m r er em ie ns"),
        Speech = new SpeechWords
        {
            ClauseVerbs = LanguageConventions.Words(
                "zei zeiden zegt zeggen beweerde beweerden beweert beweren verklaarde verklaarden verklaart ontkende ontkenden ontkent "
                    + "ontkennen waarschuwde waarschuwden waarschuwt vertelde vertelden vertelt benadrukte benadrukt meldde meldden meldt "
                    + "schreef schreven schrijft bevestigde bevestigden bevestigt gaf antwoordde"),
            Objects = SpeechWords.ObjectsOf(
                "beschuldigde beschuldigden beschuldigt beschuldigen > van",
                "ontkende ontkenden ontkent ontkennen > beschuldigingen beschuldiging aantijgingen betrokkenheid"),
            That = LanguageConventions.Words("dat of"),
            ThatWithin = 4,
            Openers = LanguageConventions.Words("hij zij ze het de een deze dit"),
            Sources = new Phrases(
                "volgens getuigen; volgens de regering; volgens het ministerie; naar eigen zeggen; naar verluidt volgens"),
            Own = LanguageConventions.Words("ik wij we jij je u men"),
            Before = LanguageConventions.Words("niet wordt werd worden te is zijn zou"),
            Skipped = LanguageConventions.Words("ook later toen daarna al heeft hebben had"),
            Hedges = LanguageConventions.Words("als of wat wie wanneer niemand"),
            Idioms = new Phrases("dat gezegd hebbende; dat wil zeggen; zegt veel; zegt niets; om zo te zeggen"),
        },
    };
}
