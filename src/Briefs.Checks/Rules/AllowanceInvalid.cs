
namespace Briefs.Checks.Rules;

/// <summary>An invalid suppression. Reported by <see cref="SuppressionFilter"/>, after all other rules.</summary>
public sealed class AllowanceInvalid : StageRule
{
    private const string NoReason = "no reason is given";

    public static AllowanceInvalid Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "allowance-invalid",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        Message = "The rule “{0}” cannot be suppressed: {1}.",
        Help = "Write <!-- allow RULE: reason --> with the name of a rule and a reason. Or remove the suppression and fix what the rule "
            + "reports.",
        Why = """
            Briefs promises that every quotation has a source, so you cannot suppress rules about quotations and sources. A
            misspelled rule name would suppress nothing.
            """,
        Bad =
        [
            "⟦<!-- allow quote-without-source: everyone knows that she said it -->⟧\n\nNobody crossed.\n",
            "⟦<!-- allow image-without-credit -->⟧\n\nNobody crossed.\n",
            "⟦<!-- allow spelling: names are spelt as in the source -->⟧\n\nNobody crossed.\n",
        ],
        Good = ["No one crossed.\n"],
    };

    /// <summary>Why a suppression is invalid; null when it is valid.</summary>
    internal static string? ReasonAgainst(PlacedSuppression placed, IReadOnlyDictionary<string, RuleInfo> rules) =>
        !rules.TryGetValue(placed.Suppression.Rule, out var rule) ? "no rule has that name"
        : rule.IsFinal ? "this error prevents the page from being built"
        : !rule.CanBeLowered ? "rules about quotations and sources are always on"
        : string.IsNullOrWhiteSpace(placed.Suppression.Reason) ? NoReason
        : null;

    internal Diagnostic CreateDiagnostic(PlacedSuppression placed, IReadOnlyDictionary<string, RuleInfo> rules)
    {
        var (rule, against) = (placed.Suppression.Rule, ReasonAgainst(placed, rules) ?? "");
        var found = Info.CreateDiagnostic(placed.File, placed.Suppression.Span, rule, against);
        if (against != NoReason) return found;
        return found with
        {
            Help = placed.Suppression.Block is null
                ? $"Write the reason after the colon: `{rule}: the page will be published tomorrow`."
                : $"Add a colon and a reason after the name: `<!-- allow {rule}: the page will be published tomorrow -->`.",
        };
    }
}
