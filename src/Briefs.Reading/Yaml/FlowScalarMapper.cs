namespace Briefs.Reading.Yaml;

/// <summary>
/// Reads a plain or quoted scalar again from the file, to map each of its characters to a place: a line break is folded to a space, white
/// space around it is dropped, escapes are decoded (YAML 1.2, 7.3).
/// </summary>
internal sealed class FlowScalarMapper
{
    private readonly string _source;
    private readonly int _end;
    private readonly char _quote;
    private readonly MappedTextBuilder _built = new();
    private int _at;

    private FlowScalarMapper(string source, TextSpan content, char quote)
    {
        _source = source;
        _at = content.Start;
        _end = content.End;
        _quote = quote;
    }

    /// <param name="content">The text between the quotation marks; for a plain scalar all of it.</param>
    /// <param name="quote">The quotation mark, or <c>\0</c> for a plain scalar.</param>
    public static MappedText Place(string source, TextSpan content, char quote)
    {
        var place = new FlowScalarMapper(source, content, quote);
        while (place._at < place._end) place.Step();
        return place._built.ToPlacedText(content.End);
    }

    private void Step()
    {
        var c = _source[_at];
        if (c is ' ' or '\t') Blanks();
        else if (c == '\n') Fold();
        else if (c == '\\' && _quote == '"') Escape();
        else
        {
            _built.Add(c, _at);
            _at += c == '\'' && _quote == '\'' ? 2 : 1;
        }
    }

    private void Blanks()
    {
        var run = SkipBlanks(_at);
        if (run < _end && _source[run] == '\n')
        {
            _at = run;
            return;
        }

        for (; _at < run; _at++) _built.Add(_source[_at], _at);
    }

    private void Fold()
    {
        var first = _at;
        if (LineBreaksAfter(first + 1) == 0) _built.Add(' ', first);
    }

    // Every empty line is kept as a line feed; the break before the first of them is not.
    private int LineBreaksAfter(int from)
    {
        var kept = 0;
        _at = SkipBlanks(from);
        while (_at < _end && _source[_at] == '\n')
        {
            _built.Add('\n', _at);
            kept++;
            _at = SkipBlanks(_at + 1);
        }

        return kept;
    }

    private int SkipBlanks(int from)
    {
        while (from < _end && _source[from] is ' ' or '\t') from++;
        return from;
    }

    private void Escape()
    {
        var start = _at;
        var kind = _at + 1 < _end ? _source[_at + 1] : '\\';
        if (kind == '\n')
        {
            LineBreaksAfter(start + 2);
            return;
        }

        var digits = kind switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        _at = Math.Min(_end, start + 2 + digits);
        _built.Add(digits == 0 ? Simple(kind) : FromHex(_source.AsSpan(start + 2, _at - start - 2)), start);
    }

    private static string Simple(char kind) => kind switch
    {
        '0' => "\0",
        'a' => "\a",
        'b' => "\b",
        't' or '\t' => "\t",
        'n' => "\n",
        'v' => "\v",
        'f' => "\f",
        'r' => "\r",
        'e' => "\e",
        'N' => "\u0085",
        '_' => "\u00a0",
        'L' => "\u2028",
        'P' => "\u2029",
        _ => kind.ToString(),
    };

    private static string FromHex(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? code is >= 0 and <= char.MaxValue ? ((char)code).ToString() : code is > 0 and <= 0x10FFFF ? char.ConvertFromUtf32(code) : ""
            : "";
}
