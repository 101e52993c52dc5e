using Briefs.Reading.Markdown;

namespace Briefs.Reading.Rules;

/// <summary>quote-struck-out: struck-out words inside a quotation.</summary>
public static class QuoteStruckOut
{
    public static RuleInfo Info { get; } = new()
    {
        Id = "quote-struck-out",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "Words in this quotation are struck out: “{0}”.",
        Help = "Remove the `~~`. To omit the words, write … instead.",
        Why = "Readers understand struck-out words as not said, but the comparison with the source treats them as said.",
        Bad = ["“We will ⟦~~never~~⟧ leave this land,” she said [@mills in @news]."],
        Good = ["“We will never leave this land,” she said [@mills in @news]. ~~She left.~~"],
    };

    /// <summary>Of what is struck out.</summary>
    internal const string Element = "del";

    /// <summary>Looks at a run of a text that is quoted.</summary>
    /// <param name="visible">The text.</param>
    /// <param name="segments">Those of it that strike words out, among others.</param>
    /// <param name="quoted">The run, as indexes of the text.</param>
    internal static IEnumerable<Diagnostic> Check(ContentFile file, VisibleText visible, IReadOnlyList<Segment> segments, TextSpan quoted)
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
