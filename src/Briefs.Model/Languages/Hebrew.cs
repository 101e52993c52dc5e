namespace Briefs.Model.Languages;

/// <summary>Hebrew.</summary>
internal static class Hebrew
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["””", "’’", "„”", "“”", "”“"],
        Negations = LanguageConventions.Words("לא אין אל בלי אינו אינה אינם מעולם"),
        ReportingVerbs = LanguageConventions.Words("""
            אמר אמרה אמרו אומר אומרת אומרים שאל שאלה שאלו השיב השיבה השיבו ענה ענתה ענו כתב כתבה כתבו הוסיף הוסיפה הוסיפו
            טען טענה טענו הסביר הסבירה הודיע הודיעה הדגיש הדגישה סיפר סיפרה סיפרו הצהיר הצהירה צעק צעקה צעקו הכחיש הכחישה
            אישר אישרה מסר מסרה קרא קראה
            """),
    };
}
