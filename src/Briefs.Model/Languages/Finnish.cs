namespace Briefs.Model.Languages;

/// <summary>Finnish.</summary>
internal static class Finnish
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["””", "’’", "»»", "››"],
        GluesSuffixes = true,
        OrdinalsHaveStops = true,
        Abbreviations = LanguageConventions.Words("""
            dr prof tri toht hra rva nti klo nro n s ss luku art mm esim ks vrt eli ent nyk os kpl milj mrd
            tj varatj pj puh huom tammik helmik maalisk huhtik toukok kesäk heinäk elok syysk lokak marrask jouluk v l
            """),
        Negations = LanguageConventions.Words("ei en et emme ette eivät älä älkää ilman koskaan"),
        ReportingVerbs = LanguageConventions.Words("""
            sanoi sanoivat sanoo sanovat kertoi kertoivat kertoo kertovat totesi totesivat toteaa kysyi kysyivät kysyy
            vastasi vastasivat vastaa kirjoitti kirjoittivat kirjoittaa huusi huusivat lisäsi lisää väitti väittää
            väittävät selitti selittää korosti korostaa varoitti varoittaa vahvisti vahvistaa kiisti kiistää myönsi
            myöntää ilmoitti ilmoittaa kommentoi huomautti muistutti
            """),
    };
}
