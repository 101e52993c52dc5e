namespace Briefs.Reading.Rules;

public sealed class QuoteMarkLookalike : BodyRule
{
    public static QuoteMarkLookalike Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-mark-lookalike",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "{0} looks like a quotation mark here, but is not one.",
        Help = "For a quotation, use quotation marks such as “ and ”, so that Briefs checks the words. For an apostrophe, use ’.",
        Why = """
            Readers see words between characters that look like quotation marks as a quotation. Without this rule, Briefs would not
            require a source for them. Some programs insert such characters, for example two commas or two primes.
            """,
        Bad =
        [
            "He called it ⟦❝⟧a disgrace❞ in public.",
            "He called it ⟦,,⟧a disgrace″ in public.",
            "He called it ⟦≪⟧a disgrace≫ in public.",
        ],
        Good =
        [
            "He called it “a disgrace” [@ivanov in @un-report].",
            "The screen was 40″ wide, 5′ from the wall.",
            "The novel 《活着》 is sold there.",
        ],
    };

    internal override IEnumerable<Diagnostic> Check(BoundBody body) =>
        body.Blocks.Where(b => b.Quote is null && !b.MarksAreFree).SelectMany(b => LookalikeFinder.Find(body.File, b.Visible, body.Lang));
}

/// <summary>
/// Finds characters that readers take for quotation marks although Unicode does not: ornaments, primes, doubled commas and accents, doubled
/// angle brackets. Where such a character has another use (a measure, a letter of a name), its context decides.
/// </summary>
internal sealed class LookalikeFinder
{
    // From ⸂ on, these have Unicode's categories of initial and final quotes, for editions of old texts, but are not quotation marks.
    private const string Ornaments = "❛❜❝❞❟❠⸂⸃⸄⸅⸉⸊⸌⸍⸜⸝⸠⸡";
    private const string ClosingOrnaments = "❜❞❠⸃⸅⸊⸍⸝⸡\uDE77";
    private const string Primes = "″‶ʺ˝ˮ˵˶¨״";
    private const string Singles = "′‵´ˊˋ｀΄׳";
    private const string Angles = "≪❮<＜⟨⟪❬❰";

    private static readonly RareCharacters Suspects = new(Ornaments + Primes + Singles + Angles + "〃ʻʼʽˈ`\uD83D");

    private readonly VisibleText _visible;
    private readonly string _text;
    private readonly Ahead _apostrophe;
    private readonly Lazy<bool> _isAlone;
    private readonly Dictionary<string, Ahead> _angles = new(StringComparer.Ordinal);

    // The next two commas, and the next single character; -1 for none.
    private int _commas = -1;
    private int _single = -1;

    private LookalikeFinder(VisibleText visible)
    {
        (_visible, _text) = (visible, visible.Text);
        _apostrophe = new(_text.Length, i => i > 0 && ClosesAsApostrophe(_text, i));
        _isAlone = new(() => _text.AsSpan().Trim().Length == 1);
    }

    /// <summary>Whether the text may contain one; a quick check.</summary>
    public static bool MayBeIn(string text) =>
        Suspects.IndexIn(text) >= 0 || text.Contains(',', StringComparison.Ordinal) || LookalikeTable.MayBeIn(text);

    /// <summary>Whether a character may be a look-alike, whatever its context.</summary>
    public static bool IsOne(char c) => Suspects.Contains(c) || LookalikeTable.ShapeAt(c.ToString(), 0, out _) != LookalikeShape.None;

    /// <param name="lang">BCP 47; empty when unknown.</param>
    public static IEnumerable<Diagnostic> Find(ContentFile file, VisibleText visible, string lang)
    {
        var alone = Suspects.IndexIn(visible.Text) < 0 && !visible.Text.Contains(",,", StringComparison.Ordinal)
            ? []
            : new LookalikeFinder(visible).Alone().ToList();
        var next = 0;
        foreach (var (start, end, partnerEnd) in EnclosedWordFinder.Find(visible, lang))
        {
            // A pair is reported once.
            while (next < alone.Count && alone[next].Start < start) next++;
            if (next == alone.Count || alone[next].Start >= partnerEnd) yield return At(file, visible, start, end);
        }

        foreach (var found in alone) yield return At(file, visible, found.Start, found.End);
    }

    private static Diagnostic At(ContentFile file, VisibleText visible, int start, int end) =>
        QuoteMarkLookalike.Rule.CreateDiagnostic(file, visible.SpanOf(start, end), visible.Text[start..end]);

