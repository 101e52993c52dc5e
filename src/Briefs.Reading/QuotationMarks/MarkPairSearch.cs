using Briefs.Languages;

namespace Briefs.Reading.QuotationMarks;

/// <summary>
/// Finds the reading of the marks of one text with the lowest cost. A mark without a partner costs more than any unusual shape. It is a
/// beam search over stacks of open marks, linear in the number of marks.
/// </summary>
internal sealed class MarkPairSearch
{
    /// <summary>Cost of an opening mark without a closing one, or a closing mark without an opening one.</summary>
    public const double Fault = 10;

    private const double UnclosedInside = 12;

    /// <summary>Factor on the cost of an apostrophe between single marks.</summary>
    public const double InsideSingle = 0.9;

    /// <summary>Cost of a pair without a word inside: of four reversed marks in a row, the middle two are not a pair.</summary>
    private const double Wordless = 3.5;
    private const int Beam = 24;

    private readonly List<MarkCandidate> _marks;
    private readonly LanguageConventions _language;
    private readonly string _text;

    /// <summary>For each mark, the index of the first letter or digit after it.</summary>
    private readonly int[] _nextWord;

    /// <summary>For each mark, the index of the first double mark from it on.</summary>
    private readonly int[] _nextDouble;

    public MarkPairSearch(List<MarkCandidate> marks, LanguageConventions language, string text)
    {
        _marks = marks;
        _language = language;
        _text = text;
        _nextWord = NextWords(marks, text);
        _nextDouble = NextDoubles(marks);
    }

    /// <summary>How a mark is read.</summary>
    internal enum Reading
    {
        None, Opens, Closes, Unopened, Unclosed,
    }

    /// <summary>An open mark on the stack. Mark is -1 if it was carried over from the previous paragraph.</summary>
    internal sealed record Open(int Mark, char Glyph, Open? Below)
    {
        public int Depth { get; } = Below is null ? 1 : Below.Depth + 1;

        /// <summary>Whether the text may end with these marks open: none of them may be an apostrophe.</summary>
        public bool MayStayOpen { get; } = (Below?.MayStayOpen ?? true) && (Mark < 0 || MustBePaired(Glyph));

        public long Key { get; } = unchecked(((Below?.Key ?? 17) * 1_000_003) + Mark + 2);
    }

    /// <summary>
    /// The reading of one mark, linked to the reading of the previous mark. Partner is the opening mark of a closing one.
    /// </summary>
    internal sealed record Step(int Mark, Reading Reading, int Partner, Step? Previous);

    internal readonly record struct State(double Cost, Open? Stack, Step? Last);

    /// <summary>The best readings, cheapest first. The cost of marks that are still open is not included.</summary>
    /// <param name="carried">Glyph of a quotation that is open from the previous paragraph; '\0' if there is none.</param>
    public List<State> Run(char carried)
    {
        var states = new List<State> { new(0, carried == '\0' ? null : new Open(-1, carried, null), null) };
        var next = new Dictionary<long, State>();
        for (var mark = 0; mark < _marks.Count; mark++)
        {
            next.Clear();
            foreach (var state in states) Extend(state, mark, next);
            states = Best(next.Values);
        }

        return states;
    }

    // Always keeps a reading that may end the text, even if readings with apostrophes as opening marks fill the beam.
    private static List<State> Best(IEnumerable<State> states)
    {
        // Keys are unique, so the order is total.
        var ordered = states.ToList();
        ordered.Sort(
            static (a, b) => a.Cost.CompareTo(b.Cost) is not 0 and var order ? order : (a.Stack?.Key ?? 0).CompareTo(b.Stack?.Key ?? 0));
        if (ordered.Count <= Beam) return ordered;
        var best = ordered[..Beam];
        if (!best.Exists(s => s.Stack is null or { MayStayOpen: true }))
            best.Add(ordered.First(s => s.Stack is null or { MayStayOpen: true }));
        return best;
    }

    private void Extend(State state, int mark, Dictionary<long, State> next)
    {
        var candidate = _marks[mark];
        if (double.IsFinite(candidate.NoneCost))
            Keep(next, state.Cost + NoneCost(state.Stack, mark), state.Stack, new Step(mark, Reading.None, -1, state.Last));
        if (double.IsFinite(candidate.OpenCost))
        {
            Keep(
                next,
                state.Cost + candidate.OpenCost + Nesting(state.Stack, candidate),
                new Open(mark, candidate.Glyph, state.Stack),
                new Step(mark, Reading.Opens, -1, state.Last));
            if (state.Stack is not null && MustBePaired(candidate.Glyph))
                Keep(next, state.Cost + candidate.OpenCost + UnclosedInside, state.Stack, new Step(mark, Reading.Unclosed, -1, state.Last));
        }

        if (double.IsFinite(candidate.CloseCost) && state.Stack is { } open && PairCost(open, mark) is var pair && double.IsFinite(pair))
            Keep(next, state.Cost + candidate.CloseCost + pair, open.Below, new Step(mark, Reading.Closes, open.Mark, state.Last));
        if (MustBePaired(candidate.Glyph) && (double.IsFinite(candidate.CloseCost) || state.Stack is null))
            Keep(
                next,
                state.Cost + Fault + Math.Min(candidate.CloseCost, Fault) + Turned(candidate.Glyph),
                state.Stack,
                new Step(mark, Reading.Unopened, -1, state.Last));
    }

