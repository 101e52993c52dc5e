namespace Briefs.Languages;

/// <summary>Arabic: U+201D opens and U+201C closes, or as in English, or guillemets.</summary>
internal static class Arabic
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["”“", "“”", "«»", "’‘", "‘’", "‹›"],
        ReportingVerbs = LanguageConventions.Words("قال قالت قالوا يقول تقول وقال وقالت وأضاف وأضافت أضاف أضافت صرح صرحت وصرح أعلن أعلنت أكد أكدت وأكد وأكدت ذكر ذكرت أوضح أوضحت سأل سألت أجاب أجابت كتب كتبت زعم نفى"),
    };
}
