using System.Buffers;
using Briefs.Reading.Markdown;
using Briefs.Reading.Rules;

namespace Briefs.Reading.UnparsedMarkup;

/// <summary>
/// Finds text that looks like markup but is published as plain text: broken links, citations without @, syntax of other programs.
/// </summary>
internal static class UnparsedMarkupFinder
{
    /// <param name="reported">The diagnostics of the body so far. Citations that are already reported are not reported again.</param>
    /// <returns>Text that looks like a citation but is not, in order of position.</returns>
    public static Checked<ImmutableArray<MisreadCitation>> Find(BoundBody body, IReadOnlyList<Diagnostic> reported)
    {
        var diagnostics = new DiagnosticBag(body.File);
        var citations = new RawCitationFinder(body);
        var malformed = reported.Where(f => f.Rule == CitationMalformed.Rule.Info).Select(f => f.Span).ToHashSet();
        var dialogue = new DialoguePlaces(reported);
        foreach (var block in body.Blocks)
        {
            if (/* guard: markup-not-understood */ UnparsedText.Create(body, block, malformed, diagnostics) is not { } text) continue;
            if (!text.IsField)
            {
                RawLineFinder.Find(text, dialogue);
                BareEmbedFinder.Find(text);
            }

            ShortcodeFinder.Find(text);
            new RawLinkFinder(text).Find();
            citations.Find(text);
        }

        return new([.. citations.Misread.OrderBy(c => c.Span)], diagnostics.ToImmutable());
    }
}

/// <summary>The places of dialogue that begins with a dash.</summary>
internal sealed class DialoguePlaces(IReadOnlyList<Diagnostic> reported)
{
    private readonly int[] _starts =
        [.. reported.Where(found => found.Rule == DashDialogue.Rule.Info).Select(found => found.Span.Start).Order()];

    /// <summary>Whether any of them begins within a span of the file.</summary>
    public bool Overlaps(TextSpan span)
    {
        var at = Array.BinarySearch(_starts, span.Start);
        var next = at < 0 ? ~at : at;
        return next < _starts.Length && _starts[next] < span.End;
    }
}

/// <summary>A block's text as it is searched for broken markup: code, escaped characters and entities are blanked out.</summary>
internal sealed class UnparsedText
{
    /// <summary>The longest run that is checked, in characters.</summary>
    public const int Longest = 2_048;

    private const char Blot = '\u0001';

    private static readonly SearchValues<char> s_signs = SearchValues.Create("[](){}@＠!:<%#|•‣◦▪●■○⁃∙·–\uF0B7\uF0A7");

    private readonly BoundBody _body;
    private readonly bool[] _told;
    private readonly int[] _partner;

    // Computed at first use, once for all searches.
    private readonly Lazy<bool[]> _quoted;
    private readonly Lazy<bool[]> _linked;
    private readonly Lazy<HashSet<int>> _linkEnds;
    private readonly Lazy<HashSet<int>> _declared;

    private readonly HashSet<TextSpan> _malformed;
    private readonly DiagnosticBag _diagnostics;

    private UnparsedText(BoundBody body, ProseBlock block, string text, HashSet<TextSpan> malformed, DiagnosticBag diagnostics)
    {
        (_body, _malformed, _diagnostics, Block, Text) = (body, malformed, diagnostics, block, text);
        _partner = Partners(text);
        _told = new bool[text.Length];
        _quoted = new(() =>
            Filled(block.Runs.SelectMany(run => run.Parts).Where(part => part.Block == block)
                .Select(part => new TextSpan(part.Start, part.End))));
        _linked = new(() => Filled(block.Visible.Links));
        _linkEnds = new(() => [.. block.Visible.Segments
            .Where(s => s.Kind is SegmentKind.LinkCloses or SegmentKind.Picture).Select(s => s.Start + s.Length)]);
        _declared = new(() => [.. block.Dropped.Select(dropped => dropped.Start)]);
        Lines = [.. LinesOf(block.Visible)];
    }

    public ProseBlock Block { get; }

    /// <summary>BCP 47 tag of the brief's language.</summary>
    public string Lang => _body.Lang;

    public string Text { get; }

    /// <summary>Its lines as written, without line breaks.</summary>
    public IReadOnlyList<RawLine> Lines { get; }

    /// <summary>Whether it is a string of the front matter, where citations are the only markup.</summary>
    public bool IsField => Block.Span.Start < _body.Head.BodyStart;

    /// <param name="malformed">The places of citations that are already reported.</param>
    /// <param name="diagnostics">Receives the diagnostics.</param>
    /// <returns>Null if there is nothing to search for, as in most blocks.</returns>
    public static UnparsedText? Create(BoundBody body, ProseBlock block, HashSet<TextSpan> malformed, DiagnosticBag diagnostics)
    {
        var visible = block.Visible.Text;
        if (!visible.AsSpan().ContainsAny(s_signs)) return null;
        var text = visible.ToCharArray();
        foreach (var (start, end) in block.Visible.Code) text.AsSpan(start, end - start).Fill(Blot);
        for (var i = 0; i < text.Length; i++)
        {
            if (s_signs.Contains(text[i]) && block.Visible.SpanOf(i, i + 1).Length != 1) text[i] = Blot;
        }

        return new UnparsedText(body, block, new string(text), malformed, diagnostics);
    }

    /// <summary>Index of the matching bracket or parenthesis; -1 if there is none.</summary>
    public int PartnerOf(int index) => _partner[index];

    public char CharAt(int index) => index >= 0 && index < Text.Length ? Text[index] : '\0';

