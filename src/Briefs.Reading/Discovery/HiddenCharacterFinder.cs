using Briefs.Reading.Rules;

namespace Briefs.Reading.Discovery;

/// <summary>
/// Finds characters that are invisible and can hide or reorder text: controls, line separators other than LF, bidirectional overrides,
/// embeddings and isolates that are not closed in their paragraph, tags, object replacement and annotation characters. Joiners and
/// direction marks are allowed: Persian, Arabic and emoji need them.
/// </summary>
internal sealed class HiddenCharacterFinder
{
    private const char LowestIsolate = '\u2066';
    private const char PopIsolate = '\u2069';
    private const char PopEmbedding = '\u202C';

    private static readonly RareCharacters Suspects = new(SuspectCharacters());

    private readonly FileText _file;
    private readonly int _frontMatterEnd;
    private readonly DiagnosticBag _diagnostics = new();
    private readonly Stack<int> _open = new();
    private readonly SortedSet<int> _hidden = [];
    private int _seen;

    private HiddenCharacterFinder(FileText file, int frontMatterEnd)
    {
        _file = file;
        _frontMatterEnd = frontMatterEnd;
    }

    /// <returns>The text with each hidden character replaced by U+FFFD, or by a space where it would break the line, and the
    /// diagnostics.</returns>
    public static (string Shown, ImmutableArray<Diagnostic> Found) Find(FileText file, int frontMatterEnd)
    {
        if (/* guard: hidden-characters */ FindFirst(file.Text) < 0) return (file.Text, []);
        var find = new HiddenCharacterFinder(file, frontMatterEnd);
        find.Scan();
        find.Report();
        return (find.Shown(), find._diagnostics.ToImmutable());
    }

    /// <summary>Index of the first character that may hide something, whatever is around it; -1 when there is none.</summary>
    public static int FindFirst(ReadOnlySpan<char> text) => Suspects.IndexIn(text);

    /// <summary>The name of such a character, worded for the rules.</summary>
    public static string NameOf(char hidden) => hidden switch
    {
        '\r' => "an old-style line ending (a carriage return alone)",
        '\u0085' or '\u2028' or '\u2029' => "a line separator that editors do not show",
        '\uFEFF' => "a byte order mark in the middle of the text",
        (>= '\u202A' and <= '\u202E') or (>= LowestIsolate and <= PopIsolate) =>
            "a mark that changes the direction of the text",
        '\uDB40' => "a tag character",
        >= '\uFFF9' and <= '\uFFFC' => "a character that is not text, U+" + ((int)hidden).ToString("X4", CultureInfo.InvariantCulture),
        var c => "a control character, U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
    };

    private static string SuspectCharacters()
    {
        var controls = Enumerable.Range(0, 0xA0).Where(c => c is < 0x20 or >= 0x7F).Where(c => c is not ('\t' or '\n'));
        var others = Enumerable.Range(0x2028, 7).Concat(Enumerable.Range(0x2066, 4)).Concat(Enumerable.Range(0xFFF9, 4))
            .Concat([0xFEFF, 0xFFFE, 0xFFFF, 0xDB40]);
        return new string([.. controls.Concat(others).Select(c => (char)c)]);
    }

    private void Scan()
    {
        var text = _file.Text;
        for (var at = Next(0); at >= 0; at = Next(at + 1))
        {
            CloseParagraphs(at);
            var c = text[at];
            if (c is >= '\u202A' and <= '\u202E' or >= LowestIsolate and <= PopIsolate) Direction(at, c);
            else if (c == '\uDB40') at = Tag(at);
            else _hidden.Add(at);
        }

        CloseAll();
    }

    private int Next(int from)
    {
        var found = FindFirst(_file.Text.AsSpan(from));
        return found < 0 ? -1 : from + found;
    }

    private void Direction(int at, char c)
    {
        if (c is '\u202D' or '\u202E') _hidden.Add(at);
        else if (c is not (PopEmbedding or PopIsolate)) _open.Push(at);
        else if (_open.Count > 0 && (_file.Text[_open.Peek()] >= LowestIsolate) == (c == PopIsolate)) _open.Pop();
        else _hidden.Add(at);
    }

    // A direction ends with its paragraph: what is still open there was never closed.
    private void CloseParagraphs(int before)
    {
        var since = _file.Text.AsSpan(_seen, before - _seen);
        if (_open.Count > 0 && (since.Contains("\n\n", StringComparison.Ordinal) || (_seen < _frontMatterEnd && since.Contains('\n'))))
            CloseAll();
        _seen = before;
    }

    private void CloseAll()
    {
        while (_open.TryPop(out var at)) _hidden.Add(at);
    }

    // The flags of England, Scotland and Wales are a black flag followed by tags; anywhere else tags are invisible text.
    private int Tag(int at)
    {
        var text = _file.Text;
        var end = at;
        while (end + 1 < text.Length && text[end] == '\uDB40' && text[end + 1] is >= '\uDC00' and <= '\uDC7F') end += 2;
        if (end == at) return at;
        var isFlag = at >= 2 && text.AsSpan(at - 2, 2).SequenceEqual("\U0001F3F4") && text[end - 1] == '\uDC7F' && end - at <= 14;
        for (var i = at; i < end && !isFlag; i++) _hidden.Add(i);
        return end - 1;
    }

    private void Report()
    {
        int[] places = [.. _hidden];
        var runs = 0;
        for (var i = 0; i < places.Length && runs < ReadingLimits.HiddenCharacters; runs++) i = ReportRun(places, i);
    }

    private int ReportRun(int[] places, int index)
    {
        var start = places[index];
        var end = index + 1;
        while (end < places.Length && places[end] == places[end - 1] + 1) end++;
        var rule = start < _frontMatterEnd ? FrontMatterHiddenCharacter.Rule.Info : HiddenCharacter.Rule.Info;
        _diagnostics.Add(rule.CreateDiagnostic(_file.File, new TextSpan(start, places[end - 1] + 1), NameOf(_file.Text[start])));
        return end;
    }

    private string Shown() => string.Create(_file.Text.Length, this, static (chars, find) =>
    {
        find._file.Text.CopyTo(chars);
        foreach (var at in find._hidden) chars[at] = chars[at] is '\r' or '\u0085' or '\u2028' or '\u2029' ? ' ' : '\uFFFD';
    });
}
