namespace Briefs.Model.Languages;

/// <summary>Kazakh.</summary>
internal static class Kazakh
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["«»", "„“", "“”", "‘’"],
        GluesSuffixes = true,
        Abbreviations = LanguageConventions.Words("""
            ж жж ғ т б т.б т.с.с ш.а мыс б.з.б б.з млн млрд км м проф акад көш обл ауд ст п
            """),
        Negations = LanguageConventions.Words("емес жоқ ешқашан ешкім ешбір ештеңе"),
        ReportingVerbs = LanguageConventions.Words("""
            деді дейді деген деп дедім дедік айтты айтқан айтады мәлімдеді мәлімдейді қосты жауап сұрады сұраған хабарлады
            хабарлайды түсіндірді жазды жазған атап айғайлады растады мойындады ескертті баяндады
            """),
    };
}
