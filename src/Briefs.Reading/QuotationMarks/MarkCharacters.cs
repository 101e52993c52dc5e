using Briefs.Languages;
using Briefs.Reading.Markdown;

namespace Briefs.Reading.QuotationMarks;

/// <summary>
/// The characters that Unicode classifies as quotation marks (property Quotation_Mark), and which of them fit one another.
/// </summary>
internal static class MarkCharacters
{
    private const string Double = "\"“”„‟«»＂「」『』〝〞〟｢｣﹁﹂﹃﹄⹂";
    private const string Single = "'‘’‚‛‹›＇";

    /// <summary>Pairs that readers recognise in any language, in addition to the pairs of the brief's language.</summary>
    private static readonly HashSet<string> Everywhere =
    [
        "“”", "‘’", "„“", "„”", "‚‘", "‚’", "«»", "»«", "‹›", "›‹", "「」", "『』", "｢｣", "﹁﹂", "﹃﹄", "〝〞", "〝〟",
        "\"\"", "''", "＂＂", "＇＇", "‟”", "‛’", "⹂”",
    ];

    /// <summary>All quotation marks.</summary>
    public const string Each = Double + Single;

    public static RareCharacters All { get; } = new(Each);

    public static bool IsMark(char c) => /* guard: gate-marks */ All.Contains(c);

    public static bool IsDouble(char c) => Double.Contains(c, StringComparison.Ordinal);

    /// <summary>Straight marks, which look the same at both ends.</summary>
    public static bool IsStraight(char c) => c is '"' or '\'' or '＂' or '＇';

    /// <summary>Single marks that may be an apostrophe, also one typed the wrong way round (‘ and ‛).</summary>
    public static bool MayBeApostrophe(char c) => c is '\'' or '’' or '＇' or '‘' or '‛';

    public static bool IsPairEverywhere(char open, char close) => Everywhere.Contains($"{open}{close}");

    /// <summary>Whether the shape opens in some language.</summary>
    public static bool OpensSomewhere(char c) => IsStraight(c) || "“‘„‚‟‛«»‹›「『｢﹁﹃〝⹂".Contains(c, StringComparison.Ordinal);

    /// <summary>Whether the shape closes in some language.</summary>
    public static bool ClosesSomewhere(char c) => IsStraight(c) || "”’“‘«»‹›」』｣﹂﹄〞〟".Contains(c, StringComparison.Ordinal);

    /// <summary>Corner brackets and similar marks, which are never typed the wrong way round.</summary>
    public static bool IsFixed(char c) => "「」『』｢｣﹁﹂﹃﹄〝〞〟".Contains(c, StringComparison.Ordinal);
}

/// <summary>Finds the words in quotation marks in a text that is not prose: a role, a credit, a topic.</summary>
internal static class MarkedWords
{
    // The language of such a text is not known. Without a language, no mark is ignored.
    private static readonly LanguageConventions s_any = LanguageConventions.Get("");

    /// <summary>
    /// Each range from the opening mark to after the closing mark, in order. A mark without a partner is a range of its own, unless it is
    /// straight.
    /// </summary>
    public static IEnumerable<(int Start, int End)> Find(VisibleText visible)
    {
        var marks = MarkCandidateFinder.Find(visible, s_any);
        if (marks.Count == 0) return [];
        var best = new MarkPairSearch(marks, s_any, visible.Text).Run('\0')
            .Where(s => s.Stack is null or { MayStayOpen: true }).MinBy(s => s.Cost + ((s.Stack?.Depth ?? 0) * MarkPairSearch.Fault));
        var found = new List<(int Start, int End)>();
        // A lone straight mark is a measure or a typing error, and does not look like the start of a quotation.
        void AddLone(MarkCandidate mark)
        {
            if (!MarkCharacters.IsStraight(mark.Glyph)) found.Add((mark.At, mark.At + 1));
        }

        for (var open = best.Stack; open is not null; open = open.Below) AddLone(marks[open.Mark]);
        // From the last mark to the first: marks inside a pair belong to it.
        var outer = int.MaxValue;
        for (var step = best.Last; step is not null; step = step.Previous)
        {
            if (step.Mark >= outer) continue;
            if (step.Reading is MarkPairSearch.Reading.Unopened or MarkPairSearch.Reading.Unclosed) AddLone(marks[step.Mark]);
            if (step.Reading is not MarkPairSearch.Reading.Closes) continue;
            outer = step.Partner;
            var (start, end) = (marks[step.Partner].At, marks[step.Mark].At);
            if (!visible.Text.AsSpan(start + 1, end - start - 1).IsWhiteSpace()) found.Add((start, end + 1));
        }

        return found.OrderBy(f => f.Start);
    }
}
