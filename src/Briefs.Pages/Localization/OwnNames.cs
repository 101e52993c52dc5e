
namespace Briefs.Pages.Localization;

/// <summary>What languages call themselves: whoever looks for a language may read nothing else.</summary>
internal static class OwnNames
{
    private static readonly FrozenDictionary<string, string> s_names = Read("""
        am አማርኛ
        ar العربية
        az Azərbaycanca
        be Беларуская
        bg Български
        bn বাংলা
        bo བོད་ཡིག
        ckb کوردیی ناوەندی
        cs Čeština
        da Dansk
        de Deutsch
        el Ελληνικά
        en English
        es Español
        et Eesti
        fa فارسی
        fi Suomi
        fr Français
        he עברית
        hi हिन्दी
        hr Hrvatski
        hu Magyar
        hy Հայերեն
        id Bahasa Indonesia
        it Italiano
        ja 日本語
        ka ქართული
        kk Қазақша
        ko 한국어
        ku Kurdî
        ky Кыргызча
        lt Lietuvių
        lv Latviešu
        mn Монгол
        my မြန်မာ
        nb Norsk bokmål
        nl Nederlands
        pl Polski
        ps پښتو
        pt Português
        ro Română
        ru Русский
        sk Slovenčina
        so Soomaali
        sq Shqip
        sr Српски
        sv Svenska
        sw Kiswahili
        tg Тоҷикӣ
        th ไทย
        ti ትግርኛ
        tk Türkmençe
        tr Türkçe
        ug ئۇيغۇرچە
        uk Українська
        ur اردو
        uz Oʻzbekcha
        vi Tiếng Việt
        zh 中文
        zh-Hans 简体中文
        zh-Hant 繁體中文
        """);

    /// <summary>The name, also of a language whose region is told; its tag where nobody has written its name down here.</summary>
    /// <param name="lang">BCP 47.</param>
    public static string GetName(string lang) => s_names.GetValueOrDefault(lang) ?? s_names.GetValueOrDefault(lang.Split('-')[0], lang);

    private static FrozenDictionary<string, string> Read(string table) => table.Split('\n')
        .Select(line => line.Split(' ', 2))
            .ToFrozenDictionary(parts => parts[0], parts => parts[1].Trim(), StringComparer.OrdinalIgnoreCase);
}
