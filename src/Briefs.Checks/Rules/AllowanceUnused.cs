
namespace Briefs.Checks.Rules;

/// <summary>An allowance that nothing needed. Found by <see cref="ApplyAllowances"/>, after all other rules.</summary>
public static class AllowanceUnused
{
    public static RuleInfo Info { get; } = new()
    {
        Id = "allowance-unused",
        Group = RuleGroup.Site,
        Severity = Severity.Warning,
        Message = "The suppression of the rule “{0}” has no effect here.",
        Help = "Remove the suppression. If it was meant for another block, move it directly before that block.",
        Why = "A suppression that is no longer needed would hide the next error of the same kind.",
        Bad =
        [
            "⟦<!-- allow image-without-credit: drawn by ourselves -->⟧\n\nNobody crossed.\n",
        ],
        Good = ["Nobody crossed.\n"],
    };

    internal static Diagnostic CreateDiagnostic(PlacedAllowance placed) =>
        Info.CreateDiagnostic(placed.File, placed.Allowance.Span, placed.Allowance.Rule);
}
