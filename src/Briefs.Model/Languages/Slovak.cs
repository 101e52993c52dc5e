namespace Briefs.Model.Languages;

/// <summary>Slovak.</summary>
internal static class Slovak
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["„“", "‚‘", "»«", "›‹"],
        OrdinalsHaveStops = true,
        Abbreviations = LanguageConventions.Words("""
            p pí dr mudr judr ing mgr bc prof doc gen plk mjr kpt sv ul nám č s str čl ods písm tzn tj tzv napr atď
            mil mld tis hod min tel r st kap obr tab porov s.r.o a.s resp príp cca
            """),
        Negations = LanguageConventions.Words("nie nikdy nikto nič ani bez žiadny žiadna nebol nebude"),
        ReportingVerbs = LanguageConventions.Words("""
            povedal povedala povedali hovorí hovoria uviedol uviedla uviedli vyhlásil vyhlásila dodal dodala dodali
            odpovedal odpovedala spýtal spýtala vysvetlil vysvetlila napísal napísala píše tvrdí tvrdil tvrdila zdôraznil
            zdôraznila varoval potvrdil poprel priznal oznámil zakričal
            """),
    };
}
