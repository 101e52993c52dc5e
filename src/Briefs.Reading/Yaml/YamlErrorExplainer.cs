using Briefs.Reading.Rules;

namespace Briefs.Reading.Yaml;

/// <summary>
/// Explains what stopped the parser, from the characters around the place: the parser's own messages do not help an editor who does not
/// know YAML.
/// </summary>
internal sealed class YamlErrorExplainer
{
    private readonly YamlSource _source;
    private readonly string _text;
    private readonly TextSpan _at;
    private readonly TextSpan _line;
    private readonly string _key;
    private readonly int _lastEnd;

    private YamlErrorExplainer(YamlParse attempt, YamlSource source, TextSpan at)
    {
        _source = source;
        _text = source.Text;
        _at = at;
        _key = attempt.LastKey ?? "";
        _lastEnd = attempt.LastEnd;
        _line = LineAt(at.Start);
    }

    /// <summary>What to write in place of a text that YAML misreads.</summary>
    public static string WriteFolded(string? key) => string.IsNullOrEmpty(key) || key.Contains('\n', StringComparison.Ordinal)
        ? "Write `>-` after the key and put the text on the next line, indented by two more spaces."
        : $"Write `{key}: >-` and put the text on the next line, indented by two more spaces.";

    public static YamlSyntaxError Find(YamlParse attempt, YamlSource source, TextSpan at)
    {
        var slip = new YamlErrorExplainer(attempt, source, at);
        var found = slip.Comment() ?? slip.ListContinuation(attempt.OpenBracket) ?? slip.Colon() ?? slip.Continuation() ?? slip.QuotedText()
            ?? slip.Opening() ?? slip.Bracket(attempt.OpenBracket) ?? slip.Indentation();

        if (slip.Steps.OddSpace() is { } odd
            && (found.Mask is null || odd.Span.Start < found.Diagnostic.Span.Start)) return new YamlSyntaxError(odd, null);

        // The parser may stop lines before or after a tab, so a tab is the cause unless a recognised slip comes before it.
        return slip.Tab() is { } tab && (found.Mask is null || tab.Diagnostic.Span.Start < found.Diagnostic.Span.Start) ? tab : found;
    }

    public static YamlSyntaxError UnclosedBracket(YamlParse attempt, YamlSource source) =>
        new YamlErrorExplainer(attempt, source, new TextSpan(source.Region.End, source.Region.End)).OpenList(
            attempt.OpenBracket ?? source.Region.Start);

    public static YamlSyntaxError HalfEscape(YamlParse attempt, YamlSource source)
    {
        var found = source.Text.IndexOf("\\ud", attempt.LastEnd, source.Region.End - attempt.LastEnd, StringComparison.OrdinalIgnoreCase);
        var at = found < 0 ? attempt.LastEnd : found;
        var slip = new YamlErrorExplainer(attempt, source, new TextSpan(at, at));
        return new YamlSyntaxError(
            slip.CreateDiagnostic(
                new TextSpan(at, Math.Min(at + 2, source.Region.End)),
                "the escape after this backslash is only half of a character",
                WriteFolded(attempt.LastKey)),
            null);
    }

    public static YamlSyntaxError Tag(YamlParse attempt, YamlSource source)
    {
        var found = source.Text.IndexOf('!', attempt.LastEnd, source.Region.End - attempt.LastEnd);
        var at = found < 0 ? attempt.LastEnd : found;
        var slip = new YamlErrorExplainer(attempt, source, new TextSpan(at, at));
        return new YamlSyntaxError(
            slip.CreateDiagnostic(
                new TextSpan(at, Math.Min(at + 1, source.Region.End)), "text cannot start with “!” here", WriteFolded(attempt.LastKey)),
            found < 0 ? null : found);
    }

    // `summary: Two men #1` with more text on the next line: YAML cut off the text at the #.
    private YamlSyntaxError? Comment()
    {
        var hash = CommentSign.FindAfter(_text, _lastEnd);
        return hash is { } at && at < _at.Start && _lastEnd > _source.Region.Start
            ? new YamlSyntaxError(
                FrontMatterComment.Rule.CreateDiagnostic(_source.File.File, new TextSpan(at, at + 1), _key) with
                {
                    Fixes = FoldedForm.Offered(_text, at),
                },
                at)
            : null;
    }

    private YamlSyntaxError? Colon()
    {
        if (CharAt(_at.Start) != ':') return null;
        var before = _text.AsSpan(_line.Start, _at.Start - _line.Start);
        if (before.Contains(':') || before.Trim().Contains(' ')) return TextWithColon();
        return LineWithoutKey() ?? AsSlip(Steps.TooFew(_line.Start)) ?? Malformed("this line is indented further than the one above it",
            "Start it in the same column as the line above.");
    }

