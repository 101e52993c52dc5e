namespace Briefs.Languages;

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
    };
}
