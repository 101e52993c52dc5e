using System.Buffers;
using Briefs.Reading.Markdown;
using Briefs.Reading.Rules;

namespace Briefs.Reading.UnparsedMarkup;

/// <summary>A block's text as it is searched for markup that is none: code, escaped signs and entities are blotted out.</summary>
internal sealed class MisreadText
{
    /// <summary>The longest run that is looked at.</summary>
    public const int Longest = 2_048;

    private const char Blot = '\u0001';

    private static readonly SearchValues<char> s_signs = SearchValues.Create("[](){}@＠!:<%#|•‣◦▪●■○⁃∙·–\uF0B7\uF0A7");

    private readonly BoundBody _body;
    private readonly bool[] _told;
    private readonly int[] _partner;

    // Worked out when they are first asked for, so that whatever stands there is looked at once.
    private readonly Lazy<bool[]> _quoted;
    private readonly Lazy<bool[]> _linked;
    private readonly Lazy<HashSet<int>> _linkEnds;
    private readonly Lazy<HashSet<int>> _declared;

    private readonly HashSet<TextSpan> _malformed;
    private readonly DiagnosticBag _diagnostics;

    private MisreadText(BoundBody body, ProseBlock block, string text, HashSet<TextSpan> malformed, DiagnosticBag diagnostics)
    {
        (_body, _malformed, _diagnostics, Block, Text) = (body, malformed, diagnostics, block, text);
        _partner = Partners(text);
        _told = new bool[text.Length];
        _quoted = new(() =>
            Filled(block.Runs.SelectMany(run => run.Parts).Where(part => part.Block == block).Select(part => (part.Start, part.End))));
        _linked = new(() => Filled(block.Visible.Links));
        _linkEnds = new(() => [.. block.Visible.Segments
            .Where(s => s.Kind is SegmentKind.LinkCloses or SegmentKind.Picture).Select(s => s.Start + s.Length)]);
        _declared = new(() => [.. block.Dropped.Select(dropped => dropped.Start)]);
        Lines = [.. LinesOf(block.Visible)];
    }

    public ProseBlock Block { get; }

    /// <summary>The brief's language.</summary>
    public string Lang => _body.Lang;

    public string Text { get; }

    /// <summary>Its lines as they are written, without their breaks.</summary>
    public IReadOnlyList<RawLine> Lines { get; }

    /// <summary>Whether it is a string of the front matter, where there is no markup but citations.</summary>
    public bool IsField => Block.Span.Start < _body.Head.BodyStart;

    /// <param name="malformed">Places of citations that are reported already.</param>
    /// <param name="diagnostics">Receives what is reported of the text.</param>
    /// <returns>Null where there is nothing to look for, as in most blocks.</returns>
    public static MisreadText? Create(BoundBody body, ProseBlock block, HashSet<TextSpan> malformed, DiagnosticBag diagnostics)
    {
        var visible = block.Visible.Text;
        if (!visible.AsSpan().ContainsAny(s_signs)) return null;
        var text = visible.ToCharArray();
        foreach (var (start, end) in block.Visible.Code) text.AsSpan(start, end - start).Fill(Blot);
        for (var i = 0; i < text.Length; i++)
        {
            if (s_signs.Contains(text[i]) && block.Visible.SpanOf(i, i + 1).Length != 1) text[i] = Blot;
        }

        return new MisreadText(body, block, new string(text), malformed, diagnostics);
    }

    /// <summary>The bracket or parenthesis that a bracket or parenthesis fits; -1 where none does.</summary>
    public int PartnerOf(int index) => _partner[index];

    public char CharAt(int index) => index >= 0 && index < Text.Length ? Text[index] : '\0';

    /// <summary>Whether a place is within somebody's words, where brackets are the editor's.</summary>
    public bool IsQuoted(int index) => Block.Quote is not null || _quoted.Value[index];

    /// <summary>Whether a place is in the words of a link.</summary>
    public bool IsLinked(int index) => _linked.Value[index];

