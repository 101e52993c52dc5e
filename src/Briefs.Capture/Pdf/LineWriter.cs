using Briefs.Capture.Extraction;

namespace Briefs.Capture.Pdf;

/// <summary>
/// Writes a line for the saved copy: without note marks, with powers in superscript characters, and without the spaces of letter-spaced
/// words.
/// </summary>
internal sealed class LineWriter
{
    /// <summary>This many letters with gaps between them are a letter-spaced word.</summary>
    private const int FewestSpaced = 4;

    private readonly PdfLine _line;
    private readonly ImmutableHashSet<string> _marks;
    private readonly StringBuilder _text = new();
    private readonly double _widest;
    private readonly bool _hasPaintedSpaces;

    private LineWriter(PdfLine line, ImmutableHashSet<string> marks)
    {
        (_line, _marks) = (line, marks);
        _widest = WidestLetterSpace(line);
        _hasPaintedSpaces = line.Glyphs.Any(glyph => glyph.Before == PdfSpace.Painted);
    }

    /// <param name="marks">The marks with which the page's notes begin.</param>
    public static string Write(PdfLine line, ImmutableHashSet<string> marks) => new LineWriter(line, marks).Run();

    private string Run()
    {
        for (var at = Note(); at < _line.Glyphs.Length;)
        {
            var end = at;
            while (end < _line.Glyphs.Length && _line.IsRaised(end)) end++;
            if (end == at)
            {
                Space(at);
                _text.Append(_line.Glyphs[at].Value);
                at++;
            }
            else
            {
                Raised(at, end);
                at = end;
            }
        }

        return _text.ToString();
    }

    // Some programs paint “1See the annex” without a space.
    private int Note()
    {
        if (_marks.Count > 0 || FootnoteFinder.MarkOf(_line) is not { Length: > 0 } mark) return 0;
        var at = 0;
        while (at < _line.Glyphs.Length && (at == 0 || _line.Glyphs[at].Before == PdfSpace.None) && _text.Length < mark.Length)
            _text.Append(_line.Glyphs[at++].Value);
        if (StartsWord(at, char.IsLetter)) _text.Append(' ');
        return at;
    }

    private void Space(int at)
    {
        if (_text.Length > 0 && IsSpace(at)) _text.Append(' ');
    }

    private bool IsSpace(int at)
    {
        var glyph = _line.Glyphs[at];
        if (glyph.Before != PdfSpace.Gap || _widest == 0) return glyph.Before != PdfSpace.None;
        return !_hasPaintedSpaces && glyph.Left - _line.Glyphs[at - 1].Right > _widest;
    }

    private void Raised(int at, int end)
    {
        var words = new StringBuilder();
        for (var i = at; i < end; i++)
        {
            if (words.Length > 0 && IsSpace(i)) words.Append(' ');
            words.Append(_line.Glyphs[i].Value);
        }

        var (raised, before) = (words.ToString(), _text.ToString(Math.Max(0, _text.Length - 24), Math.Min(24, _text.Length)));
        var kind = RaisedNumber.KindOf(raised);
        var isPower = before.Length > 0 && kind == RaisedKind.Digits && RaisedNumber.IsPower(before, raised);
        if (before.Length > 0 && IsMark(raised, before, end)) return;
        Space(at);
        _text.Append(isPower && RaisedNumber.AsPower(raised) is { } power ? power : raised);
    }

    private bool IsMark(string raised, string before, int end)
    {
        var isPower = RaisedNumber.IsPower(before, raised);
        if (_marks.Contains(raised)) return !isPower || (char.IsDigit(before[^1]) && !IsTen(before));
        return RaisedNumber.KindOf(raised) switch
        {
            RaisedKind.Signs or RaisedKind.Bracketed or RaisedKind.InParentheses => true,
            RaisedKind.Digits => !isPower && !GoesOn(end, before),
            _ => false,
        };
    }

    // A power of ten, even if the page has a note of that number.
    private static bool IsTen(string before) =>
        before.EndsWith("10", StringComparison.Ordinal) && (before.Length == 2 || !char.IsDigit(before[^3]));

    private bool GoesOn(int end, string before) =>
        StartsWord(end, next => next is '/' or '⁄' || (char.IsLetter(next) && char.IsWhiteSpace(before[^1])));

    private bool StartsWord(int at, Func<char, bool> isSo) =>
        at < _line.Glyphs.Length && _line.Glyphs[at] is { Before: PdfSpace.None, Value: [var next, ..] } && isSo(next);

    // 0 when the line is not letter-spaced; otherwise the widest gap that is still within a word.
    private static double WidestLetterSpace(PdfLine line)
    {
        var gaps = new List<double>();
        var alone = 0;
        for (var at = 1; at < line.Glyphs.Length; at++)
        {
            if (line.Glyphs[at].Before == PdfSpace.None) alone++;
            else if (line.Glyphs[at].Before == PdfSpace.Gap) gaps.Add(line.Glyphs[at].Left - line.Glyphs[at - 1].Right);
        }

        if (gaps.Count < FewestSpaced || alone * 4 > gaps.Count) return 0;
        gaps.Sort();
        return gaps[gaps.Count / 2] * 1.6;
    }
}

/// <summary>
/// Recognises right-to-left scripts. A PDF stores their characters as painted: in reverse order, and as presentation forms.
/// </summary>
internal static class RightToLeft
{
    /// <summary>
    /// Hebrew, Arabic, Syriac, Thaana, N’Ko and their presentation forms; those outside the Basic Multilingual Plane by their high
    /// surrogate.
    /// </summary>
    public static bool IsIn(char c) =>
        c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE') or '\uD802' or '\uD803'
            or '\uD83A' or '\uD83B';
}
