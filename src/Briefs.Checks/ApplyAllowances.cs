using System.Collections.Immutable;
using Briefs.Checks.Rules;
using Briefs.Diagnostics;
using Briefs.Model;
using Briefs.Text;

namespace Briefs.Checks;

/// <summary>Takes out what editors left aside with a reason, once every other stage and rule has spoken.</summary>
public static class ApplyAllowances
{
    /// <summary>Whether an allowance leaves anything aside: one without a reason, or of a rule that always holds, does not.</summary>
    public static bool Counts(Allowance allowance, IReadOnlyDictionary<string, RuleInfo> rules) =>
        AllowanceInvalid.ReasonAgainst(new PlacedAllowance(ContentFile.Whole(""), allowance), rules) is null;

    /// <summary>The findings that remain, and those about the allowances themselves.</summary>
    /// <param name="found">Everything found in the site so far, by reading it and by its rules.</param>
    /// <param name="known">All rules there are; an allowance may name no other.</param>
    public static ImmutableArray<Diagnostic> To(Library library, ImmutableArray<Diagnostic> found, IEnumerable<RuleInfo> known)
    {
        ArgumentNullException.ThrowIfNull(library);
        var rules = known.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var allowances = library.Documents
            .SelectMany(d => d.Allowances.Select(a => new PlacedAllowance(d.File, a)))
            .ToLookup(a => AllowanceInvalid.ReasonAgainst(a, rules) is null);
        var valid = allowances[true].ToLookup(a => (a.File.Path, a.Allowance.Rule));
        var used = new HashSet<PlacedAllowance>(ReferenceEqualityComparer.Instance);
        var remaining = ImmutableArray.CreateBuilder<Diagnostic>(found.Length);
        foreach (var finding in found)
        {
            // All that hold are used, not the first alone: else the one for the block would be called unused beside the one for the brief.
            var holding = valid[(finding.File.Path, finding.Rule.Id)].Where(a => a.Holds(finding.Span)).ToList();
            used.UnionWith(holding);
            if (holding.Count == 0) remaining.Add(finding);
        }

        remaining.AddRange(allowances[false].Select(a => AllowanceInvalid.Found(a, rules)));
        remaining.AddRange(allowances[true].Where(a => !used.Contains(a)).Select(AllowanceUnused.Found));
        return remaining.ToImmutable();
    }
}
