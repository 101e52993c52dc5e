using System.Text.Json;
using System.Text.RegularExpressions;

namespace Briefs.Tests.Pages;

/// <summary>
/// The marks of published pages that nothing published accounts for: each must be inside or at the edge of a quotation of
/// <c>evidence.json</c>, or
/// of an entry of its <c>declared</c>, or be an apostrophe, a measure or the sign of an acronym by the narrow rules below.
/// </summary>
internal static partial class UnaccountedMarks
{
    // Unicode's property Quotation_Mark.
    private const string Marks = "\"'«»‘’‚‛“”„‟‹›⹂「」『』〝〞〟﹁﹂﹃﹄＂＇｢｣";

    private static readonly string[] s_lookalikes =
        ["❝", "❞", "❛", "❜", "❟", "❠", "\U0001F676", "\U0001F677", "\U0001F678", "``", "´´", "＜＜"];

    /// <summary>Each with what is around it.</summary>
    /// <param name="evidence">The whole of <c>evidence.json</c>.</param>
    public static IReadOnlyList<string> In(IEnumerable<string> pages, string evidence)
    {
        using var json = JsonDocument.Parse(evidence);
        var declared = Declared(json.RootElement).ToList();
        var alone = declared.Where(t => t.All(IsMark)).ToList();
        string[] words = [.. Quoted(json.RootElement).Concat(declared.Where(t => !t.All(IsMark))).Distinct(StringComparer.Ordinal)];
        return [.. pages.SelectMany(page => In(PublishedText.BlocksOf(page), words, [.. alone]))];
    }

    // Quotations by paragraph, and the originals that notes print.
    private static IEnumerable<string> Quoted(JsonElement root)
    {
        var quotations = root.GetProperty("documents").EnumerateArray().SelectMany(d => ListOf(d, "quotations")).ToList();
        var texts = quotations.SelectMany(q => q.GetProperty("text").GetString()!.Split('\n'))
            .Concat(quotations.SelectMany(q => ListOf(q, "citations"))
            .Select(c => c.TryGetProperty("original", out var original) ? original.GetString() : null).OfType<string>());
        return texts.Select(PublishedText.Seen).Where(t => t.Length > 0);
    }

    private static IEnumerable<string> Declared(JsonElement root) =>
        root.GetProperty("documents").EnumerateArray().SelectMany(d => ListOf(d, "declared"))
            .SelectMany(d => d.GetProperty("text").GetString()!.Split('\n'))
            .Select(PublishedText.Seen).Where(t => t.Length > 0);

    // An empty list is left out.
    private static JsonElement.ArrayEnumerator ListOf(JsonElement of, string name) =>
        of.TryGetProperty(name, out var list) ? list.EnumerateArray() : default;

    // An arrow or a ditto is listed as itself: each entry accounts for one mark of a page's text.
    private static IEnumerable<string> In(IEnumerable<string> blocks, string[] words, List<string> alone)
    {
        foreach (var block in blocks)
        {
            var covered = Covered(block, words);
            for (var at = 0; at < block.Length; at++)
            {
                var length = IsMark(block[at]) ? 1
                    : s_lookalikes.FirstOrDefault(l => string.CompareOrdinal(block, at, l, 0, l.Length) == 0)?.Length ?? 0;
                // What is no mark by itself uses up no entry: the " of 5'11" is not the one of a ditto further down.
                if (length == 0 || covered[at] || IsNone(block, at)) continue;
                if (Begun(alone, block, at) is var (entry, start))
                {
                    alone.Remove(entry);
                    at = start + entry.Length - 1;
                    continue;
                }

                yield return $"{block[at]} in {block[Math.Max(0, at - 20)..Math.Min(block.Length, at + 20)]}";
            }
        }
    }

    // The mark before may be at the edge of other words, and so be covered twice.
    private static (string Entry, int Start)? Begun(List<string> alone, string block, int at)
    {
        foreach (var entry in alone)
        {
            for (var start = at; start >= 0 && start > at - entry.Length; start--)
            {
                if (string.CompareOrdinal(block, start, entry, 0, entry.Length) == 0) return (entry, start);
            }
        }

        return null;
    }

    private static bool[] Covered(string block, string[] words)
    {
        var covered = new bool[block.Length];
        foreach (var text in words)
        {
            for (var at = block.IndexOf(text, StringComparison.Ordinal); at >= 0; at = block.IndexOf(
                text, at + 1, StringComparison.Ordinal))
            {
                var (start, end) = (Math.Max(0, at - 1), Math.Min(block.Length, at + text.Length + 1));
                covered.AsSpan(start, end - start).Fill(true);
            }
        }

        return covered;
    }

    private static bool IsNone(string block, int at)
    {
        var (before, after) = (at > 0 ? block[at - 1] : ' ', at + 1 < block.Length ? block[at + 1] : ' ');
        if (block[at] is '\'' or '’' or '‘')
            return (char.IsLetterOrDigit(before) && (char.IsLetterOrDigit(after) || after is '«' or '“')) || Elision()
                .IsMatch(block.AsSpan(at + 1)) || char.IsDigit(before);
        if (block[at] is '"' or '”' && char.IsDigit(before)) return true;
        return block[at] is '"' or '״' && before is >= 'א' and <= 'ת' && after is >= 'א' and <= 'ת';
    }

    private static bool IsMark(char c) => Marks.Contains(c, StringComparison.Ordinal);

    [GeneratedRegex("^([0-9]{2}|em|tis|til|n(?=['’]))")]
    private static partial Regex Elision();
}