    private IEnumerable<(int Start, int End)> Alone()
    {
        var (visible, text) = (_visible, _text);
        var isOpen = false;
        (_commas, _single) = (text.IndexOf(",,", StringComparison.Ordinal), NextSingle(0));
        for (var at = Next(0); at >= 0; at = Next(at + 1))
        {
            var length = /* guard: gate-lookalikes */ (visible.IsCode(at) ? 0 : LengthAt(text, at));
            if (length == 0) continue;
            // The partner of a reported character needs no report of its own.
            var isPartner = isOpen && ClosingOrnaments.Contains(text[at + length - 1], StringComparison.Ordinal);
            isOpen = !isPartner;
            if (!isPartner) yield return (at, at + length);
            at += length - 1;
        }
    }

    // Each kind is searched for only once the previous one of it is passed, not for each of the other kind before it: linear time.
    private int Next(int from)
    {
        if (_commas >= 0 && _commas < from) _commas = _text.IndexOf(",,", Math.Min(from, _text.Length), StringComparison.Ordinal);
        if (_single >= 0 && _single < from) _single = NextSingle(Math.Min(from, _text.Length));
        return _commas < 0 || _single < 0 ? Math.Max(_commas, _single) : Math.Min(_commas, _single);
    }

    private int NextSingle(int from) => Suspects.IndexIn(_text.AsSpan(from)) is >= 0 and var found ? from + found : -1;

    /// <summary>Length in characters of the look-alike at an index; 0 when there is none.</summary>
    private int LengthAt(string text, int at)
    {
        var c = text[at];
        var isDoubled = at + 1 < text.Length && text[at + 1] == c;
        if (c == '\uD83D') return at + 1 < text.Length && text[at + 1] is >= '\uDE76' and <= '\uDE78' ? 2 : 0;
        if (Ornaments.Contains(c, StringComparison.Ordinal)) return 1;
        if (Primes.Contains(c, StringComparison.Ordinal)) return IsPrimeOutsideWord(text, at) ? 1 : 0;
        if (c is '`') return ClosesOtherwise(text, at) ? isDoubled ? 2 : 1 : 0;
        if (c is 'ʻ' or 'ʼ' or 'ʽ' or 'ˈ') return isDoubled ? 2 : 0;
        if (Angles.Contains(c, StringComparison.Ordinal)) return Angle(text, at, c, isDoubled);
        // ,,a and ′a and ´´a at the beginning of a word; 〃 is a ditto in any other place.
        return OpensWord(text, at, isDoubled ? 2 : 1) ? isDoubled ? 2 : 1 : 0;
    }

    // 40″ is a measure, obʺezd and צה״ל are words; a table cell may contain a ditto mark and nothing else.
    private bool IsPrimeOutsideWord(string text, int at)
    {
        if (_isAlone.Value) return false;
        var (before, after) = (Neighbours.CharBefore(text, at), Neighbours.CharAfter(text, at));
        return text[at] == '״' ? !char.IsLetter(before) || !char.IsLetter(after) : !char.IsLetterOrDigit(before);
    }

    // `word´ and ``words''; a backtick closed by another one would be code.
    private bool ClosesOtherwise(string text, int at)
    {
        var start = at;
        while (start < text.Length && text[start] == '`') start++;
        if (start == text.Length || !char.IsLetter(text[start]) || (at > 0 && char.IsLetterOrDigit(text[at - 1]))) return false;
        var end = _apostrophe.FindFrom(start + 1);
        return end < text.Length && text[end] != '`';
    }

    private static bool ClosesAsApostrophe(string text, int at) =>
        text[at] is '`' or '´' or '\'' or '’' && !char.IsWhiteSpace(text[at - 1]) && !char.IsLetterOrDigit(Neighbours.CharAfter(text, at));

    // ≪words≫, <<words>>
    private int Angle(string text, int at, char open, bool isDoubled)
    {
        if (open is '<' or '＜' or '⟨' && !isDoubled) return 0;
        var (close, length) = open switch
        {
            '≪' => ("≫", 1),
            '❮' => ("❯", 1),
            '⟪' => ("⟫", 1),
            '❬' => ("❭", 1),
            '❰' => ("❱", 1),
            '＜' => ("＞＞", 2),
            '⟨' => ("⟩⟩", 2),
            _ => (">>", 2),
        };
        if (!_angles.TryGetValue(close, out var closing))
            _angles.Add(close, closing = new(text.Length, i => text.AsSpan(i).StartsWith(close, StringComparison.Ordinal)));
        return closing.FindFrom(at + length) is var end && end > at + length && end < text.Length ? length : 0;
    }

    private static bool OpensWord(string text, int at, int length)
    {
        var before = Neighbours.CharBefore(text, at);
        var isBeginning = Neighbours.IsSpace(before) || before == VisibleText.Atom || !char.IsLetterOrDigit(before) && before != text[at];
        return isBeginning && at + length < text.Length && char.IsLetter(text[at + length]);
    }
}
