
namespace Briefs.Checks.Rules;

/// <summary>An allowance that cannot be given. Found by <see cref="ApplyAllowances"/>, after all other rules.</summary>
public sealed class AllowanceInvalid : StageRule
{
    private const string NoReason = "no reason is given";

    public static AllowanceInvalid Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "allowance-invalid",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        Message = "The rule “{0}” cannot be left aside: {1}.",
        Help = "Write <!-- allow RULE: reason --> with a rule's name and the reason, or remove it and mend what the rule finds.",
        Why = "Every quotation has its source: no brief can be let off that promise. A rule misspelt would be thought to be off.",
        Bad =
        [
            "⟦<!-- allow quote-without-source: everybody knows she said it -->⟧\n\nNobody crossed.\n",
            "⟦<!-- allow image-without-credit -->⟧\n\nNobody crossed.\n",
            "⟦<!-- allow spelling: names are spelt as in the source -->⟧\n\nNobody crossed.\n",
        ],
        Good = ["Nobody crossed.\n"],
    };

    /// <summary>Why an allowance does not count; null when it does.</summary>
    internal static string? ReasonAgainst(PlacedAllowance placed, IReadOnlyDictionary<string, RuleInfo> rules) =>
        !rules.TryGetValue(placed.Allowance.Rule, out var rule) ? "there is no rule of that name"
        : rule.IsFinal ? "without the page there is nothing to publish"
        : !rule.CanBeLowered ? "it guards quotations and their sources"
        : string.IsNullOrWhiteSpace(placed.Allowance.Reason) ? NoReason
        : null;

    internal Diagnostic CreateDiagnostic(PlacedAllowance placed, IReadOnlyDictionary<string, RuleInfo> rules)
    {
        var (rule, against) = (placed.Allowance.Rule, ReasonAgainst(placed, rules) ?? "");
        var found = Info.CreateDiagnostic(placed.File, placed.Allowance.Span, rule, against);
        if (against != NoReason) return found;
        return found with
        {
            Help = placed.Allowance.Block is null
                ? $"Write why behind the colon: `{rule}: the page comes out tomorrow`."
                : $"Write a colon and why behind the name: `<!-- allow {rule}: the page comes out tomorrow -->`.",
        };
    }
}
