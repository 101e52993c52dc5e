using Markdig.Syntax;
using Footnote = Markdig.Extensions.Footnotes.Footnote;

namespace Briefs.Reading.Body;

/// <summary>Parses the body and collects its texts and those of the front matter, within the size limits.</summary>
internal static class BodyReader
{
    public static Checked<CollectedBody> Collect(BriefText brief)
    {
        var draft = new BriefDraft(brief);
        var fields = FieldReader.Read(draft);
        var document = Parse(draft);
        if (document is not null) new BlockCollector(draft, brief.Head.BodyStart).Collect(document);
        return new Checked<CollectedBody>(new CollectedBody(draft, document, fields), draft.Diagnostics.ToImmutable());
    }

    private static MarkdownDocument? Parse(BriefDraft draft)
    {
        var start = draft.Head.BodyStart;
        var body = draft.Text.Text[start..];
        if (BodyLimits.Exceeded(draft.File, body, start) is { } limit)
        {
            draft.Diagnostics.Add(limit);
            return null;
        }

        try
        {
            var document = MarkdownParsing.Parse(body);
            if (!BodyLimits.IsTooDeep(document)) return document;
        }
        catch (ArgumentException deep) when (deep.Message.Contains("nested", StringComparison.Ordinal))
        {
            // Markdig reports its own nesting limit only by this exception.
        }

        draft.Diagnostics.Add(BodyLimits.TooDeep(draft.File, start));
        return null;
    }
}

/// <summary>The definition of a footnote, whether or not the text refers to it.</summary>
/// <param name="Label">With its caret.</param>
/// <param name="Span">The place of the label in the file.</param>
internal sealed record WrittenFootnote(string Label, TextSpan Span, Footnote Block)
{
    /// <summary>All definitions of a body, in order. Markdig drops those without a reference, and all but the first of a label.</summary>
    public static IEnumerable<WrittenFootnote> List(CollectedBody body)
    {
        var start = body.Head.BodyStart;
        return RecordingFootnoteParser.DefinitionsOf(body.Document ?? []).Select(note => new WrittenFootnote(
            note.Label ?? "", new TextSpan(start + note.LabelSpan.Start, start + note.LabelSpan.End + 1), note));
    }
}
