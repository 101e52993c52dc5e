using Briefs.Languages;

namespace Briefs.Reading.FrontMatter;

/// <summary>
/// BCP 47 language tags as far as Briefs accepts them: language, script, region, variants; no extensions and no private use.
/// </summary>
public static class LanguageTag
{
    /// <summary>Parses a tag and returns its canonical form: <c>zh-Hant-TW</c>.</summary>
    public static bool TryRead(string written, out string tag)
    {
        tag = written;
        var parts = written.Split('-');
        if (parts[0].Length is not (2 or 3) || !parts[0].All(char.IsAsciiLetter)) return false;
        parts[0] = Lower(parts[0]);
        var at = 1;
        if (at < parts.Length && parts[at].Length == 4 && parts[at].All(char.IsAsciiLetter))
        {
            parts[at] = char.ToUpperInvariant(parts[at][0]) + Lower(parts[at][1..]);
            at++;
        }

        if (at < parts.Length && IsRegion(parts[at])) parts[at] = parts[at++].ToUpperInvariant();
        for (; at < parts.Length; at++)
        {
            if (!IsVariant(parts[at])) return false;
            parts[at] = Lower(parts[at]);
        }

        tag = string.Join('-', parts);
        return true;
    }

    /// <summary>
    /// The tag meant by an invalid one: <c>en-US</c> for <c>en_US</c>, <c>de</c> for <c>German</c>; null when that is uncertain.
    /// </summary>
    public static string? Meant(string written)
    {
        var word = written.Split('.')[0].Trim();
        return TryRead(word.Replace('_', '-'), out var tag) ? tag : LanguageNames.TagMeantBy(word);
    }

    private static bool IsRegion(string part) =>
        (part.Length == 2 && part.All(char.IsAsciiLetter)) || (part.Length == 3 && part.All(char.IsAsciiDigit));

    private static bool IsVariant(string part) =>
        part.All(char.IsAsciiLetterOrDigit) && (part.Length is >= 5 and <= 8 || (part.Length == 4 && char.IsAsciiDigit(part[0])));

    // Not ToLowerInvariant: CA1308 would demand upper case, but the canonical form of a tag is lower case.
    private static string Lower(string part) => CultureInfo.InvariantCulture.TextInfo.ToLower(part);
}
