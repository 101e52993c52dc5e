namespace Briefs.Model.Languages;

/// <summary>Uyghur.</summary>
internal static class Uyghur
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["»«", "›‹", "«»", "“”"],
        Negations = LanguageConventions.Words("ئەمەس يوق ھېچ ھېچكىم"),
        ReportingVerbs = LanguageConventions.Words(
            "دېدى دەيدۇ دېگەن دەپ ئېيتتى ئېيتقان بىلدۈردى سورىدى جاۋاب يازدى قوشۇمچە تەكىتلىدى ۋارقىرىدى"),
    };
}
