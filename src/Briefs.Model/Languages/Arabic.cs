namespace Briefs.Model.Languages;

/// <summary>Arabic: U+201D opens and U+201C closes, or as in English, or guillemets.</summary>
internal static class Arabic
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["”“", "“”", "«»", "’‘", "‘’", "‹›"],
        Abbreviations = LanguageConventions.Words("د أ م ص ق هـ ت ج ط ع أ.د م.م"),
        Negations = LanguageConventions.Words(
            "لا لم لن ليس ليست ليسوا ما غير بدون دون ولا ولم ولن وليس وليست فلا فلم فلن ألا بلا كلا لستُ لست لسنا"),
        ReportingVerbs = LanguageConventions.Words(
            "قال قالت قالوا يقول تقول وقال وقالت وأضاف وأضافت أضاف أضافت صرح صرحت وصرح أعلن أعلنت أكد أكدت وأكد وأكدت ذكر ذكرت أوضح أوضحت "
                + "سأل سألت أجاب أجابت كتب كتبت زعم زعمت نفى نفت وقالوا وذكر وذكرت وأوضح وأوضحت وأشار وأشارت أشار أشارت شدد شددت وتابع "
                + "وتابعت تابع تابعت وأعلن وأعلنت ويقول وتقول يضيف تضيف كتبوا وكتب وكتبت هتف هتفت هتفوا صاح صرخ صرخت علق علقت انتقد حذر "
                + "حذرت وحذر كشف كشفت أفاد أفادت رد ردت وسأل وسألت"),
        Speech = new SpeechWords
        {
            ClauseVerbs = LanguageConventions.Words(
                "قال قالت قالوا يقول تقول يقولون وقال وقالت وقالوا ويقول وتقول أضاف أضافت وأضاف وأضافت صرح صرحت وصرح وصرحت أعلن أعلنت "
                    + "وأعلن وأعلنت أكد أكدت وأكد وأكدت يؤكد تؤكد ذكر ذكرت وذكر وذكرت أوضح أوضحت وأوضح وأوضحت زعم زعمت زعموا وزعم وزعمت "
                    + "يزعم تزعم ادعى ادعت أفاد أفادت وأفاد وأفادت حذر حذرت وحذر وحذرت أشار أشارت وأشار وأشارت كشف كشفت"),
            Objects = SpeechWords.ObjectsOf(
                "نفى نفت نفوا ونفى ونفت ينفي تنفي > *",
                "اتهم اتهمت اتهموا واتهم واتهمت > ب"),
            That = LanguageConventions.Words("أن إن أنه إنه أنها إنها أنهم إنهم بأن بأنه بأنها بأنهم أننا إننا"),
            ThatWithin = 7,
            Sources = new Phrases(
                "بحسب; وبحسب; حسبما ذكر; حسبما ذكرت; حسبما أفاد; حسبما أفادت; وفقا لما; نقلا عن; ونقلا عن; على حد قول; على حد تعبير; وفقا "
                    + "لتقرير; وفقا لمنظمة; وفقا لبيان; وفقا لشهادات; وفقا لمسؤولين"),
            NoSources = LanguageConventions.Words("الحاجة الأصول الظروف الضرورة الخطة الجدول العمر"),
            Own = LanguageConventions.Words("أنا نحن"),
            Before = LanguageConventions.Words("لم لا لن ما"),
            Hedges = LanguageConventions.Words("إذا لو لم لا لن"),
            DropsSubject = true,
        },
    };
}
