namespace Briefs.Model.Languages;

/// <summary>Kyrgyz.</summary>
internal static class Kyrgyz
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["«»", "„“", "“”", "‘’"],
        Abbreviations = LanguageConventions.Words("ж жж кк б м т б.а млн млрд обл проф акад"),
        Negations = LanguageConventions.Words("эмес жок эч"),
        ReportingVerbs = LanguageConventions.Words("""
            деди дейт деп деген айтты айткан айтат билдирди кошумчалады жооп сурады жазды жазган түшүндүрдү белгиледи баса
            кыйкырды
            """),
    };
}
