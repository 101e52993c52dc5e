using Briefs.Reading.Rules;

namespace Briefs.Reading.UnparsedMarkup;

/// <summary>Text directly before <c>---</c>, which Markdown takes for the underline of a heading.</summary>
internal static class MisreadHeading
{
    /// <summary>The longest underline that may have been meant as a line across the page; headings are underlined in their own
    /// length.</summary>
    private const int LongestRule = 3;

    public static void Report(BriefDraft draft, TextSpan heading)
    {
        var text = draft.Text.Text;
        var end = Math.Min(heading.End, text.Length);
        while (end > heading.Start && char.IsWhiteSpace(text[end - 1])) end--;
        // The underline may be within what the parser counts to the heading, or behind it.
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
        draft.Found.Add(MarkupNotUnderstood.CreateDiagnostic(draft.File, span,
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
