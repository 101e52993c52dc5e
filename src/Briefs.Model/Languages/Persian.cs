namespace Briefs.Model.Languages;

/// <summary>Persian.</summary>
internal static class Persian
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["«»", "‹›", "“”", "”“"],
        Abbreviations = LanguageConventions.Words("ق م ه ش ص ج ر.ک"),
        Negations = LanguageConventions.Words("نه نیست نیستند هرگز هیچ بدون نمی نبود"),
        ReportingVerbs = LanguageConventions.Words("""
            گفت گفتند گوید می‌گوید می‌گویند گفته‌است گفته افزود افزودند پرسید پرسیدند پاسخ نوشت نوشتند اعلام تأکید تاکید
            اظهار توضیح هشدار تکذیب تأیید خبر فریاد ادعا
            """),
    };
}