    private YamlSyntaxError TextWithColon() =>
        new(
            FrontMatterColon.Rule.CreateDiagnostic(_source.File.File, new TextSpan(_at.Start, _at.Start + 1), _key, WriteFolded(_key)) with
            {
                Fixes = FoldedForm.CreateFixes(_text, _at.Start),
            },
            _at.Start);

    // `title a` and, on the next line, `date: b`: the parser has read `title a date` as one key.
    private YamlSyntaxError? LineWithoutKey()
    {
        if (_line.Start <= _source.Region.Start) return null;
        var above = LineAt(_line.Start - 1);
        var words = _text.AsSpan(above.Start, above.Length);
        if (words.Contains(": ", StringComparison.Ordinal) || words.TrimEnd().EndsWith(':') || words.IsWhiteSpace()) return null;
        if (IndentOf(above) != IndentOf(_line)) return null;
        return new YamlSyntaxError(
            CreateDiagnostic(
                TrimmedLine(above),
                "this line has no key, or no space after the colon",
                "Write the key, a colon and a space before the text: `title: …`."),
            null);
    }

    // `title: "We left,` and, on the next line in the same column, `and went"`: only the indentation is missing.
    private YamlSyntaxError? Continuation()
    {
        var value = CharAt(_at.Start) is '"' or '\'' ? _at.Start : ValueStart();
        if (CharAt(value) is not ('"' or '\'') || UnindentedLines.FindFirst(_text, _source.Region, value) is not { } line
            || BeginsEntry(_text.AsSpan(line.Start, line.Length)))
            return null;
        return new YamlSyntaxError(
            CreateDiagnostic(TrimmedLine(line), "this line continues a text in quotation marks, but is not indented",
                "Indent it by two more spaces than the key."), null);
    }

    private YamlSyntaxError OpenList(int open) => ListContinuation(open) ?? Bracket(open)!;

    // `tags: [a,` and, on the next line in the same column, `b]`.
    private YamlSyntaxError? ListContinuation(int? open)
    {
        if (open is not { } at || FirstBracket(at) is not { } first
            || UnindentedLines.FindFirst(_text, _source.Region, first) is not { } line
            || (CharAt(first) == '[' && BeginsEntry(_text.AsSpan(line.Start, line.Length)))) return null;
        var what = CharAt(first) == '[' ? "a list in brackets" : "a value in braces";
        return new YamlSyntaxError(
            CreateDiagnostic(TrimmedLine(line), $"this line continues {what}, but is not indented",
                "Indent it by two more spaces than the key."), null);
    }

    // The bracket with which the value begins that contains another bracket; null if the line has none.
    private int? FirstBracket(int inner)
    {
        var line = LineAt(inner);
        var at = _text.AsSpan(line.Start, inner + 1 - line.Start).IndexOfAny('[', '{');
        return at < 0 ? null : line.Start + at;
    }

    // `title: "We" said he`, and a quotation mark that is never closed.
    private YamlSyntaxError? QuotedText()
    {
        if (CharAt(_at.Start) is '"' or '\'')
        {
            var backslash = CharAt(_at.End - 1) == '\\' ? _at.End - 1 : _at.End;
            return CharAt(backslash) == '\\'
                ? new YamlSyntaxError(
                    CreateDiagnostic(
                        new TextSpan(backslash, backslash + 1),
                        "a backslash has a special meaning between quotation marks",
                        WriteFolded(_key)),
                    _at.Start)
                : new YamlSyntaxError(
                    FrontMatterQuotationMark.Rule.CreateDiagnostic(
                        _source.File.File, new TextSpan(_at.Start, _at.Start + 1), _key, WriteFolded(_key)) with
                    {
                        Fixes = FoldedForm.CreateFixes(_text, _at.Start),
                    },
                    _at.Start);
        }

        var value = ValueStart();
        return value < _at.Start && CharAt(value) is '"' or '\''
            ? new YamlSyntaxError(
                FrontMatterQuotationMark.Rule.CreateDiagnostic(
                    _source.File.File, new TextSpan(value, value + 1), _key, WriteFolded(_key)) with
                {
                    Fixes = FoldedForm.CreateFixes(_text, value),
                },
                value)
            : null;
    }

