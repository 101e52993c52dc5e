using Briefs.Languages;

namespace Briefs.Reading.FrontMatter;

/// <summary>
/// Language tags of BCP 47 in the form briefs use: language, script, region, variants. Extensions and private use are no tags here.
/// </summary>
public static class LanguageTag
{
    /// <summary>Reads a tag, and gives it in its one spelling: <c>zh-Hant-TW</c>.</summary>
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

    /// <summary>The tag that was meant by one that is none: <c>en-US</c> by <c>en_US</c>, <c>de</c> by <c>German</c>; null where that is
    /// not sure.</summary>
    public static string? Meant(string written)
    {
        var word = written.Split('.')[0].Trim();
        return TryRead(word.Replace('_', '-'), out var tag) ? tag : LanguageNames.TagMeantBy(word);
    }

    private static bool IsRegion(string part) =>
        (part.Length == 2 && part.All(char.IsAsciiLetter)) || (part.Length == 3 && part.All(char.IsAsciiDigit));

    private static bool IsVariant(string part) =>
        part.All(char.IsAsciiLetterOrDigit) && (part.Length is >= 5 and <= 8 || (part.Length == 4 && char.IsAsciiDigit(part[0])));

    // Not ToLowerInvariant: CA1308 would have it upper, and a tag is lower by its own rule.
    private static string Lower(string part) => CultureInfo.InvariantCulture.TextInfo.ToLower(part);
}
