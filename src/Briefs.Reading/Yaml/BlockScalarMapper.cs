namespace Briefs.Reading.Yaml;

/// <summary>
/// Reads a literal (<c>|</c>) or folded (<c>&gt;</c>) scalar again from the file, to map each of its characters to a place (YAML 1.2, 8.1).
/// </summary>
internal sealed class BlockScalarMapper
{
    private readonly string _source;
    private readonly TextSpan _scalar;
    private readonly bool _folded;
    private readonly MappedTextBuilder _built = new();
    private readonly List<int> _breaks = [];
    private bool _any;
    private bool _lastLineIsIndentedFurther;
    private int _end;

    private BlockScalarMapper(string source, TextSpan scalar)
    {
        _source = source;
        _scalar = scalar;
        _folded = source[scalar.Start] == '>';
        _end = scalar.Start;
    }

    /// <param name="scalar">From the <c>|</c> or <c>&gt;</c> to after the last line.</param>
    /// <param name="indent">The number of columns of indentation; 0 to detect it from the first line with text.</param>
    public static MappedText Place(string source, TextSpan scalar, int indent)
    {
        var place = new BlockScalarMapper(source, scalar);
        return place.Read(indent);
    }

    /// <summary>Whether the header gives the indentation: <c>|2-</c>.</summary>
    public static bool SaysIndent(string source, int start)
    {
        for (var at = start + 1; at < source.Length && source[at] is not ('\n' or ' ' or '\t' or '#'); at++)
        {
            if (char.IsAsciiDigit(source[at])) return true;
        }

        return false;
    }

    private MappedText Read(int indent)
    {
        var header = _source.IndexOf('\n', _scalar.Start, _scalar.Length);
        var at = header < 0 ? _scalar.End : header + 1;
        if (indent == 0) indent = IndentOfFirstText(at);
        while (at < _scalar.End)
        {
            var end = _source.IndexOf('\n', at, _scalar.End - at);
            Line(at, end < 0 ? _scalar.End : end, indent);
            if (end < 0) break;
            _breaks.Add(end);
            at = end + 1;
        }

        Chomp(header < 0 ? _scalar.End : header);
        return _built.ToPlacedText(_end);
    }

    private int IndentOfFirstText(int at)
    {
        for (var column = 0; at < _scalar.End; at++)
        {
            if (_source[at] == '\n') column = 0;
            else if (_source[at] == ' ') column++;
            else return column;
        }

        return int.MaxValue;
    }

    private void Line(int start, int end, int indent)
    {
        var text = start;
        while (text < end && text - start < indent && _source[text] == ' ') text++;
        if (text == end) return;
        var further = _source[text] is ' ' or '\t';
        Breaks(further);
        for (var at = text; at < end; at++) _built.Add(_source[at], at);
        _end = end;
        _any = true;
        _lastLineIsIndentedFurther = further;
    }

    private void Breaks(bool nextIsIndentedFurther)
    {
        var folds = _folded && _any && !_lastLineIsIndentedFurther && !nextIsIndentedFurther;
        if (folds && _breaks.Count == 1) _built.Add(' ', _breaks[0]);
        foreach (var at in _breaks.Skip(folds ? 1 : 0)) _built.Add('\n', at);
        _breaks.Clear();
    }

    private void Chomp(int headerEnd)
    {
        var header = _source.AsSpan(_scalar.Start, headerEnd - _scalar.Start);
        var comment = header.IndexOf('#');
        if (comment >= 0) header = header[..comment];
        var kept = header.Contains('-') ? 0 : header.Contains('+') ? _breaks.Count : _any ? Math.Min(1, _breaks.Count) : 0;
        for (var i = 0; i < kept; i++)
        {
            _built.Add('\n', _breaks[i]);
            _end = _breaks[i] + 1;
        }
    }
}
