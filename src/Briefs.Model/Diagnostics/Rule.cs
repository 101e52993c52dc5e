namespace Briefs.Model.Diagnostics;

/// <summary>A rule. One file each, its <see cref="Info"/> first, then its check; stateless: one serves every run.</summary>
public abstract class Rule
{
    public abstract RuleInfo Info { get; }
}

/// <summary>
/// A rule that a stage reports while it works: reading a file, applying suppressions, judging what the web answers, making a page. What the
/// rule itself can check, it checks; the stage then only says of what.
/// </summary>
public abstract class StageRule : Rule
{
    /// <inheritdoc cref="RuleInfo.CreateDiagnostic"/>
    public virtual Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, params string[] arguments) =>
        Info.CreateDiagnostic(file, span, arguments);
}
