namespace Briefs.Model.Languages;

/// <summary>Romanian.</summary>
internal static class Romanian
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["„”", "«»", "”“"],
        Abbreviations = LanguageConventions.Words("""
            dl d-l dna d-na dlui dnei dr prof ing av gen col cpt lt sf str bd bld nr pag p pp art alin lit pct vol ed
            ex ș.a cca aprox tel ian feb mar apr iun iul aug sept oct dec mil mld i.e o n
            """),
        Negations = LanguageConventions.Words("nu niciodată nimeni nimic fără nici"),
        ReportingVerbs = LanguageConventions.Words("""
            spus spune spun spunea declarat declară adăugat adaugă întrebat întreabă răspuns răspunde explicat explică
            scris scrie strigat strigă afirmat afirmă susținut susține subliniat precizat precizează anunțat anunță
            avertizat confirmat confirmă negat neagă recunoscut recunoaște povestit povestește transmis
            """),
    };
}
