using System.Text.RegularExpressions;

namespace Briefs.Capture.Html;

/// <summary>Cleans metadata of a page for a line of front matter, or discards it.</summary>
internal static partial class MetadataCleaner
{
    private const int Longest = 500;

    /// <summary>One line without control characters; null when nothing is left, or it is too long for a name or title.</summary>
    public static string? Text(string? written)
    {
        if (written is null) return null;
        var text = new StringBuilder();
        foreach (var c in NormalForm.Convert(written, NormalizationForm.FormC))
        {
            if (char.IsWhiteSpace(c))
            {
                if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
            }
            else if (char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.PrivateUse) && !IsInvisible(c))
                text.Append(c);
        }

        var clean = text.ToString().TrimEnd(' ');
        return clean.Length is 0 or > Longest ? null : clean;
    }

    /// <summary>A name; null for a URL, which many pages give instead.</summary>
    public static string? Name(string? written)
    {
        var name = Text(written);
        if (name is null || name.StartsWith('@') || name.Contains("://", StringComparison.Ordinal)) return null;
        return name.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? Text(name[3..]) : name;
    }

    /// <summary><c>2020-01-09T10:00:00Z</c>, <c>2020/1/9</c>, <c>2020-01</c>, <c>2020</c>.</summary>
    public static PartialDate? Date(string? written)
    {
        if (written is null || IsoDate().Match(written.Trim()) is not { Success: true } match) return null;
        var parts = match.Groups.Values.Skip(1).Where(g => g.Success).Select(g => g.Value.PadLeft(2, '0'));
        return PartialDate.TryParse(string.Join('-', parts), out var date) ? date : null;
    }

    /// <summary>A tag such as <c>en-GB</c>, also where a page writes <c>en_GB</c>.</summary>
    public static string? Language(string? written) =>
        written?.Trim().Replace('_', '-') is { } tag && LanguageTag().IsMatch(tag) ? tag : null;

    // Direction marks, which may reorder the text after them, and zero-width characters.
    private static bool IsInvisible(char c) =>
        c is '\u200B' or '\u2060' or '\uFEFF' or '\uFFFD' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    [GeneratedRegex(@"^([0-9]{4})(?:[-/]([0-9]{1,2})(?:[-/]([0-9]{1,2}))?)?(?![0-9/-])", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
