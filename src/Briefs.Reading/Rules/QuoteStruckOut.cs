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
        Message = "Words in this quotation are struck out: “{0}”.",
        Help = "Remove the `~~`. To omit the words, replace them with an ellipsis (…).",
        Why = "Readers take struck-out words as withdrawn, but Briefs compares them with the source as part of the quotation.",
        Bad = ["“We will ⟦~~never~~⟧ leave this land,” she said [@mills in @news]."],
        Good = ["“We will never leave this land,” she said [@mills in @news]. ~~She left.~~"],
    };

    /// <summary>The HTML element of struck-out text.</summary>
    internal const string Element = "del";

    /// <summary>Checks a quoted run of a text.</summary>
    /// <param name="segments">Segments of the text; only those that strike out words count.</param>
    /// <param name="quoted">The run, as indexes into the text.</param>
    internal IEnumerable<Diagnostic> Check(ContentFile file, VisibleText visible, IReadOnlyList<Segment> segments, TextSpan quoted)
    {
        var open = new Stack<Segment>();
        foreach (var segment in segments)
        {
            if (/* guard: verified-struck */ segment.Element != Element) continue;
            if (segment.Kind == SegmentKind.ElementOpens) open.Push(segment);
            else if (open.TryPop(out var opened) && opened.Start < quoted.End && segment.Start > quoted.Start && open.Count == 0)
                yield return Info.CreateDiagnostic(file, opened.Span, visible.Fold(opened.Start, segment.Start));
        }
    }
}
