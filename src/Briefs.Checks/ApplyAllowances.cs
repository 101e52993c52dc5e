using Briefs.Checks.Rules;

namespace Briefs.Checks;

/// <summary>Takes out what editors left aside with a reason, once every other stage and rule has spoken.</summary>
public static class ApplyAllowances
{
    /// <summary>Whether an allowance leaves anything aside: one without a reason, or of a rule that always holds, does not.</summary>
    public static bool Counts(Allowance allowance, IReadOnlyDictionary<string, RuleInfo> rules) =>
        AllowanceInvalid.ReasonAgainst(new PlacedAllowance(ContentFile.Whole(""), allowance), rules) is null;

    /// <summary>The findings that remain, and those about the allowances themselves. An allowance holds in its own file.</summary>
    /// <param name="found">Everything found in the document so far, by reading it and by the rules.</param>
    /// <param name="rules">All rules there are, by id; an allowance may name no other.</param>
    public static IEnumerable<Diagnostic> Apply(Brief document, IEnumerable<Diagnostic> found, IReadOnlyDictionary<string, RuleInfo> rules)
    {
        if (document.Allowances.IsEmpty) return found;
        var allowances = document.Allowances.Select(a => new PlacedAllowance(document.File, a))
            .ToLookup(a => AllowanceInvalid.ReasonAgainst(a, rules) is null);
        var valid = allowances[true].ToLookup(a => a.Allowance.Rule, StringComparer.Ordinal);
        var used = new HashSet<PlacedAllowance>(ReferenceEqualityComparer.Instance);
        var remaining = new List<Diagnostic>();
        foreach (var finding in found)
        {
            // All that hold are used, not the first alone: else the one for the block would be called unused beside the one for the brief.
            var holding = valid[finding.Rule.Id].Where(a => finding.File.Path == document.File.Path && a.Holds(finding.Span)).ToList();
            used.UnionWith(holding);
            if (holding.Count == 0) remaining.Add(finding);
        }

        remaining.AddRange(allowances[false].Select(a => AllowanceInvalid.Rule.CreateDiagnostic(a, rules)));
        // What only the web can tell is not unused because the web was not asked.
        remaining.AddRange(
            allowances[true].Where(a => !used.Contains(a) && !rules[a.Allowance.Rule].AsksTheWeb)
                .Select(AllowanceUnused.Rule.CreateDiagnostic));
        return remaining;
    }

    /// <summary>Whether one finding is left aside in its document.</summary>
    /// <param name="finding">In the document's file.</param>
    /// <param name="rules">All rules there are, by id.</param>
    public static bool LeavesAside(Brief document, Diagnostic finding, IReadOnlyDictionary<string, RuleInfo> rules)
    {
        return document.Allowances.Any(a => a.Rule == finding.Rule.Id
            && Counts(a, rules)
            && new PlacedAllowance(document.File, a).Holds(finding.Span));
    }
}

/// <summary>An allowance with the file it stands in.</summary>
internal sealed record PlacedAllowance(ContentFile File, Allowance Allowance)
{
    /// <summary>Whether it leaves aside what its rule finds at a place of its file.</summary>
    public bool Holds(TextSpan place) =>
        Allowance.Block is not { } block || (block.Start <= place.Start && place.End <= block.End);
}
