namespace Briefs.Languages;

/// <summary>Arabic: U+201D opens and U+201C closes, or as in English, or guillemets.</summary>
internal static class Arabic
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["”“", "“”", "«»", "’‘", "‘’", "‹›"],
        Abbreviations = LanguageConventions.Words("د أ م ص ق هـ ت ج ط ع أ.د م.م"),
        Negations = LanguageConventions.Words("لا لم لن ليس ليست ليسوا ما غير بدون دون ولا ولم ولن وليس وليست فلا فلم فلن ألا بلا كلا لستُ لست لسنا"),
        ReportingVerbs = LanguageConventions.Words("قال قالت قالوا يقول تقول وقال وقالت وأضاف وأضافت أضاف أضافت صرح صرحت وصرح أعلن أعلنت أكد أكدت وأكد وأكدت ذكر ذكرت أوضح أوضحت سأل سألت أجاب أجابت كتب كتبت زعم زعمت نفى نفت وقالوا وذكر وذكرت وأوضح وأوضحت وأشار وأشارت أشار أشارت شدد شددت وتابع وتابعت تابع تابعت وأعلن وأعلنت ويقول وتقول يضيف تضيف كتبوا وكتب وكتبت هتف هتفت هتفوا صاح صرخ صرخت علق علقت انتقد حذر حذرت وحذر كشف كشفت أفاد أفادت رد ردت وسأل وسألت"),
    };
}
