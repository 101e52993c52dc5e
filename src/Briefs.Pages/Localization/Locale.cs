namespace Briefs.Pages.Localization;

/// <summary>A language as Open Graph wants it named, with a country: <c>en_GB</c>.</summary>
internal static class Locale
{
    // Where a language is named alone, the form that the programs which read it know.
    private static readonly Dictionary<string, string> s_usual = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "ar_AR", ["be"] = "be_BY", ["cs"] = "cs_CZ", ["da"] = "da_DK", ["de"] = "de_DE", ["el"] = "el_GR", ["en"] = "en_US",
        ["es"] = "es_ES", ["fa"] = "fa_IR", ["fi"] = "fi_FI", ["fr"] = "fr_FR", ["he"] = "he_IL", ["hu"] = "hu_HU", ["it"] = "it_IT",
        ["ja"] = "ja_JP", ["kk"] = "kk_KZ", ["ko"] = "ko_KR", ["ky"] = "ky_KG", ["nl"] = "nl_NL", ["no"] = "nb_NO", ["pl"] = "pl_PL",
        ["pt"] = "pt_PT", ["ro"] = "ro_RO", ["ru"] = "ru_RU", ["sk"] = "sk_SK", ["sv"] = "sv_SE", ["tg"] = "tg_TJ", ["tr"] = "tr_TR",
        ["ug"] = "ug_CN", ["uk"] = "uk_UA", ["ur"] = "ur_PK", ["uz"] = "uz_UZ", ["zh"] = "zh_CN", ["zh-Hans"] = "zh_CN",
        ["zh-Hant"] = "zh_TW",
    };

    /// <param name="lang">BCP 47; its region, where it names one, has the last word.</param>
    public static string Get(string lang)
    {
        var parts = lang.Split('-');
        var language = parts[0].ToLowerInvariant();
        var region = parts.Skip(1).FirstOrDefault(p => p.Length == 2 && p.All(char.IsAsciiLetter));
        return region is not null
            ? $"{language}_{region.ToUpperInvariant()}"
            : s_usual.GetValueOrDefault(lang) ?? s_usual.GetValueOrDefault(language, language);
    }
}
