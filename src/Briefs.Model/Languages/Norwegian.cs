namespace Briefs.Model.Languages;

/// <summary>Norwegian, in both standards.</summary>
internal static class Norwegian
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["«»", "‘’", "“”", "„”"],
        OrdinalsHaveStops = true,
        Abbreviations = LanguageConventions.Words("""
            dr prof hr fr kl nr s st art kap pkt jf bl.a f.eks dvs d.v.s pga ca evt inkl ekskl tlf jan feb
            mar apr jun jul aug sept okt nov mill mrd pst str t.o.m f.o.m ev
            """),
        Negations = LanguageConventions.Words("ikke ikkje aldri ingen intet inkje uten utan verken"),
        ReportingVerbs = LanguageConventions.Words("""
            sa sier sagt fortalte fortalde fortel forteller forklarte forklarer spurte spør spurde svarte svarer svara
            skrev skriver ropte roper la hevdet hevder mente mener opplyste opplyser uttalte uttaler konstaterte
            understreket advarte advarer bekreftet bekrefter avviste avviser benektet benekter erkjente innrømmet sa seier
            """),
    };
}
