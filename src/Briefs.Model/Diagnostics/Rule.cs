namespace Briefs.Model.Diagnostics;

/// <summary>
/// A rule. Each is in its own file, <see cref="Info"/> first, then the check. Stateless: one instance is used in all runs.
/// </summary>
public abstract class Rule
{
    public abstract RuleInfo Info { get; }
}

/// <summary>
/// A rule reported by a stage while it works: reading a file, applying suppressions, evaluating web answers, rendering a page. Where
/// possible, the check itself is in the rule, and the stage only provides the input.
/// </summary>
public abstract class StageRule : Rule
{
    /// <inheritdoc cref="RuleInfo.CreateDiagnostic"/>
    public virtual Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, params string[] arguments) =>
        Info.CreateDiagnostic(file, span, arguments);
}
