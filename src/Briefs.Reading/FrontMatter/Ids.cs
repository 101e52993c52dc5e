namespace Briefs.Reading.FrontMatter;

/// <summary>Ids of people and sources: a-z, 0-9 and hyphens.</summary>
internal static class Ids
{
    private const int Longest = 80;
    private const int LongestShown = 60;

    /// <summary>What is wrong with an id, worded for <c>front-matter-bad-id</c>; null when it is valid.</summary>
    public static (string What, string Help)? FaultIn(string word)
    {
        if (word is "itself") return (", because `[@itself in @report]` means the document's own words", "Use a different id.");
        if (word.Length > Longest) return (", because it is too long", "Use a shorter id.");
        if (word.Length > 0 && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')) return null;
        var nearest = Suggest(word);
        return (
            "",
            nearest.Length == 0
                ? "Use only lower-case letters from a to z, digits and hyphens."
                : $"Write `{nearest}` here and in the citations: ids can contain only lower-case letters from a to z, digits and hyphens.");
    }

    /// <summary>A text short enough for a message.</summary>
    public static string Shortened(string text) => Shorten.ToLength(text, LongestShown).Replace('\n', ' ');

    private static string Suggest(string word)
    {
        var letters = word.Select(c => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c is ' ' or '_' or '.' or '/' ? '-' : c);
        var suggested = new string([.. letters.Where(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')]).Trim('-');
        return suggested.Length * 2 < word.Length ? "" : suggested;
    }
}
