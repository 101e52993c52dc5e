using System.Collections.Concurrent;
using Briefs.Languages;

namespace Briefs.Pages.Localization;

/// <summary>The writing direction of a language: the value of <c>dir</c>.</summary>
internal static class WritingDirection
{
    // Cached: a site has few languages but asks once for each listed quotation.
    private static readonly ConcurrentDictionary<string, string> s_known = new(StringComparer.Ordinal);

    /// <param name="lang">BCP 47. A script subtag (<c>az-Arab</c>, <c>ug-Cyrl</c>) takes precedence.</param>
    public static string Get(string lang) => s_known.GetOrAdd(lang, Find);

    private static string Find(string lang)
    {
        var parts = lang.ToLowerInvariant().Split('-');
        var script = parts.Skip(1).FirstOrDefault(p => p.Length == 4 && p.All(char.IsAsciiLetter));
        var rightToLeft = script is null
            ? LanguageConventions.Get(lang).IsRightToLeft
            : script is "arab" or "hebr" or "thaa" or "syrc" or "nkoo";
        return rightToLeft ? "rtl" : "ltr";
    }
}