    /// <summary>
    /// Cost of not being a mark. ‘The workers’ rights’ has two readings: the one with more quoted words needs a source and is preferred.
    /// </summary>
    public double NoneCost(Open? stack, int mark)
    {
        var candidate = _marks[mark];
        var isInsideSingle = stack is { Mark: >= 0 }
            && !MarkCharacters.IsDouble(stack.Glyph)
            && MarkCharacters.MayBeApostrophe(candidate.Glyph);
        return candidate.NoneCost * (isInsideSingle ? InsideSingle : 1);
    }

    private static void Keep(Dictionary<long, State> next, double cost, Open? stack, Step step)
    {
        var key = stack?.Key ?? 0;
        if (!next.TryGetValue(key, out var known) || cost < known.Cost) next[key] = new State(cost, stack, step);
    }

    /// <summary>Whether a glyph must have a partner. A lone straight ' or ’ is an apostrophe and no error.</summary>
    public static bool MustBePaired(char glyph) => glyph is not ('\'' or '’' or '＇');

    private static int[] NextWords(List<MarkCandidate> marks, string text)
    {
        var next = new int[marks.Count];
        var at = 0;
        for (var i = 0; i < next.Length; i++)
        {
            at = Math.Max(at, marks[i].At + 1);
            while (at < text.Length && !char.IsLetterOrDigit(text[at])) at++;
            next[i] = at;
        }

        return next;
    }

    private static double Nesting(Open? stack, MarkCandidate inner)
    {
        if (stack is null) return 0;
        var cost = stack.Depth >= 3 ? 1.0 : 0;
        if (stack.Glyph == inner.Glyph) return cost + 1;
        var outerIsDouble = MarkCharacters.IsDouble(stack.Glyph);
        if (outerIsDouble && inner.IsDouble) return cost + (MarkCharacters.IsFixed(inner.Glyph) ? 0 : 0.4);
        return cost + (outerIsDouble ? 0 : inner.IsDouble ? 0.3 : 1);
    }

    // A shape that only opens in this language is more likely an unclosed mark than an unopened one.
    private double Turned(char glyph) =>
        !MarkCharacters.IsStraight(glyph) && _language.Pairs.Any(p => p[0] == glyph) && !_language.Pairs.Any(p => p[1] == glyph) ? 2 : 0;

    private double PairCost(Open open, int mark)
    {
        var close = _marks[mark];
        if (MarkCharacters.IsDouble(open.Glyph) != close.IsDouble) return double.PositiveInfinity;
        var wordless = open is { Mark: >= 0, Below: not null } && _nextWord[open.Mark] > close.At ? Wordless : 0;
        return Fit(open.Glyph, close.Glyph) + Swallowing(open, mark) + wordless;
    }

    /// <summary>Whether two marks are a pair in this language or in another.</summary>
    public bool Fits(char open, char close) => Fit(open, close) < 1;

    /// <summary>0 for a pair of the language, a little for a pair of another, more for marks that fit in none.</summary>
    private double Fit(char open, char close)
    {
        if (_language.Pairs.Any(p => p[0] == open && p[1] == close)) return 0;
        if (MarkCharacters.IsPairEverywhere(open, close)) return MarkCharacters.IsStraight(open) ? 0 : 0.2;
        return 1.5;
    }

    // ’hood … “a real quotation” … boys’: two apostrophes must not swallow the quotation between them.
    private double Swallowing(Open open, int mark) =>
        open.Mark >= 0 && open.Glyph is '\'' or '’' && _nextDouble[open.Mark] < mark
            && char.IsLetter(Neighbours.CharBefore(_text, _marks[mark].At))
            ? 4
            : 0;

    private static int[] NextDoubles(List<MarkCandidate> marks)
    {
        var next = new int[marks.Count];
        for (var i = next.Length - 1; i >= 0; i--) next[i] = marks[i].IsDouble ? i : i + 1 < next.Length ? next[i + 1] : next.Length;
        return next;
    }
}
