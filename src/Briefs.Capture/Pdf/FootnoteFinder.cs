using Briefs.Capture.Extraction;

namespace Briefs.Capture.Pdf;

/// <summary>
/// Finds the notes at the bottom of a page: lines in smaller type below all others, the first of which begins with a mark.
/// </summary>
internal sealed class FootnoteFinder
{
    /// <summary>Largest ratio to the font size of the document's text.</summary>
    private const double Smaller = 0.93;

    private const int Strips = 24;

    private readonly ImmutableArray<PdfLine> _lines;
    private readonly double _size;
    private readonly double _left;
    private readonly double _strip;
    private readonly double[] _lowest = new double[Strips];
    private readonly HashSet<string> _marks = new(StringComparer.Ordinal);

    private FootnoteFinder(ImmutableArray<PdfLine> lines, double size)
    {
        (_lines, _size) = (lines, size);
        _left = lines.Min(line => line.Left);
        _strip = Math.Max(1, (lines.Max(line => line.Right) - _left) / Strips);
        Array.Fill(_lowest, double.MinValue);
        foreach (var line in lines.Where(line => !IsSmall(line)))
        {
            foreach (var strip in StripsOf(line))
                _lowest[strip] = _lowest[strip] == double.MinValue ? line.Baseline : Math.Min(_lowest[strip], line.Baseline);
            for (var at = 0; at < line.Glyphs.Length; at++)
                if (line.IsRaised(at) && (at == 0 || !line.IsRaised(at - 1))) _marks.Add(RaisedAt(line, at));
        }
    }

    /// <param name="lines">The lines of a page without running lines.</param>
    /// <param name="size">The font size of the document's text, in points.</param>
    /// <param name="unfinished">The last line of the previous page's notes, when it ends within a sentence; otherwise null.</param>
    public static ImmutableHashSet<PdfLine> Find(ImmutableArray<PdfLine> lines, double size, PdfLine? unfinished)
    {
        if (lines.IsEmpty) return [];
        var find = new FootnoteFinder(lines, size);
        return find._lowest.Max() == double.MinValue ? [] : find.Run(unfinished is not null);
    }

    /// <summary>The mark at the start of a note; empty when the line has none.</summary>
    public static string MarkOf(PdfLine line)
    {
        if (line.IsRaised(0)) return RaisedAt(line, 0);
        var mark = new StringBuilder();
        foreach (var glyph in line.Glyphs)
        {
            if (glyph.Value.Any(char.IsLetter)) break;
            if (mark.Length > 0 && (glyph.Before != PdfSpace.None || glyph.Value is "." or ")" or "]")) break;
            if (glyph.Value is not ("(" or "[")) mark.Append(glyph.Value);
        }

        var first = mark.ToString();
        return first.Length is > 0 and <= 3 && RaisedNumber.KindOf(first) is RaisedKind.Digits or RaisedKind.Signs ? first : "";
    }

    private ImmutableHashSet<PdfLine> Run(bool isOpen)
    {
        var notes = ImmutableHashSet.CreateBuilder<PdfLine>();
        var isNote = false;
        PdfLine? before = null;
        foreach (var line in _lines)
        {
            if (!IsSmall(line) || !IsBelowText(line)) isNote = false;
            else if (MarkOf(line) is { Length: > 0 } mark && (line.IsRaised(0) || _marks.Contains(mark))) isNote = true;
            else if (isOpen && (before is null || !IsSmall(before))) isNote = true;
            if (isNote) notes.Add(line);
            before = line;
        }

        return notes.ToImmutable();
    }

    private bool IsSmall(PdfLine line) => line.Size <= _size * Smaller;

    private bool IsBelowText(PdfLine line)
    {
        var isBelowSome = false;
        foreach (var strip in StripsOf(line))
        {
            if (_lowest[strip] == double.MinValue) continue;
            if (line.Baseline >= _lowest[strip]) return false;
            isBelowSome = true;
        }

        return isBelowSome;
    }

    private IEnumerable<int> StripsOf(PdfLine line)
    {
        var last = Math.Clamp((int)((line.Right - _left) / _strip), 0, Strips - 1);
        for (var strip = Math.Clamp((int)((line.Left - _left) / _strip), 0, Strips - 1); strip <= last; strip++) yield return strip;
    }

    private static string RaisedAt(PdfLine line, int at)
    {
        var mark = new StringBuilder();
        for (; at < line.Glyphs.Length && line.IsRaised(at) && mark.Length < 8; at++) mark.Append(line.Glyphs[at].Value);
        return mark.ToString();
    }
}
