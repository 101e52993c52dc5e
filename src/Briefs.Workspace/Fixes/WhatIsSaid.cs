using Briefs.Reading.Rules;

namespace Briefs.Workspaces.Fixes;

/// <summary>What no fix may change in a brief, as a list that is the same before and after.</summary>
internal static class WhatIsSaid
{
    private static readonly FrozenSet<string> s_ofMarks = FrozenSet.Create(StringComparer.Ordinal,
        QuoteUnclosed.Info.Id, QuoteUnopened.Info.Id, QuoteMarkLookalike.Info.Id, QuoteMarksAmbiguous.Info.Id, QuoteOutOfPlace.Info.Id);

    /// <summary>What is quoted, and the errors of marks: one that a fix hides is not fixed.</summary>
    public static ImmutableArray<string> Collect(Checked<Brief> read) =>
    [
        .. read.Value.Quotations.Select(q => Folding.Typographic(q.Text)),
        .. read.Found.Select(f => f.Rule.Id).Where(s_ofMarks.Contains).Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// The same, with what each mark is, by whom and where the words are said, and every error of quotations and sources: what changes
    /// marks and spaces alone changes none of these.
    /// </summary>
    public static ImmutableArray<string> Exactly(Checked<Brief> read) =>
    [
        .. read.Value.Quotations.Select(Said),
        .. read.Value.Marks.Select(m => m.Fate.ToString()),
        .. read.Found.Where(f => f.Rule.Group is RuleGroup.Quotations or RuleGroup.Sources).Select(f => f.Rule.Id)
        .Where(id => id != QuoteMarksMixed.Info.Id),
    ];

    private static string Said(Quotation q) =>
        $"{q.Where} {q.IsBlock} {q.IsCitedFaultily} {q.EchoOf} {string.Join(';', q.Citations.Select(Said))} {Folding.Typographic(q.Text)}";

    private static string Said(Citation c) => $"{c.Speaker} via {c.ToldBy} in {c.Source} via {c.Via} {c.Itself} {c.ToUs} {c.Locator}";
}
