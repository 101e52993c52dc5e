
namespace Briefs.Checks.Rules;

/// <summary>An allowance that nothing needed. Found by <see cref="ApplyAllowances"/>, after all other rules.</summary>
public sealed class AllowanceUnused : StageRule
{
    public static AllowanceUnused Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "allowance-unused",
        Group = RuleGroup.Site,
        Severity = Severity.Warning,
        Message = "The rule “{0}” is left aside here, but it finds nothing to leave aside.",
        Help = "Remove the allowance; if it was meant for another block, move it directly before that block.",
        Why = "An allowance that outlives its reason would hide the next fault of the same kind, which nobody has looked at.",
        Bad =
        [
            "⟦<!-- allow image-without-credit: drawn by ourselves -->⟧\n\nNobody crossed.\n",
        ],
        Good = ["Nobody crossed.\n"],
    };

    internal Diagnostic CreateDiagnostic(PlacedAllowance placed) =>
        Info.CreateDiagnostic(placed.File, placed.Allowance.Span, placed.Allowance.Rule);
}
