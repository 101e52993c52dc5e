using Briefs.Reading.FrontMatter;
using Briefs.Reading.Markdown;

namespace Briefs.Reading.Citations;

/// <summary>Splits the text of a citation at <c>;</c>, commas and spaces, but not inside quoted words or reasons.</summary>
internal static class CitationParts
{
    /// <summary>
    /// Splits at a separator that is not inside quoted words. Commas after <c>unverifiable:</c> are not separators either.
    /// </summary>
    public static IEnumerable<Range> Split(string text, Range whole, char separator)
    {
        var (from, length) = whole.GetOffsetAndLength(text.Length);
        var end = from + length;
        var start = from;
        for (var i = from; i < end; i++)
        {
            if (IsReason(text, start, i))
            {
                if (separator == ',') break;
                var next = text.IndexOf(';', i, end - i);
                if (next < 0) break;
                i = next;
            }

            if (text[i] is '“' or '"' && OpaqueEnd(text, from, i, end) is var close and > 0) i = close;
            else if (text[i] == separator)
            {
                yield return new Range(start, i);
                start = i + 1;
            }
        }

        yield return new Range(start, end);
    }

    /// <summary>The words between white space.</summary>
    public static IEnumerable<Range> Words(string text, Range part)
    {
        var (start, length) = part.GetOffsetAndLength(text.Length);
        var end = start + length;
        var i = start;
        while (i < end)
        {
            while (i < end && char.IsWhiteSpace(text[i])) i++;
            var word = i;
            while (i < end && !char.IsWhiteSpace(text[i])) i++;
            if (i > word) yield return new Range(word, i);
        }
    }

    /// <summary>The part without white space around it. An empty part keeps its place.</summary>
    public static Range Trim(string text, Range part)
    {
        var (start, length) = part.GetOffsetAndLength(text.Length);
        var end = start + length;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new Range(start, end);
    }

    // All text after `unverifiable:` is the reason, including commas.
    private static bool IsReason(string text, int start, int at)
    {
        if (text[at] != ':') return false;
        var lastComma = text.LastIndexOf(',', at, at - start + 1);
        var word = text[(lastComma < 0 ? start : lastComma + 1)..at].Trim();
        return string.Equals(word, "unverifiable", StringComparison.Ordinal);
    }

    // A quotation mark begins opaque text only after `original` or `translated`. Elsewhere it is part of a locator.
    private static int OpaqueEnd(string text, int from, int open, int end)
    {
        var comma = text.LastIndexOfAny([',', ';'], Math.Max(open - 1, from), Math.Max(open - from, 0));
        var before = text[(comma < 0 ? from : comma + 1)..open].TrimStart();
        if (!before.StartsWith("original", StringComparison.Ordinal) && !before.StartsWith("translated", StringComparison.Ordinal))
            return -1;
        return CitationBrackets.ClosingMark(text.AsSpan(0, end), open);
    }
}

/// <summary>
/// Words that begin a comma part of a citation. Misspelled, they would pass for a locator, and their meaning would be lost.
/// </summary>
internal static class CitationKeywords
{
    public const string Throughout = "throughout";

    /// <summary>The word that is probably misspelled, and the one that was meant; null if the part is a locator.</summary>
    public static (string Written, string Meant)? Misspelled(string part)
    {
        var end = 0;
        while (end < part.Length && char.IsLetter(part[end])) end++;
        var word = part[..end];
        var rest = part.AsSpan(end).TrimStart();
        if (rest.IsEmpty && !string.Equals(word, Throughout, StringComparison.Ordinal)
            && EditDistance.FindClosest(word, [Throughout]) is not null) return (word, Throughout);
        if (word.Length < 3 || rest.IsEmpty
            || EditDistance.FindClosest(word, ["original", "translated", "unverifiable", "said"]) is not { } meant)
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

/// <summary>One citation as written. Its ids have not been looked up yet.</summary>
internal sealed record CitationSyntax
{
    public required TextSpan Span { get; init; }

    /// <summary>The only id of a citation without <c>in</c> and <c>via</c>: a source or a person.</summary>
    public Located<string>? Only { get; init; }

    /// <summary>An id after a comma, where none belongs: <c>[@mills, @news]</c>.</summary>
    public Located<string>? Second { get; init; }

    public Located<string>? Person { get; init; }

    public Located<string>? ToldBy { get; init; }

    public Located<string>? Source { get; init; }

    public Located<string>? Via { get; init; }

    public string? Locator { get; init; }

    public PartialDate? Said { get; init; }

    public string? Original { get; init; }

    public string? OriginalLang { get; init; }

    public string? TranslatedBy { get; init; }

    public string? Unverifiable { get; init; }

    /// <summary>The place of <c>throughout</c>: the citation covers its whole paragraph. Null if it does not.</summary>
    public TextSpan? Throughout { get; init; }
}

/// <summary>A pair of citation brackets as parsed.</summary>
/// <param name="Span">From <c>[</c> to after <c>]</c>.</param>
/// <param name="Citations">The citations without errors, in order.</param>
/// <param name="IsFaulty">
/// Whether an error in the brackets was reported. The quotations before it then get no second error for a missing source.
/// </param>
internal sealed record ParsedGroup(TextSpan Span, ImmutableArray<CitationSyntax> Citations, bool IsFaulty);
