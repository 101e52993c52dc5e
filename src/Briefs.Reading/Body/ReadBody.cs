using Briefs.Reading.Markdown;
using Markdig.Syntax;

namespace Briefs.Reading.Body;

/// <summary>Parses the body and gathers its texts, within the limits of what is parsed at all.</summary>
internal static class ReadBody
{
    /// <returns>The syntax tree; empty when the body is over a limit, which was reported.</returns>
    public static MarkdownDocument Into(BriefDraft draft)
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

        new CollectBlocks(draft, start).From(document);
        CheckFootnotes.In(draft, document, start);
        return document;
    }
}
