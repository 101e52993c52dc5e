using Briefs.Reading.Rules;
using Markdig.Syntax;

namespace Briefs.Reading.Body;

/// <summary>
/// Reads a block of raw HTML: comments are dropped, a comment that begins with <c>allow</c> suppresses a rule, anything else is reported.
/// </summary>
internal static class HtmlBlockReader
{
    /// <param name="next">The place of the block that follows, to which the suppression applies; null at the end.</param>
    public static void Read(BriefDraft draft, HtmlBlock html, int bodyStart, TextSpan? next)
    {
        var start = bodyStart + html.Span.Start;
        var end = Math.Min(bodyStart + html.Span.End + 1, draft.Text.Text.Length);
        var text = draft.Text.Text[start..end];
        if (html.Type != HtmlBlockType.Comment)
        {
            draft.Diagnostics.Add(RawHtml.Rule.CreateDiagnostic(draft.File, new TextSpan(start, start + FirstLine(text)), text));
            return;
        }

        var open = text.IndexOf("<!--", StringComparison.Ordinal);
        var close = text.IndexOf("-->", open + 4, StringComparison.Ordinal);
        if (close < 0)
        {
            draft.Diagnostics.Add(RawHtml.Rule.Unclosed(draft.File, new TextSpan(start + open, start + open + 4)));
            return;
        }

        ReportRest(draft, text, start, close + 3);
        Allowance(draft, text[(open + 4)..close], new TextSpan(start + open, start + close + 3), next);
    }

    // In Markdown, whatever follows `-->` on its line is HTML too and would disappear from the page without a message.
    private static void ReportRest(BriefDraft draft, string text, int start, int from)
    {
        var rest = text[from..];
        if (rest.Trim().Length == 0) return;
        var at = start + from + rest.Length - rest.TrimStart().Length;
        draft.Diagnostics.Add(RawHtml.Rule.BehindComment(draft.File, new TextSpan(at, at + FirstLine(rest.TrimStart()))));
    }

    private static void Allowance(BriefDraft draft, string comment, TextSpan span, TextSpan? next)
    {
        var words = comment.Trim();
        if (!words.StartsWith("allow ", StringComparison.Ordinal)) return;
        var colon = words.IndexOf(':', StringComparison.Ordinal);
        var rule = (colon < 0 ? words[6..] : words[6..colon]).Trim();
        var reason = colon < 0 ? "" : words[(colon + 1)..].Trim();
        draft.Suppressions.Add(new Suppression(rule, reason, span, next ?? new TextSpan(span.End, span.End)));
    }

    private static int FirstLine(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? text.Length : Math.Max(1, end);
    }
}