    /// <summary>Whether a place is inside a quotation, where brackets mark the editor's changes.</summary>
    public bool IsQuoted(int index) => Block.Quote is not null || _quoted.Value[index];

    /// <summary>Whether a place is in the text of a link.</summary>
    public bool IsLinked(int index) => _linked.Value[index];

    /// <summary>Whether a link or picture ends directly before a place.</summary>
    public bool EndsLink(int index) => _linkEnds.Value.Contains(index);

    /// <summary>Whether a declaration begins at a place.</summary>
    public bool IsDeclared(int index) => _declared.Value.Contains(index);

    /// <summary>Whether any part of a run was already reported. Runs longer than <see cref="Longest"/> count as reported.</summary>
    public bool IsTold(int start, int end) => end - start > Longest || _told.AsSpan(start, end - start).Contains(true);

    /// <summary>The text as in the file, on one line.</summary>
    public string Raw(int start, int end)
    {
        if (end <= start) return "";
        var span = Block.Visible.SpanOf(start, end);
        var raw = _body.Text.Text[span.Start..span.End];
        if (!raw.Contains('\n', StringComparison.Ordinal)) return raw;
        return string.Join(' ', raw.Split('\n').Select(line => line.Trim(' ', '\t', '>')));
    }

    public void Tell(int start, int end, UnparsedMarkup said)
    {
        if (end <= start || IsTold(start, end)) return;
        _told.AsSpan(start, end - start).Fill(true);
        var span = Block.Visible.SpanOf(start, end);
        // A citation without @ right after a quotation is already an error, with the same fix.
        if (_malformed.Contains(span)) return;
        var found = MarkupNotUnderstood.Rule.CreateDiagnostic(_body.File, span, Raw(start, end), said.What, said.Help);
        _diagnostics.Add(found with { Fixes = [.. Offered(span, said)] });
    }

    /// <summary>How to keep the text as it is. Empty in the front matter, where a backslash escapes nothing.</summary>
    public string OrKeep(int start, int end) =>
        IsField ? "" : $" To show it as plain text, write `\\{Raw(start, end).Replace(" @", " \\@", StringComparison.Ordinal)}`.";

    private static IEnumerable<Fix> Offered(TextSpan span, UnparsedMarkup said)
    {
        if (said.Fix is { } fix) yield return fix;
        if (said.Replacement is { } replacement)
            yield return Fix.Offered(replacement.Length == 0 ? "Delete it" : $"Write {replacement}", new TextEdit(span, replacement));
    }

    private bool[] Filled(IEnumerable<TextSpan> runs)
    {
        var filled = new bool[Text.Length];
        foreach (var run in runs) filled.AsSpan(run.Start, run.Length).Fill(true);
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

/// <summary>The message for broken markup.</summary>
/// <param name="What">The rest of the sentence that begins with the text.</param>
/// <param name="Help">What to write.</param>
/// <param name="Replacement">What replaces the whole text; null if only the editor can know.</param>
internal sealed record UnparsedMarkup(string What, string Help, string? Replacement = null)
{
    /// <summary>The fix to suggest; null to suggest <see cref="Replacement"/>.</summary>
    public Fix? Fix { get; init; }
}

/// <summary>Reports text directly before <c>---</c>, which Markdown reads as the underline of a heading.</summary>
internal static class UnparsedHeading
{
    /// <summary>
    /// The longest underline that may have been meant as a horizontal rule. A real heading is underlined in its full length.
    /// </summary>
    private const int LongestRule = 3;

    public static void Report(BriefDraft draft, TextSpan heading)
    {
        var text = draft.Text.Text;
        var end = Math.Min(heading.End, text.Length);
        while (end > heading.Start && char.IsWhiteSpace(text[end - 1])) end--;
        // The parser may or may not include the underline in the heading.
        if (!IsUnderline(LineEndingAt(text, end)) && NextLineEnd(text, end) is var next) end = next;
        var underline = LineEndingAt(text, end);
        var words = text[heading.Start..Math.Max(heading.Start, end - underline.Length)].TrimEnd();
        if (!IsUnderline(underline) || words.Length == 0) return;
        var isLong = words.Contains('\n', StringComparison.Ordinal);
        if (underline.Trim(' ', '\t', '>').Length > LongestRule && !isLong) return;
        var begins = end - underline.Length;
        var span = new TextSpan(heading.Start, end);
        var line = words.Split('\n')[0].TrimEnd();
        var help = isLong ? $"Put an empty line before `{underline.Trim()}`."
            : $"Put an empty line before `{underline.Trim()}`. If it is meant to be a heading, write `## {line}` and delete "
                + $"`{underline.Trim()}`.";
        draft.Diagnostics.Add(MarkupNotUnderstood.Rule.CreateDiagnostic(draft.File, span,
            line, $"becomes a heading, because there is no empty line between it and `{underline.Trim()}`", help) with
        {
            Fixes = text[begins - 1] == '\n' && begins >= 2 && underline[0] == '-'
                ? [Fix.Offered("Insert an empty line", new TextEdit(new TextSpan(begins, begins), "\n"))] : [],
        });
    }

    private static bool IsUnderline(string line) => line.Trim(' ', '\t', '>') is { Length: > 0 } trimmed && trimmed.All(c => c == '-');

    private static string LineEndingAt(string text, int end)
    {
        var start = end == 0 ? 0 : text.LastIndexOf('\n', end - 1) + 1;
        return text[start..end];
    }

    private static int NextLineEnd(string text, int end)
    {
        var feed = text.IndexOf('\n', end);
        if (feed < 0) return end;
        var next = text.IndexOf('\n', feed + 1);
        return next < 0 ? text.Length : next;
    }
}
