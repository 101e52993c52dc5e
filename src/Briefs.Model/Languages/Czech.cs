namespace Briefs.Languages;

/// <summary>Czech.</summary>
internal static class Czech
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["„“", "‚‘", "»«", "›‹"],
        OrdinalsHaveStops = true,
        Abbreviations = LanguageConventions.Words("""
            p pí sl dr mudr judr ing mgr bc prof doc gen plk mjr kpt por sv ul nám č čís s str čl odst písm sb par tzn tj
            tzv tzn např aj mj popř příp resp cca ca mil mld tis hod min tel r st kap obr tab viz srov s.r.o
            a.s ún břez dub květ červ říj
            """),
        Negations = LanguageConventions.Words("ne nikdy nikdo nic ani bez žádný žádná žádné není nejsou nebyl nebyla nebude"),
        ReportingVerbs = LanguageConventions.Words("""
            řekl řekla řekli říká říkají říkal říkala uvedl uvedla uvedli uvádí prohlásil prohlásila prohlásili dodal
            dodala dodali dodává odpověděl odpověděla odpověděli zeptal zeptala ptal ptala vysvětlil vysvětlila vysvětluje
            napsal napsala píše tvrdí tvrdil tvrdila zdůraznil zdůraznila varoval varovala potvrdil potvrdila popřel
            popřela přiznal přiznala oznámil oznámila vykřikl křičel křičela vzkázal poznamenal sdělil sdělila
            """),
    };
}
