namespace Briefs.Model.Languages;

/// <summary>Swedish.</summary>
internal static class Swedish
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["””", "’’", "»»", "››", "«»", "»«"],
        Abbreviations = LanguageConventions.Words("""
            dr prof hr fru kl nr s sid st kap art p bl.a t.ex d.v.s dvs s.k e.d p.g.a pga f.d f.n
            fr.o.m t.o.m ca resp inkl exkl ev jfr tel jan feb mar apr jun jul aug sept okt nov dec milj
            """),
        Negations = LanguageConventions.Words("inte ej aldrig ingen inget inga utan varken"),
        ReportingVerbs = LanguageConventions.Words("""
            sade sa säger sagt berättade berättar förklarade förklarar frågade frågar svarade svarar skrev skriver ropade
            ropar tillade tillägger hävdade hävdar menade menar uppgav uppger konstaterade konstaterar betonade betonar
            varnade varnar bekräftade bekräftar förnekade förnekar medgav meddelade meddelar kommenterade påpekade
            utropade viskade
            """),
    };
}
