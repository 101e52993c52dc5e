using Briefs.Languages;
using Briefs.Reading.Markdown;

namespace Briefs.Reading.QuotationMarks;

/// <summary>The characters that Unicode calls quotation marks (property Quotation_Mark), and which of them fit one another.</summary>
internal static class MarkCharacters
{
    private const string Double = "\"“”„‟«»＂「」『』〝〞〟｢｣﹁﹂﹃﹄⹂";
    private const string Single = "'‘’‚‛‹›＇";

    /// <summary>Pairs that a reader of any language takes for a pair, whatever the brief's own.</summary>
    private static readonly HashSet<string> Everywhere =
    [
        "“”", "‘’", "„“", "„”", "‚‘", "‚’", "«»", "»«", "‹›", "›‹", "「」", "『』", "｢｣", "﹁﹂", "﹃﹄", "〝〞", "〝〟",
        "\"\"", "''", "＂＂", "＇＇", "‟”", "‛’", "⹂”",
    ];

    /// <summary>All of them.</summary>
    public const string Each = Double + Single;

    public static RareCharacters All { get; } = new(Each);

    public static bool IsMark(char c) => All.Contains(c);

    public static bool IsDouble(char c) => Double.Contains(c, StringComparison.Ordinal);

    /// <summary>Straight marks, which look the same at both ends.</summary>
    public static bool IsStraight(char c) => c is '"' or '\'' or '＂' or '＇';

    /// <summary>A straight ' or ’, of which a lone one is an apostrophe and no error.</summary>
    public static bool MayBeApostrophe(char c) => c is '\'' or '’' or '＇' or '‘' or '‛';

    public static bool IsPairEverywhere(char open, char close) => Everywhere.Contains($"{open}{close}");

    /// <summary>Whether the shape opens in some language.</summary>
    public static bool OpensSomewhere(char c) => IsStraight(c) || "“‘„‚‟‛«»‹›「『｢﹁﹃〝⹂".Contains(c, StringComparison.Ordinal);

    /// <summary>Whether the shape closes in some language.</summary>
    public static bool ClosesSomewhere(char c) => IsStraight(c) || "”’“‘«»‹›」』｣﹂﹄〞〟".Contains(c, StringComparison.Ordinal);

    /// <summary>Corner brackets and the like can never be turned round.</summary>
    public static bool IsFixed(char c) => "「」『』｢｣﹁﹂﹃﹄〝〞〟".Contains(c, StringComparison.Ordinal);
}

/// <summary>Finds what stands in marks in a text that is no prose: a role, a credit, a topic.</summary>
internal static class MarkedWords
{
    // Whose language such a text is in is not known yet; no language lets marks be passed over.
    private static readonly LanguageConventions s_any = LanguageConventions.Get("");

    /// <summary>
    /// Each from its opening mark to behind its closing one, in order; a mark without its partner for itself, but for straight ones.
    /// </summary>
    public static IEnumerable<(int Start, int End)> Find(VisibleText visible)
    {
        var marks = FindMarkCandidates.Find(visible, s_any);
        if (marks.Count == 0) return [];
        var best = new PairSearch(marks, s_any, visible.Text).Run('\0')
            .Where(s => s.Stack is null or { MayStayOpen: true }).MinBy(s => s.Cost + ((s.Stack?.Depth ?? 0) * PairSearch.Fault));
        var found = new List<(int Start, int End)>();
        for (var open = best.Stack; open is not null; open = open.Below) Alone(marks[open.Mark], found);
        // From the last mark to the first: what lies inside a pair belongs to it.
        var outer = int.MaxValue;
        for (var step = best.Last; step is not null; step = step.Previous)
        {
            if (step.Mark >= outer) continue;
            if (step.Reading is PairSearch.Reading.Unopened or PairSearch.Reading.Unclosed) Alone(marks[step.Mark], found);
            if (step.Reading is not PairSearch.Reading.Closes) continue;
            outer = step.Partner;
            var (start, end) = (marks[step.Partner].At, marks[step.Mark].At);
            if (!visible.Text.AsSpan(start + 1, end - start - 1).IsWhiteSpace()) found.Add((start, end + 1));
        }

        return found.OrderBy(f => f.Start);
    }

    // A straight one alone is a measure, or a slip that nobody reads as the beginning of somebody's words.
    private static void Alone(MarkCandidate mark, List<(int Start, int End)> found)
    {
        if (!MarkCharacters.IsStraight(mark.Glyph)) found.Add((mark.At, mark.At + 1));
    }
}
