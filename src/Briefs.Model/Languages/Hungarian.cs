namespace Briefs.Model.Languages;

/// <summary>Hungarian.</summary>
internal static class Hungarian
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["„”", "»«", "’’"],
        GluesSuffixes = true,
        OrdinalsHaveStops = true,
        Abbreviations = LanguageConventions.Words("""
            dr prof id ifj özv st gr br u ún ui ua pl pld kb kft rt zrt nyrt bt sz szt old o l ld vö i.sz i.e du
            jan febr márc ápr máj jún júl aug szept okt nov dec tel u.n m em krt bek pont min max
            """),
        Negations = LanguageConventions.Words("nem ne soha senki semmi nélkül sem nincs"),
        ReportingVerbs = LanguageConventions.Words("""
            mondta mondja mondták mondják mondotta elmondta elmondja közölte közli kijelentette kérdezte kérdezték kérdezi
            válaszolta felelte írta írja írták kiáltotta kiabálta hozzátette állította állítja magyarázta hangsúlyozta
            figyelmeztetett megerősítette tagadta elismerte jelezte nyilatkozta fogalmazott jegyezte mesélte szerint
            """),
    };
}
