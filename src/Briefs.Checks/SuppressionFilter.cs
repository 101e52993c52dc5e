using Briefs.Checks.Rules;

namespace Briefs.Checks;

/// <summary>Removes the diagnostics that editors suppressed with a reason. Runs after all other stages and rules.</summary>
public static class SuppressionFilter
{
    /// <summary>Whether a suppression is valid: it has a reason, its rule exists, and the rule may be suppressed.</summary>
    public static bool Counts(Suppression allowance, IReadOnlyDictionary<string, RuleInfo> rules) =>
        AllowanceInvalid.ReasonAgainst(new PlacedSuppression(ContentFile.Whole(""), allowance), rules) is null;

    /// <summary>
    /// The remaining diagnostics, and those about the suppressions themselves. A suppression applies to its own file only.
    /// </summary>
    /// <param name="found">All diagnostics of the document so far, from reading it and from the rules.</param>
    /// <param name="rules">All existing rules, by id.</param>
    public static IEnumerable<Diagnostic> Apply(Brief document, IEnumerable<Diagnostic> found, IReadOnlyDictionary<string, RuleInfo> rules)
    {
        if (document.Suppressions.IsEmpty) return found;
        var allowances = document.Suppressions.Select(a => new PlacedSuppression(document.File, a))
            .ToLookup(a => AllowanceInvalid.ReasonAgainst(a, rules) is null);
        var valid = allowances[true].ToLookup(a => a.Suppression.Rule, StringComparer.Ordinal);
        var used = new HashSet<PlacedSuppression>(ReferenceEqualityComparer.Instance);
        var remaining = new List<Diagnostic>();
        foreach (var diagnostic in found)
        {
            // Mark every matching suppression as used: otherwise the one for the block would be reported as unused when the whole brief has
            // one.
            var holding = valid[diagnostic.Rule.Id].Where(a => diagnostic.File.Path == document.File.Path && a.Holds(diagnostic.Span))
                .ToList();
            used.UnionWith(holding);
            if (holding.Count == 0) remaining.Add(diagnostic);
        }

        remaining.AddRange(allowances[false].Select(a => AllowanceInvalid.Rule.CreateDiagnostic(a, rules)));
        // Web rules are excluded: without network access they never report anything, which does not make their suppressions unused.
        remaining.AddRange(
            allowances[true].Where(a => !used.Contains(a) && !rules[a.Suppression.Rule].AsksTheWeb)
                .Select(AllowanceUnused.Rule.CreateDiagnostic));
        return remaining;
    }

    /// <summary>Whether a diagnostic is suppressed in its document.</summary>
    /// <param name="diagnostic">A diagnostic in the document's file.</param>
    /// <param name="rules">All existing rules, by id.</param>
    public static bool LeavesAside(Brief document, Diagnostic diagnostic, IReadOnlyDictionary<string, RuleInfo> rules)
    {
        return document.Suppressions.Any(a => a.Rule == diagnostic.Rule.Id
            && Counts(a, rules)
            && new PlacedSuppression(document.File, a).Holds(diagnostic.Span));
    }
}

/// <summary>A suppression and the file that contains it.</summary>
internal sealed record PlacedSuppression(ContentFile File, Suppression Suppression)
{
    /// <summary>Whether the suppression covers a place in its file.</summary>
    public bool Holds(TextSpan place) =>
        Suppression.Block is not { } block || (block.Start <= place.Start && place.End <= block.End);
}
