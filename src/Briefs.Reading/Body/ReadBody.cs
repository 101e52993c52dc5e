using Markdig.Syntax;
using Footnote = Markdig.Extensions.Footnotes.Footnote;

namespace Briefs.Reading.Body;

/// <summary>Parses the body and collects its texts and those of the front matter, within the limits of what is parsed at all.</summary>
internal static class ReadBody
{
    public static Checked<CollectedBody> Collect(BriefText brief)
    {
        var draft = new BriefDraft(brief);
        var fields = ReadFields.Read(draft);
        var document = Parse(draft);
        if (document is not null) new CollectBlocks(draft, brief.Head.BodyStart).Collect(document);
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
            // The parser has its own limit, which it reports no other way.
        }

        draft.Diagnostics.Add(BodyLimits.TooDeep(draft.File, start));
        return null;
    }
}

/// <summary>A footnote as it is defined in the text, referred to or not.</summary>
/// <param name="Label">With its caret.</param>
/// <param name="Span">The label in the file.</param>
internal sealed record WrittenFootnote(string Label, TextSpan Span, Footnote Block)
{
    /// <summary>All of a body, in order. Markdown passes over those that nothing refers to, and over the second of one label.</summary>
    public static IEnumerable<WrittenFootnote> List(CollectedBody body)
    {
        var start = body.Head.BodyStart;
        return RecordingFootnoteParser.DefinitionsOf(body.Document ?? []).Select(note => new WrittenFootnote(
            note.Label ?? "", new TextSpan(start + note.LabelSpan.Start, start + note.LabelSpan.End + 1), note));
    }
}