    // A text that begins with a YAML indicator: @handle, [Draft] title, > 5 people.
    private YamlSyntaxError? Opening()
    {
        var value = ValueStart();
        var c = CharAt(value);
        var begins = value == _at.Start && c is '@' or '`' or '%' or '|' or '>' or '-' or '?' or ',' or ']' or '}';
        var closed = value < _at.Start && c is '[' or '{' or '*';
        if (!begins && !closed) return null;
        return new YamlSyntaxError(
            CreateDiagnostic(new TextSpan(value, value + 1), $"text cannot start with “{c}” here", WriteFolded(_key)), value);
    }

    private YamlSyntaxError? Tab()
    {
        for (var at = _source.Region.Start; at < _source.Region.End; at = LineAt(at).End + 1)
        {
            var line = LineAt(at);
            var text = _text.AsSpan(line.Start, line.Length);
            var indent = text[..(text.Length - text.TrimStart(" \t").Length)];
            var tab = indent.IndexOf('\t');
            var isHere = line.Start <= _at.End + 1 && line.End >= _at.Start;
            if (tab < 0 || !(isHere || BeginsEntry(text[indent.Length..]))) continue;
            var span = new TextSpan(line.Start + tab, line.Start + indent.LastIndexOf('\t') + 1);
            return new YamlSyntaxError(
                CreateDiagnostic(span, "this line starts with a tab",
                    "Replace it with spaces, two for each level."), null);
        }

        return null;
    }

    private static bool BeginsEntry(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("- ", StringComparison.Ordinal)) return true;
        var colon = text.IndexOf(':');
        return colon > 0 && !text[..colon].Contains(' ') && (colon + 1 == text.Length || text[colon + 1] == ' ');
    }

    private YamlSyntaxError? Bracket(int? open) => open is { } at
        ? new YamlSyntaxError(
            CreateDiagnostic(
                new TextSpan(at, at + 1),
                $"the opening “{CharAt(at)}” is never closed",
                $"Close it with “{(CharAt(at) == '[' ? ']' : '}')}” on the same line."),
            null)
        : null;

    private IndentationFinder Steps => new(_source);

    private static YamlSyntaxError? AsSlip(Diagnostic? found) => found is null ? null : new YamlSyntaxError(found, null);

    private YamlSyntaxError Indentation() =>
        AsSlip(Steps.MixedHyphens(_line.Start)) ?? AsSlip(Steps.TooFew(_line.Start)) ?? (IndentOf(_line) == _at.Start - _line.Start
        ? Malformed(
            "this line is not indented like the lines it belongs with",
            "Start it in the same column as they do, with two spaces for each level.")
        : Malformed("this line does not belong to any key above it", WriteFolded(_key)));

    private YamlSyntaxError Malformed(string what, string help) => new(CreateDiagnostic(TrimmedLine(LineAt(_at.Start)), what, help), null);

    private Diagnostic CreateDiagnostic(TextSpan span, string what, string help) =>
        FrontMatterMalformed.Rule.CreateDiagnostic(_source.File.File, span, what, help);

    // After `key: ` and `- `, as far as they are on the line.
    private int ValueStart()
    {
        var line = _text.AsSpan(_line.Start, _line.Length);
        var at = line.Length - line.TrimStart().Length;
        while (line[at..].StartsWith("- ", StringComparison.Ordinal)) at += line[at..].Length - line[(at + 1)..].TrimStart().Length;
        var colon = line[at..].IndexOf(": ", StringComparison.Ordinal);
        if (colon >= 0 && !line.Slice(at, colon).ContainsAny('"', '\'')) at += colon + 1;
        while (at < line.Length && line[at] == ' ') at++;
        return _line.Start + at;
    }

    private TextSpan LineAt(int offset)
    {
        var at = Math.Clamp(offset, _source.Region.Start, _source.Region.End);
        var start = at == _source.Region.Start ? at : _text.LastIndexOf('\n', at - 1, at - _source.Region.Start) + 1;
        var end = _text.IndexOf('\n', at, _source.Region.End - at);
        return new TextSpan(Math.Max(start, _source.Region.Start), end < 0 ? _source.Region.End : end);
    }

    private int IndentOf(TextSpan line) => line.Length - _text.AsSpan(line.Start, line.Length).TrimStart(' ').Length;

    private TextSpan TrimmedLine(TextSpan line)
    {
        var text = _text.AsSpan(line.Start, line.Length);
        var indent = text.Length - text.TrimStart().Length;
        return new TextSpan(line.Start + indent, line.Start + Math.Max(indent, text.TrimEnd().Length));
    }

    private char CharAt(int offset) => offset >= _source.Region.Start && offset < _source.Region.End ? _text[offset] : '\0';
}
