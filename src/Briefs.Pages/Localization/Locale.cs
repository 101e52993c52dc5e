using Briefs.Languages;

namespace Briefs.Pages.Localization;

/// <summary>A language in the form of Open Graph, with a country: <c>en_GB</c>.</summary>
internal static class Locale
{
    /// <param name="lang">BCP 47; its region, if any, takes precedence.</param>
    public static string Get(string lang)
    {
        var parts = lang.Split('-');
        var language = parts[0].ToLowerInvariant();
        var region = parts.Skip(1).FirstOrDefault(p => p.Length == 2 && p.All(char.IsAsciiLetter));
        return region is not null
            ? $"{language}_{region.ToUpperInvariant()}"
            : LanguageConventions.Get(lang).Locale ?? language;
    }
}
