using System.Text.RegularExpressions;

namespace Briefs.Evidence;

/// <summary>
/// Creates the part of a URL after <c>#</c> with which browsers scroll to the words and highlight them (WICG, URL Fragment Text
/// Directives), from the copy's original text.
/// </summary>
public static partial class TextFragment
{
    private const int MaxExact = 300;
    private const int EdgeWords = 5;
    private const int MaxDense = 20;
    private const int PrefixWords = 3;
    private const int PrefixReach = 200;

    /// <param name="place">The place of the words in the copy.</param>
    public static string Create(SearchableCopy copy, TextSpan place) => Create(copy, place, new ComparisonBudget());

    internal static string Create(SearchableCopy copy, TextSpan place, ComparisonBudget effort)
    {
        var passage = copy.Text[place.Start..place.End];
        var words = White().Replace(passage, " ").Trim();
        var blocks = Paragraph().Split(passage).Select(b => White().Replace(b, " ").Trim()).Where(b => b.Length > 0).ToList();
        var (first, last) = blocks.Count > 1 ? (blocks[0], blocks[^1]) : (words, words);
        if (blocks.Count <= 1 && words.Length <= MaxExact) return $":~:text={Prefix(copy, place.Start, words, effort)}{Encoded(words)}";
        var start = FirstWords(first, blocks.Count);
        var end = LastWords(last, blocks.Count);
        return $":~:text={Prefix(copy, place.Start, start, effort)}{Encoded(start)},{Encoded(end)}";
    }

    // Each end is within one block: browsers do not find a term that crosses blocks.
    private static string FirstWords(string block, int blocks)
    {
        var words = block.Split(' ');
        if (words.Length == 1) return block.Length <= MaxExact ? block : block[..Shorten.Floor(block, MaxDense)];
        return words.Length <= EdgeWords && blocks > 1
            ? block
            : string.Join(' ', words.Take(Math.Min(EdgeWords, blocks > 1 ? words.Length : words.Length / 2)));
    }

    private static string LastWords(string block, int blocks)
    {
        var words = block.Split(' ');
        if (words.Length == 1) return block.Length <= MaxExact ? block : block[Shorten.Floor(block, block.Length - MaxDense)..];
        return words.Length <= EdgeWords && blocks > 1
            ? block
            : string.Join(' ', words.TakeLast(Math.Min(EdgeWords, blocks > 1 ? words.Length : words.Length / 2)));
    }

    // When the words occur earlier too, the words before them make the place unique: browsers highlight the first match.
    private static string Prefix(SearchableCopy copy, int at, string words, ComparisonBudget effort)
    {
        if (!copy.HasBefore(words, at, effort)) return "";
        var near = copy.Text[Math.Max(0, at - PrefixReach)..at];
        // A prefix must be in the same block as the words.
        if (Paragraph().Matches(near) is [.., var last]) near = near[(last.Index + last.Length)..];
        var before = string.Join(' ', White().Replace(near, " ").Trim().Split(' ').TakeLast(PrefixWords));
        return before.Length == 0 ? "" : $"{Encoded(before)}-,";
    }

    private static string Encoded(string text) => Uri.EscapeDataString(text).Replace("-", "%2D", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex White();

    [GeneratedRegex(@"\n\s*\n|\f", RegexOptions.CultureInvariant)]
    private static partial Regex Paragraph();
}
