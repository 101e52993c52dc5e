using Briefs.Reading.Markdown;
using Briefs.Reading.Rules;
using Markdig.Syntax;

namespace Briefs.Reading.Body;

/// <summary>Parses the body and gathers its texts, within the limits of what is parsed at all.</summary>
internal static class ReadBody
{
    /// <returns>The syntax tree; empty when the body is over a limit, which was reported.</returns>
    public static MarkdownDocument Read(BriefDraft draft)
    {
        var start = draft.Head.BodyStart;
        var body = draft.Text.Text[start..];
        if (BodyLimits.Exceeded(draft.File, body, start) is { } limit)
        {
            draft.Found.Add(limit);
            return [];
        }

        MarkdownDocument document;
        try
        {
            document = MarkdownParsing.Parse(body);
        }
        catch (ArgumentException deep) when (deep.Message.Contains("nested", StringComparison.Ordinal))
        {
            draft.Found.Add(BodyLimits.TooDeep(draft.File, start));
            return [];
        }

        if (BodyLimits.IsTooDeep(document))
        {
            draft.Found.Add(BodyLimits.TooDeep(draft.File, start));
            return [];
        }

        new CollectBlocks(draft, start).Collect(document);
        CheckFootnotes.Check(draft, document, start);
        return document;
    }
}

/// <summary>Notes without marks, marks without notes, notes defined twice: Markdown passes over all three.</summary>
internal static class CheckFootnotes
{
    public static void Check(BriefDraft draft, MarkdownDocument document, int bodyStart)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var used = draft.Footnotes.Select(f => f.Block).ToHashSet();
        foreach (var note in RecordingFootnoteParser.DefinitionsOf(document))
        {
            var label = note.Label ?? "";
            var span = new TextSpan(bodyStart + note.LabelSpan.Start, bodyStart + note.LabelSpan.End + 1);
            if (!seen.Add(label)) draft.Found.Add(FootnoteDuplicate.Rule.CreateDiagnostic(draft.File, span, $"[{label}]"));
            else if (!used.Contains(note)) draft.Found.Add(FootnoteUnused.Rule.CreateDiagnostic(draft.File, span, $"[{label}]"));
        }

        foreach (var block in draft.Blocks) Undefined(draft, block.Visible);
    }

    private static void Undefined(BriefDraft draft, VisibleText visible)
    {
        var text = visible.Text;
        for (var at = text.IndexOf("[^", StringComparison.Ordinal); at >= 0; at = text.IndexOf("[^", at + 1, StringComparison.Ordinal))
        {
            var close = text.IndexOf(']', at);
            if (close < 0) return;
            var label = text[at..(close + 1)];
            if (label.Length > 3 && !label.Any(char.IsWhiteSpace) && visible.SpanOf(at, at + 1).Length == 1 && !visible.IsCode(at))
                draft.Found.Add(FootnoteUndefined.Rule.CreateDiagnostic(draft.File, visible.SpanOf(at, close + 1), label));
        }
    }
}
