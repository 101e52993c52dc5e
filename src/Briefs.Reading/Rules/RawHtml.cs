using Briefs.Diagnostics;
using Briefs.Text;

namespace Briefs.Reading.Rules;

/// <summary>raw-html: HTML in a text.</summary>
public static class RawHtml
{
    public static RuleInfo Info { get; } = new()
    {
        Id = "raw-html",
        Group = RuleGroup.Links,
        Severity = Severity.Error,
        Message = "{0}",
        Help = "{1}",
        Why = """
            HTML in a brief could load something from elsewhere, hide a quotation from the checks or break the page for a
            screen reader. Everything a brief needs has a form in Markdown. Comments in <!-- --> are allowed and are not
            published.
            """,
        Bad =
        [
            "This is ⟦<b>⟧bold⟦</b>⟧ text.",
            "⟦<div>⟧\nA paragraph.\n</div>",
            "<!-- a note --> ⟦These words would vanish.⟧",
            "Some words.\n\n⟦<!--⟧ a comment without end\n\nSome more.",
        ],
        Good = ["This is **bold** text.", "<!-- a note to ourselves -->\nA paragraph.", "Write `<b>` in code."],
    };

    internal static Diagnostic At(ContentFile file, TextSpan span, string html)
    {
        var tag = html.Split('\n')[0];
        return Info.At(file, span, $"HTML is not allowed in a brief: {(tag.Length <= 40 ? tag : tag[..40] + "…")}",
            "Use Markdown instead, such as **bold** or *emphasis*; to show the characters themselves, put them in `backticks`.");
    }

    internal static Diagnostic Unclosed(ContentFile file, TextSpan span) =>
        Info.At(file, span, "This comment is never closed, so all that follows would vanish.", "Close the comment with -->.");

    internal static Diagnostic BehindComment(ContentFile file, TextSpan span) =>
        Info.At(file, span, "Text on the line of a comment would vanish from the page.", "Begin a new line after -->.");
}
