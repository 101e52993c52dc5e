
namespace Briefs.Model.Languages;

/// <summary>What languages are called in messages to editors, which are in English.</summary>
public static class LanguageNames
{
    private static readonly FrozenDictionary<string, string> s_names = Read("""
        af Afrikaans
        am Amharic
        ar Arabic
        az Azerbaijani
        be Belarusian
        bg Bulgarian
        bn Bengali
        bo Tibetan
        bs Bosnian
        ca Catalan
        ce Chechen
        ckb Sorani Kurdish
        cs Czech
        da Danish
        de German
        el Greek
        en English
        es Spanish
        et Estonian
        fa Persian
        fi Finnish
        fr French
        ha Hausa
        he Hebrew
        hi Hindi
        hr Croatian
        hu Hungarian
        hy Armenian
        id Indonesian
        it Italian
        ja Japanese
        ka Georgian
        kk Kazakh
        ko Korean
        ku Kurdish
        ky Kyrgyz
        la Latin
        lt Lithuanian
        lv Latvian
        mk Macedonian
        mn Mongolian
        ms Malay
        my Burmese
        nb Norwegian
        nl Dutch
        nn Norwegian
        no Norwegian
        om Oromo
        pl Polish
        ps Pashto
        pt Portuguese
        ro Romanian
        ru Russian
        sk Slovak
        sl Slovenian
        so Somali
        sq Albanian
        sr Serbian
        sv Swedish
        sw Swahili
        ta Tamil
        tg Tajik
        th Thai
        ti Tigrinya
        tk Turkmen
        tr Turkish
        tt Tatar
        ug Uyghur
        uk Ukrainian
        ur Urdu
        uz Uzbek
        vi Vietnamese
        yi Yiddish
        zh Chinese
        """);

    /// <summary>The tags of all that are listed, in their order.</summary>
    public static IEnumerable<string> Tags => s_names.Keys.Order(StringComparer.Ordinal);

    /// <summary>The name of the language of a BCP 47 tag; the tag itself when the language is not listed.</summary>
    public static string GetName(string lang)
    {
        return s_names.GetValueOrDefault(lang.Split('-')[0].ToLowerInvariant(), lang);
    }

    /// <summary>The tag of a language that is named in English, whatever the case; null when it is not listed.</summary>
    public static string? TagOf(string name)
    {
        return s_names.Where(n => string.Equals(n.Value, name.Trim(), StringComparison.OrdinalIgnoreCase))
            .Select(n => n.Key)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static FrozenDictionary<string, string> Read(string lines) => lines
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .ToFrozenDictionary(
            l => l[..l.IndexOf(' ', StringComparison.Ordinal)],
            l => l[(l.IndexOf(' ', StringComparison.Ordinal) + 1)..],
            StringComparer.Ordinal);
}
