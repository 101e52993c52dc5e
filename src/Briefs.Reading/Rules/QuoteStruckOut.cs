using Briefs.Reading.Markdown;

namespace Briefs.Reading.Rules;

public sealed class QuoteStruckOut : StageRule
{
    public static QuoteStruckOut Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-struck-out",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "Words inside a quotation are struck out: “{0}”.",
        Help = "Remove the `~~`. To leave words out, write … in their place.",
        Why = "A reader takes struck-out words for words that were not said, and a comparison "
            + "with the source takes them for words that were.",
        Bad = ["“We will ⟦~~never~~⟧ leave this land,” she said [@mills in @news]."],
        Good = ["“We will never leave this land,” she said [@mills in @news]. ~~She left.~~"],
    };

    /// <summary>Of what is struck out.</summary>
    internal const string Element = "del";

    /// <summary>Looks at a run of a text that is quoted.</summary>
    /// <param name="visible">The text.</param>
    /// <param name="segments">Those of it that strike words out, among others.</param>
    /// <param name="quoted">The run, as indexes of the text.</param>
    internal IEnumerable<Diagnostic> Check(ContentFile file, VisibleText visible, IReadOnlyList<Segment> segments, TextSpan quoted)
    {
        var open = new Stack<Segment>();
        foreach (var segment in segments)
        {
            if (segment.Element != Element) continue;
            if (segment.Kind == SegmentKind.ElementOpens) open.Push(segment);
            else if (open.TryPop(out var opened) && opened.Start < quoted.End && segment.Start > quoted.Start && open.Count == 0)
                yield return Info.CreateDiagnostic(file, opened.Span, visible.Fold(opened.Start, segment.Start));
        }
    }
}
