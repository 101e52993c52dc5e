namespace Briefs.Model.Languages;

/// <summary>Italian.</summary>
internal static class Italian
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["«»", "“”", "‘’"],
        Abbreviations = LanguageConventions.Words("""
            sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa avv ing arch on sen gen col cap ten cav rag geom art
            artt co comma lett n nn p pag pp vol ed cfr es ca v vs op cit tel gen feb mar apr mag giu lug ago set sett
            ott nov dic s.p.a s.r.l spett egr mons min
            """),
        Negations = LanguageConventions.Words("non mai né nulla niente nessuno nessuna senza neppure nemmeno"),
        ReportingVerbs = LanguageConventions.Words("""
            detto dice dicono diceva disse dissero dichiara dichiarato dichiarò afferma affermato affermò aggiunge
            aggiunto aggiunse spiega spiegato spiegò racconta raccontato raccontò chiede chiesto chiese risponde risposto
            rispose scrive scritto scrisse sostiene sostenuto sostenne denuncia denunciato annuncia annunciato sottolinea
            sottolineato ribadisce ribadito precisa precisato conferma confermato ammette ammesso nega negato avverte
            avvertito commenta commentato conclude concluso osserva osservato ricorda ricordato riferisce riferito grida
            gridato urla urlato replica replicato insiste
            """),
        Elisions = LanguageConventions.Words("ndrangheta sto sta"),
        ElidedEndings = LanguageConventions.Words("po mo di fa va sta da to be ca de ne co vo so que pe pie fe a i e"),
        Speech = new SpeechWords
        {
            ClauseVerbs = LanguageConventions.Words(
                "dice dicono diceva dicevano detto disse dissero afferma affermano affermato affermò dichiara dichiarano dichiarato "
                    + "dichiarò sostiene sostengono sostenuto aggiunge aggiunto spiega spiegano spiegato racconta raccontano raccontato "
                    + "assicura assicurano assicurato nega negano negato avverte avvertono avvertito ammette ammesso conferma confermano "
                    + "confermato annuncia annunciato ribadisce ribadito denuncia denunciano denunciato riferisce riferiscono riferito "
                    + "scrive scritto"),
            Objects = SpeechWords.ObjectsOf(
                "accusa accusano accusato > di",
                "nega negano negato respinge respinto respingono > accuse accusa ogni"),
            That = LanguageConventions.Words("che di"),
            Between = LanguageConventions.Words("a al alla ai in ieri oggi anche"),
            Openers = LanguageConventions.Words("il lo la i gli le l' un una uno lui lei loro"),
            Sources = new Phrases(
                "secondo quanto riferito da; secondo quanto dichiarato da; a detta di; a detta del; a detta della; stando a; stando alle; "
                    + "stando al"),
            NoSources = LanguageConventions.Words("piano programma"),
            Own = LanguageConventions.Words("io noi tu voi"),
            Before = LanguageConventions.Words("non si essere stato è sono era viene venne ho abbiamo vuol"),
            Skipped = LanguageConventions.Words("ha hanno aveva avevano anche poi già inoltre gli le"),
            Hedges = LanguageConventions.Words("se chi quando nessuno"),
            Relatives = LanguageConventions.Words("che"),
            Idioms = new Phrases("per così dire; si dice che; detto questo; detto ciò; come detto; vale a dire"),
            PartsElisions = true,
            DropsSubject = true,
        },
    };
}
