
namespace Briefs.Reading.Citations;

/// <summary>
/// Words that open a comma part of a citation. Misspelled they would pass for a place in the source, and what they say would be lost.
/// </summary>
internal static class CitationKeywords
{
    /// <summary>The word that is likely a slip, and what was meant; null when the part is a place like any other.</summary>
    public static (string Written, string Meant)? Misspelled(string part)
    {
        var end = 0;
        while (end < part.Length && char.IsLetter(part[end])) end++;
        var word = part[..end];
        var rest = part.AsSpan(end).TrimStart();
        if (word.Length < 3 || rest.IsEmpty || Nearest.To(word, ["original", "translated", "unverifiable", "said"]) is not { } meant)
            return null;
        if (string.Equals(word, meant, StringComparison.Ordinal)) return null;
        var isFollowed = meant switch
        {
            "original" => rest[0] is '“' or '"',
            "translated" =>
                rest[0] is '“' or '"'
                || rest.StartsWith("from ", StringComparison.Ordinal)
                || rest.StartsWith("by ", StringComparison.Ordinal),
            "unverifiable" => rest[0] == ':',
            _ => IsDate(rest),
        };
        return isFollowed ? (word, meant) : null;
    }

    private static bool IsDate(ReadOnlySpan<char> text) =>
        text.Length >= 4 && Briefs.Model.PartialDate.TryParse(text.Trim().ToString(), out _);
}
