namespace Briefs.Model.Languages;

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
        Speech = new SpeechWords
        {
            ClauseVerbs = LanguageConventions.Words(
                "řekl řekla řekli říká říkají tvrdí tvrdil tvrdila tvrdili prohlásil prohlásila prohlásili uvedl uvedla uvedli dodal "
                    + "dodala dodali popřel popřela popřeli popírá varoval varovala varovali připustil připustila přiznal přiznala napsal "
                    + "napsala vysvětlil vysvětlila zdůraznil zdůraznila sdělil sdělila sdělili"),
            That = LanguageConventions.Words("že aby prý"),
            ThatWithin = 7,
            ThatBehindComma = true,
            Sources = new Phrases("podle slov; podle tvrzení; podle výpovědi; dle slov"),
            Own = LanguageConventions.Words("já my ty vy"),
            Before = LanguageConventions.Words("ne lze by se to"),
            Openers = LanguageConventions.Words("on ona oni ten ta ti"),
            Hedges = LanguageConventions.Words("jestli pokud kdyby zda kdo"),
            Skipped = LanguageConventions.Words("také pak později již už dříve"),
        },
    };
}
