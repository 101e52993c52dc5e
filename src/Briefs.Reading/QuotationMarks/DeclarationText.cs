using Briefs.Reading.Markdown;

namespace Briefs.Reading.QuotationMarks;

/// <summary>The <c>{.term}</c> after a closing mark.</summary>
internal static class DeclarationText
{
    /// <summary>Longest declaration that is recognised, in characters.</summary>
    private const int MaxLength = 60;

    /// <returns>Index after the closing brace of a <c>{.…}</c> that begins at the index; -1 if there is none.</returns>
    public static int EndOf(string text, int start)
    {
        if (start + 1 >= text.Length || text[start] != '{' || text[start + 1] != '.') return -1;
        var end = text.IndexOf('}', start, Math.Min(MaxLength, text.Length - start));
        return end < 0 ? -1 : end + 1;
    }

    /// <summary>
    /// The same for a declaration that the file contains letter by letter. Reviewers must see it in the file, so entities, escapes and code
    /// do not count.
    /// </summary>
    public static int EndOf(VisibleText visible, int start)
    {
        var end = EndOf(visible.Text, start);
        return /* guard: gate-declared-in-sight */ (end > 0 && !visible.IsCode(start) && visible.SpanOf(start, end).Length == end - start)
            ? end : -1;
    }

    /// <summary>The text as readers see it, without declarations: for lists, alt texts and heading ids.</summary>
    public static string Strip(string text)
    {
        if (!text.Contains("{.", StringComparison.Ordinal)) return text;
        var stripped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var end = i > 0 && MarkCharacters.IsMark(text[i - 1]) ? EndOf(text, i) : -1;
            if (end > 0) i = end - 1;
            else stripped.Append(text[i]);
        }

        return stripped.ToString();
    }
}
