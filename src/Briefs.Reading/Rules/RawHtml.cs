using Briefs.Reading.UnparsedMarkup;

namespace Briefs.Reading.Rules;

public sealed class RawHtml : StageRule
{
    public static RawHtml Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "raw-html",
        Group = RuleGroup.Links,
        Severity = Severity.Error,
        Message = "Not allowed in a brief: {0}.",
        Help = "{1} Markdown has syntax for everything a brief needs.",
        Why = """
            HTML in a brief could load files from another site, hide a quotation from the checks or break the page for screen readers.
            Comments are allowed, but not published.
            """,
        Bad =
        [
            "This is ⟦<b>⟧bold⟦</b>⟧ text.",
            "⟦<div>⟧\nA paragraph.\n</div>",
            "⟦<iframe src=\"https://www.youtube.com/embed/x1Y2z3\"></iframe>⟧",
            "<!-- a note --> ⟦These words would disappear.⟧",
            "---\ntitle: At the border\ndate: 2024-03-01\n---\nSome words.\n\n⟦<!--⟧ a comment without end\n\nSome more.\n",
        ],
        Good = ["This is **bold** text.", "<!-- a note to ourselves -->\nA paragraph.", "Write `<b>` in code."],
    };

    /// <param name="arguments">The HTML.</param>
    public override Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, params string[] arguments)
    {
        var tag = arguments[0].Split('\n')[0];
        var found = base.CreateDiagnostic(file, span, $"the HTML {Shorten.ToLength(tag, 40)}",
            "Use Markdown instead, such as **bold** or *emphasis*. To show the tag as text, put it in `backticks`.");
        return EmbedAdvice.FindFor(arguments[0]) is { } advice ? found with { Help = advice } : found;
    }

    internal Diagnostic Unclosed(ContentFile file, TextSpan span) =>
        Info.CreateDiagnostic(file, span,
            "a comment that is never closed, so everything after it would disappear", "Close the comment with -->.");

    internal Diagnostic BehindComment(ContentFile file, TextSpan span) =>
        Info.CreateDiagnostic(file, span, "text that would disappear from the page, because it is on the same line as a comment",
            "Start a new line after -->.");
}
