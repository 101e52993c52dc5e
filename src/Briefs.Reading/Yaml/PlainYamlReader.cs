using System.Buffers;

namespace Briefs.Reading.Yaml;

/// <summary>
/// Reads the plain YAML of nearly all front matter: nested keys, one-line texts, texts in double quotation marks without escapes,
/// <c>&gt;-</c> and its variants, lists of words in brackets. Several times faster than the parser; accepts only what it understands
/// completely and leaves comments, tabs, dashes, escapes and every error to the parser.
/// </summary>
internal sealed class PlainYamlReader
{
    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    private readonly string _text;
    private readonly int _end;
    private readonly DiagnosticBag _diagnostics;
    private int _at;
    private int _lastEnd;

    private PlainYamlReader(FileText file, TextSpan region)
    {
        _text = file.Text;
        _at = region.Start;
        _end = region.End;
        _diagnostics = new DiagnosticBag(file.File);
    }

    /// <summary>The tree, identical to the parser's; null, with nothing reported, when the parser is needed.</summary>
    public static YamlNode? Read(FileText file, TextSpan region, DiagnosticBag diagnostics)
    {
        var read = new PlainYamlReader(file, region);
        read.SkipEmptyLines();
        if (read._at >= read._end || read.Indent() != 0 || file.Text.AsSpan(region.Start, region.Length).Contains('\t')) return null;
        var root = read.Mapping(0, 1);
        if (root is null || read._at < read._end) return null;
        diagnostics.AddRange(read._diagnostics.ToImmutable());
        return root;
    }

    // Called at the start of the mapping's first line.
    private YamlNode.Mapping? Mapping(int indent, int depth)
    {
        if (depth > YamlReader.MaxDepth) return null;
        var start = _at + indent;
        var entries = new YamlEntries(_diagnostics);
        while (_at < _end && Indent() == indent)
        {
            if (Key(indent) is not { } key || Value(indent, depth) is not { } value) return null;
            entries.Add(key, value);
            SkipEmptyLines();
        }

        // A line indented further belongs to nothing; for one indented less, an outer mapping checks that it fits.
        if (_at < _end && Indent() > indent) return null;
        return new YamlNode.Mapping(new TextSpan(start, _lastEnd), entries.Kept.ToImmutable());
    }

    private YamlNode.Scalar? Key(int indent)
    {
        var start = _at + indent;
        var rest = _text.AsSpan(start, _end - start);
        var length = rest.IndexOfAnyExcept(KeyCharacters);
        if (length <= 0 || rest[0] == '-' || rest[length] != ':' || (length + 1 < rest.Length && rest[length + 1] is not (' ' or '\n')))
            return null;
        _at = start + length + 1;
        return Scalar(start, length);
    }

    private YamlNode? Value(int indent, int depth)
    {
        var line = LineEnd(_at);
        var start = _at;
        while (start < line && _text[start] == ' ') start++;
        var written = _text.AsSpan(start, line - start);
        if (written.IsEmpty) return start == _at ? Below(indent, depth, line) : null;
        if (written[^1] == ' ' || written.Contains(" #", StringComparison.Ordinal)) return null;
        return written[0] switch
        {
            '>' or '|' => Block(start, line, indent),
            '"' => Quoted(start, line),
            '[' => Words(start, line),
            _ => Plain(start, line, indent),
        };
    }

    // The key has no value on its line: the value is below it, or absent.
    private YamlNode? Below(int indent, int depth, int line)
    {
        var absent = _at;
        Next(line);
        SkipEmptyLines();
        var below = _at < _end ? Indent() : 0;
        if (below > indent) return Mapping(below, depth + 1);
        // A list may have the same indentation as its key.
        if (_at < _end && _text[_at + below] == '-') return null;
        _lastEnd = absent;
        return new YamlNode.Scalar(new TextSpan(absent, absent), MappedText.Literal("", absent), IsPlain: true);
    }

    private YamlNode.Scalar? Plain(int start, int line, int indent)
    {
        var written = _text.AsSpan(start, line - start);
        if (!char.IsLetterOrDigit(written[0]) && written[0] is not ('“' or '„' or '«' or '‘' or '(')) return null;
        if (written[^1] == ':' || written.Contains(": ", StringComparison.Ordinal)) return null;
        Next(line);
        var scalar = Scalar(start, line - start);
        SkipEmptyLines();
        return _at < _end && Indent() > indent ? null : scalar;
    }

    private YamlNode.Scalar? Quoted(int start, int line)
    {
        var inner = line - start < 2 ? [] : _text.AsSpan(start + 1, line - start - 2);
        if (line - start < 2 || _text[line - 1] != '"' || inner.ContainsAny('"', '\\')) return null;
        Next(line);
        _lastEnd = line;
        return new YamlNode.Scalar(new TextSpan(start, line), MappedText.Literal(inner.ToString(), start + 1), IsPlain: false);
    }

    private YamlNode.Sequence? Words(int start, int line)
    {
        if (_text[line - 1] != ']' || line - start < 3) return null;
        var words = ImmutableArray.CreateBuilder<YamlNode>();
        for (var at = start + 1; ;)
        {
            var rest = _text.AsSpan(at, line - at);
            var length = rest.IndexOfAnyExcept(KeyCharacters);
            if (length <= 0 || rest[0] == '-') return null;
            words.Add(Scalar(at, length));
            at += length;
            if (at == line - 1) break;
            if (!_text.AsSpan(at).StartsWith(", ", StringComparison.Ordinal)) return null;
            at += 2;
        }

        Next(line);
        _lastEnd = line;
        return new YamlNode.Sequence(new TextSpan(start, line), words.ToImmutable());
    }

    private YamlNode.Scalar? Block(int start, int line, int indent)
    {
        if (line - start > 2 || (line - start == 2 && _text[start + 1] != '-')) return null;
        Next(line);
        var own = _at < _end ? Indent() : 0;
        if (own <= indent || IsEmptyLine()) return null;
        while (_at < _end && (IsEmptyLine() || Indent() >= own))
        {
            // Blanks on an otherwise empty line may be text: left to the parser.
            if (IsEmptyLine() && _text[_at] != '\n') return null;
            Next(LineEnd(_at));
        }

        if (_at < _end && Indent() > indent) return null;
        _lastEnd = _at;
        var span = new TextSpan(start, _at);
        return new YamlNode.Scalar(span, BlockScalarMapper.Place(_text, span, own), IsPlain: false);
    }

    private YamlNode.Scalar Scalar(int start, int length)
    {
        _lastEnd = start + length;
        return new YamlNode.Scalar(
            new TextSpan(start, start + length), MappedText.Literal(_text.Substring(start, length), start), IsPlain: true);
    }

    private int Indent()
    {
        var line = _text.AsSpan(_at, _end - _at);
        var indent = line.IndexOfAnyExcept(' ');
        return indent < 0 ? line.Length : indent;
    }

    private bool IsEmptyLine()
    {
        var indent = _at + Indent();
        return indent >= _end || _text[indent] == '\n';
    }

    private void SkipEmptyLines()
    {
        while (_at < _end && IsEmptyLine()) Next(LineEnd(_at));
    }

    private int LineEnd(int from)
    {
        var end = _text.AsSpan(from, _end - from).IndexOf('\n');
        return end < 0 ? _end : from + end;
    }

    private void Next(int lineEnd) => _at = Math.Min(lineEnd + 1, _end);
}
