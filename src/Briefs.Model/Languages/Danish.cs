namespace Briefs.Model.Languages;

/// <summary>Danish.</summary>
internal static class Danish
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["“”", "‘’", "»«", "›‹", "„“", "””", "’’"],
        OrdinalsHaveStops = true,
        Abbreviations = LanguageConventions.Words("""
            dr prof hr fr frk kl nr s stk art kap jf bl.a f.eks fx dvs d.v.s pga p.g.a ca evt inkl ekskl
            tlf jan feb mar apr jun jul aug sept okt nov dec mio mia pct str t.o.m f.o.m vedr
            """),
        Negations = LanguageConventions.Words("ikke aldrig ingen intet uden hverken"),
        ReportingVerbs = LanguageConventions.Words("""
            sagde siger sagt fortalte fortæller forklarede forklarer spurgte spørger svarede svarer skrev skriver råbte
            råber tilføjede tilføjer hævdede hævder mente mener oplyste oplyser konstaterede konstaterer understregede
            advarede advarer bekræftede bekræfter afviste afviser benægtede benægter erkendte udtalte udtaler lød lyder
            """),
    };
}
