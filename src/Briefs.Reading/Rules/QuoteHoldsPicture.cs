using Briefs.Reading.Markdown;

namespace Briefs.Reading.Rules;

public sealed class QuoteHoldsPicture : StageRule
{
    private const string Head = "---\ntitle: At the border\ndate: 2024-03-01\nsummary: No one crossed.\nimages:\n  post.gif: A. Editor\n"
        + "quoted:\n  crowd:\n"
        + "    description: Relatives at the gate\n    to-us: 2024-01-03\n---\n";

    public static QuoteHoldsPicture Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-holds-picture",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "This quotation contains a picture.",
        Help = "Move the picture out of the quotation, into a paragraph of its own.",
        Why = """
            Readers would assume that a picture inside a quotation is part of it, but the source has no picture there. The picture could
            even contain text.
            """,
        Bad =
        [
            RuleExample.FromFiles(
                ("content/briefs/border.md", Head + "“We will ⟦![never](post.gif)⟧ leave this land,” they called [@crowd].\n"),
                ("content/images/post.gif", "GIF89a\u0001\0\u0001\0\0\0\0,\0\0\0\0\u0001\0\u0001\0\0\u0002\u0002D\u0001\0;")),
        ],
        Good = ["“We will leave this land,” she said [@mills in @news]."],
    };

    /// <summary>Checks a quoted run of a text.</summary>
    /// <param name="segments">Segments of the text; those that are not pictures are ignored.</param>
    /// <param name="quoted">The run, as indexes into the text.</param>
    internal IEnumerable<Diagnostic> Check(ContentFile file, IEnumerable<Segment> segments, TextSpan quoted) => segments
        .Where(s => /* guard: verified-picture */ (s.Kind == SegmentKind.Picture && s.Start >= quoted.Start && s.Start < quoted.End))
        .Select(s => Info.CreateDiagnostic(file, s.Span));
}
