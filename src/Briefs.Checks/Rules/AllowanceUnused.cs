
namespace Briefs.Checks.Rules;

/// <summary>A suppression that suppresses nothing. Reported by <see cref="SuppressionFilter"/>, after all other rules.</summary>
public sealed class AllowanceUnused : StageRule
{
    public static AllowanceUnused Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "allowance-unused",
        Group = RuleGroup.Site,
        Severity = Severity.Warning,
        Message = "The suppression of the rule “{0}” has no effect here.",
        Help = "Remove the suppression. If it was meant for another block, move it directly before that block.",
        Why = "An unused suppression would hide the next error of the same kind.",
        Bad =
        [
            "⟦<!-- allow image-without-credit: we drew this picture ourselves -->⟧\n\nNobody crossed.\n",
        ],
        Good = ["No one crossed.\n"],
    };

    internal Diagnostic CreateDiagnostic(PlacedSuppression placed) =>
        Info.CreateDiagnostic(placed.File, placed.Suppression.Span, placed.Suppression.Rule);
}
