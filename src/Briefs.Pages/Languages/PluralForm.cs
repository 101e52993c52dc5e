namespace Briefs.Pages.Languages;

/// <summary>Which form of a word a whole number takes, by the plural rules of Unicode CLDR.</summary>
internal static class PluralForm
{
    /// <param name="lang">BCP 47.</param>
    /// <returns><c>_one</c>, <c>_two</c>, <c>_few</c>, <c>_many</c>, <c>_zero</c> or <c>_other</c>.</returns>
    public static string Of(string lang, int n) => lang.Split('-')[0].ToLowerInvariant() switch
    {
        "ru" or "uk" or "be" => EastSlavic(n),
        "ar" => Arabic(n),
        "fr" => n is 0 or 1 ? "_one" : "_other",
        "zh" or "ja" or "ko" or "vi" or "th" => "_other",
        _ => n == 1 ? "_one" : "_other",
    };

    private static string EastSlavic(int n) => (n % 10, n % 100) switch
    {
        (1, not 11) => "_one",
        (2 or 3 or 4, not (12 or 13 or 14)) => "_few",
        _ => "_many",
    };

    private static string Arabic(int n) => n switch
    {
        0 => "_zero",
        1 => "_one",
        2 => "_two",
        _ => (n % 100) switch { >= 3 and <= 10 => "_few", >= 11 => "_many", _ => "_other" },
    };
}
