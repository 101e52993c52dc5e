namespace Briefs.Model.Languages;

/// <summary>Uzbek, in both scripts. Its oʻ and gʻ are often written with a quotation mark.</summary>
internal static class Uzbek
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["“”", "«»", "„“", "‘’"],
        LettersBeforeApostrophe = "oOgG",
        Abbreviations = LanguageConventions.Words("h.k m.b y yy b v d mas q mln mlrd prof akad sh г й йй м ш млн млрд проф"),
        Negations = LanguageConventions.Words("emas yoʻq yo‘q yo'q hech эмас йўқ ҳеч"),
        ReportingVerbs = LanguageConventions.Words("""
            dedi deydi deb degan aytdi aytgan aytadi bildirdi qoʻshimcha javob soʻradi so‘radi so'radi yozdi yozgan
            tushuntirdi taʼkidladi ta’kidladi деди дейди деб деган айтди айтган билдирди сўради ёзди
            """),
    };
}
