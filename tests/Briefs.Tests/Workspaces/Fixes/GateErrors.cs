using Briefs.Checks;
using Briefs.Tests.Checks;
using Briefs.Tests.Reading.Body;

namespace Briefs.Tests.Workspaces.Fixes;

/// <summary>
/// What the rules of quotations and sources say of a brief, by places that are the same in a text with other marks and spaces.
/// </summary>
internal static class GateErrors
{
    private static readonly ImmutableArray<SiteRule> s_rules = [.. AllChecks.Rules.OfType<SiteRule>().Where(r => IsOfGate(r.Info))];

    /// <summary>Each error as its rule and its <see cref="Place"/>; the warning of marks with two readings is among them.</summary>
    public static ImmutableArray<string> In(string text)
    {
        var read = GivenBrief.Whole(text);
        var site = new CheckedSite(new Library { Settings = GivenBrief.Settings, Briefs = [read.Value], Pages = [] }, GivenSite.Clock);
        return
        [
            .. read.Diagnostics.Concat(s_rules.SelectMany(r => r.Check(site)))
                .Where(f => IsOfGate(f.Rule) && (f.Severity == Severity.Error || f.Rule.Id == "quote-marks-ambiguous"))
                .Select(f => $"{f.Rule.Id} {Place(text, f.Span)}")
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>How many letters and digits there are before a place and in it.</summary>
    public static string Place(string text, TextSpan span) => $"{Letters(text, 0, span.Start)} {Letters(text, span.Start, span.End)}";

    private static bool IsOfGate(RuleInfo rule) => rule.Group is RuleGroup.Quotations or RuleGroup.Sources;

    private static int Letters(string text, int from, int to) => text.AsSpan(from, to - from).ToArray().Count(char.IsLetterOrDigit);
}
