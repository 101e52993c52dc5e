using Briefs.Reading.Rules;

namespace Briefs.Workspaces.Fixes;

/// <summary>The meaning of a brief as a list of strings, to compare before and after a fix.</summary>
internal static class SpokenContent
{
    private static readonly FrozenSet<string> s_ofMarks = FrozenSet.Create(StringComparer.Ordinal,
        QuoteUnclosed.Rule.Info.Id, QuoteUnopened.Rule.Info.Id, QuoteMarkLookalike.Rule.Info.Id, QuoteMarksAmbiguous.Rule.Info.Id,
            QuoteOutOfPlace.Rule.Info.Id);

    /// <summary>The quotations, and the errors of quotation marks: a fix must not hide one.</summary>
    public static ImmutableArray<string> Collect(Checked<Brief> read) =>
    [
        .. read.Value.Quotations.Select(q => Folding.Typographic(q.Text)),
        .. read.Diagnostics.Select(f => f.Rule.Id).Where(s_ofMarks.Contains).Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// Also includes the kind of each mark, the citations, and every error of quotations and sources. For fixes that change only marks and
    /// spaces.
    /// </summary>
    public static ImmutableArray<string> Exactly(Checked<Brief> read) =>
    [
        .. read.Value.Quotations.Select(Said),
        .. read.Value.Marks.Select(m => m.Role.ToString()),
        .. read.Diagnostics.Where(f => f.Rule.Group is RuleGroup.Quotations or RuleGroup.Sources).Select(f => f.Rule.Id)
        .Where(id => id != QuoteMarksMixed.Rule.Info.Id),
    ];

    private static string Said(Quotation q) =>
        $"{q.Where} {q.IsBlock} {q.IsCitedFaultily} {q.EchoOf} {string.Join(';', q.Citations.Select(Said))} {Folding.Typographic(q.Text)}";

    private static string Said(Citation c) => $"{c.Speaker} via {c.ToldBy} in {c.Source} via {c.Via} {c.Itself} {c.ToUs} {c.Locator}";
}