    /// <summary>Whether a link or picture ends directly before a place.</summary>
    public bool EndsLink(int index) => _linkEnds.Value.Contains(index);

    /// <summary>Whether a declaration begins at a place.</summary>
    public bool IsDeclared(int index) => _declared.Value.Contains(index);

    /// <summary>Whether anything of a run was told already. Runs that are longer than <see cref="Longest"/> are nobody's slip.</summary>
    public bool IsTold(int start, int end) => end - start > Longest || _told.AsSpan(start, end - start).Contains(true);

    /// <summary>As the file has it, on one line.</summary>
    public string Raw(int start, int end)
    {
        if (end <= start) return "";
        var span = Block.Visible.SpanOf(start, end);
        var raw = _body.Text.Text[span.Start..span.End];
        if (!raw.Contains('\n', StringComparison.Ordinal)) return raw;
        return string.Join(' ', raw.Split('\n').Select(line => line.Trim(' ', '\t', '>')));
    }

    public void Tell(int start, int end, Misread said)
    {
        if (end <= start || IsTold(start, end)) return;
        _told.AsSpan(start, end - start).Fill(true);
        var span = Block.Visible.SpanOf(start, end);
        // A citation without its sign right after a quotation is an error already, with the same repair.
        if (_malformed.Contains(span)) return;
        var found = MarkupNotUnderstood.Rule.CreateDiagnostic(_body.File, span, Raw(start, end), said.What, said.Help);
        _diagnostics.Add(found with { Fixes = [.. Offered(span, said)] });
    }

    /// <summary>How to keep it as it is; nothing in the front matter, where a backslash is one.</summary>
    public string OrKeep(int start, int end) =>
        IsField ? "" : $" To print the characters themselves, write `\\{Raw(start, end).Replace(" @", " \\@", StringComparison.Ordinal)}`.";

    private static IEnumerable<Fix> Offered(TextSpan span, Misread said)
    {
        if (said.Fix is { } fix) yield return fix;
        if (said.Replacement is { } replacement)
            yield return Fix.Offered(replacement.Length == 0 ? "Delete it" : $"Write {replacement}", new TextEdit(span, replacement));
    }

    private bool[] Filled(IEnumerable<(int Start, int End)> runs)
    {
        var filled = new bool[Text.Length];
        foreach (var (start, end) in runs) filled.AsSpan(start, end - start).Fill(true);
        return filled;
    }

    private static int[] Partners(string text)
    {
        var partner = new int[text.Length];
        Array.Fill(partner, -1);
        var (brackets, parentheses) = (new Stack<int>(), new Stack<int>());
        for (var i = 0; i < text.Length; i++)
        {
            var open = text[i] is '[' or ']' ? brackets : parentheses;
            if (text[i] is '[' or '(') open.Push(i);
            else if (text[i] is ']' or ')' && open.TryPop(out var at)) (partner[at], partner[i]) = (i, at);
        }

        return partner;
    }

    private static IEnumerable<RawLine> LinesOf(VisibleText visible)
    {
        var start = 0;
        foreach (var segment in visible.Segments)
        {
            if (segment.Kind is not (SegmentKind.SoftBreak or SegmentKind.HardBreak)) continue;
            yield return new RawLine(start, segment.Start);
            start = segment.Start + segment.Length;
        }

        yield return new RawLine(start, visible.Text.Length);
    }
}

/// <summary>A line of a block, without its break.</summary>
internal readonly record struct RawLine(int Start, int End);

/// <summary>What is said of markup that is none.</summary>
/// <param name="What">The rest of the sentence that begins with the text.</param>
/// <param name="Help">What to write.</param>
/// <param name="Replacement">What the whole of it becomes; null where only the editor can know.</param>
internal sealed record Misread(string What, string Help, string? Replacement = null)
{
    /// <summary>The fix to offer; null where it is to write <see cref="Replacement"/>.</summary>
    public Fix? Fix { get; init; }
}
