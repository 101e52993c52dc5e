namespace Briefs.Pages.Localization;

/// <summary>
/// Which form of a word a whole number takes, by the plural rules of Unicode CLDR 48 for cardinal numbers without decimals.
/// </summary>
internal static class PluralForm
{
    private const string Zero = "_zero", One = "_one", Two = "_two", Few = "_few", Many = "_many", Other = "_other";

    /// <param name="lang">BCP 47.</param>
    /// <param name="n">Not negative.</param>
    /// <returns><c>_one</c>, <c>_two</c>, <c>_few</c>, <c>_many</c>, <c>_zero</c> or <c>_other</c>.</returns>
    public static string Select(string lang, int n) =>
        lang.ToLowerInvariant() is "pt-pt" ? Millions(n, firstOne: 1) : lang.Split('-')[0].ToLowerInvariant() switch
        {
            "ru" or "uk" or "be" => EastSlavic(n),
            "pl" => n == 1 ? One : IsFew(n) ? Few : Many,
            "cs" or "sk" => n switch { 1 => One, 2 or 3 or 4 => Few, _ => Other },
            "sr" or "hr" or "bs" or "sh" => EndsInOne(n) ? One : IsFew(n) ? Few : Other,
            "sl" or "dsb" or "hsb" => (n % 100) switch { 1 => One, 2 => Two, 3 or 4 => Few, _ => Other },
            "lt" => n % 100 is >= 11 and <= 19 ? Other : (n % 10) switch { 1 => One, 0 => Other, _ => Few },
            "lv" or "prg" => n % 10 == 0 || n % 100 is >= 11 and <= 19 ? Zero : n % 10 == 1 ? One : Other,
            "ro" or "mo" => n == 1 ? One : n == 0 || n % 100 is >= 1 and <= 19 ? Few : Other,
            "mk" or "is" => EndsInOne(n) ? One : Other,
            "ar" or "ars" => Arabic(n),
            "he" or "iw" or "iu" or "naq" or "sat" or "se" or "sma" or "smi" or "smj" or "smn" or "sms" =>
                n switch { 1 => One, 2 => Two, _ => Other },
            "mt" =>
                n switch
                {
                    1 => One,
                    2 => Two,
                    _ => (n % 100) switch { >= 3 and <= 10 => Few, >= 11 and <= 19 => Many, _ => n == 0 ? Few : Other },
                },
            "blo" or "cv" or "ksh" or "lag" => n switch { 0 => Zero, 1 => One, _ => Other },
            "sgs" => EndsInOne(n) ? One : n == 2 ? Two : n % 10 is >= 2 && n % 100 is not (>= 11 and <= 19) ? Few : Other,
            "shi" => n switch { 0 or 1 => One, <= 10 => Few, _ => Other },
            "tzm" => n is 0 or 1 or (>= 11 and <= 99) ? One : Other,
            var other => Celtic(other, n) ?? Western(other, n),
        };

    private static string? Celtic(string lang, int n) => lang switch
    {
        "cy" => n switch { 0 => Zero, 1 => One, 2 => Two, 3 => Few, 6 => Many, _ => Other },
        "ga" => n switch { 1 => One, 2 => Two, >= 3 and <= 6 => Few, >= 7 and <= 10 => Many, _ => Other },
        "gd" => n switch { 1 or 11 => One, 2 or 12 => Two, >= 3 and <= 19 => Few, _ => Other },
        "gv" => (n % 10) switch { 1 => One, 2 => Two, _ => n % 20 == 0 ? Few : Other },
        "br" => Breton(n),
        "kw" => Cornish(n),
        _ => null,
    };

    private static string Breton(int n)
    {
        var isTeen = n % 100 is >= 10 and <= 19 or >= 70 and <= 79 or >= 90 and <= 99;
        return (n % 10) switch
        {
            1 when n % 100 is not (11 or 71 or 91) => One,
            2 when n % 100 is not (12 or 72 or 92) => Two,
            3 or 4 or 9 when !isTeen => Few,
            _ => n != 0 && n % 1_000_000 == 0 ? Many : Other,
        };
    }

    private static string Cornish(int n) => n switch
    {
        0 => Zero,
        1 => One,
        _ when n % 1000 == 0 && (n % 100_000 is (>= 1000 and <= 20_000) or 40_000 or 60_000 or 80_000) => Two,
        _ => (n % 20, n % 1_000_000) switch { (2, _) or (_, 100_000) => Two, (3, _) => Few, (1, _) => Many, _ => Other },
    };

    private static string Western(string lang, int n) => lang switch
    {
        "fr" or "pt" => Millions(n, firstOne: 0),
        "es" or "it" or "ca" or "lld" or "scn" or "vec" => Millions(n, firstOne: 1),
        "hi" or "bn" or "gu" or "kn" or "as" or "fa" or "zu" or "am" or "doi" or "pcm" or "hy" or "kab" or "ff" or "si" or "pa" or "ln"
            or "mg" or "ti" or "ak"
            or "bho" or "csw" or "guw" or "kok" or "nso" or "wa" => n is 0 or 1 ? One : Other,
        "fil" or "tl" or "ceb" => n is 1 or 2 or 3 || n % 10 is not (4 or 6 or 9) ? One : Other,
        "zh" or "ja" or "ko" or "vi" or "th" or "id" or "ms" or "my" or "km" or "lo" or "bo" or "dz" or "ig" or "yo" or "jv" or "su" or "wo"
            or "sah" or "to"
            or "yue" or "sg" or "ses" or "ii" or "kde" or "kea" or "lkt" or "nqo" or "tpi"
            or "bm" or "hnj" or "jbo" or "osa" => Other,
        _ => n == 1 ? One : Other,
    };

    // One million and its multiples have a form of their own, before "of".
    private static string Millions(int n, int firstOne) => n >= firstOne && n <= 1 ? One : n != 0 && n % 1_000_000 == 0 ? Many : Other;

    private static bool EndsInOne(int n) => n % 10 == 1 && n % 100 != 11;

    private static bool IsFew(int n) => n % 10 is >= 2 and <= 4 && n % 100 is not (12 or 13 or 14);

    private static string EastSlavic(int n) => EndsInOne(n) ? One : IsFew(n) ? Few : Many;

    private static string Arabic(int n) => n switch
    {
        0 => Zero,
        1 => One,
        2 => Two,
        _ => (n % 100) switch { >= 3 and <= 10 => Few, >= 11 => Many, _ => Other },
    };
}
