
namespace Briefs.Checks;

/// <summary>A rule that looks at a site as read. One file each, its <see cref="Info"/> first; stateless: one serves every run.</summary>
public abstract class Rule
{
    public abstract RuleInfo Info { get; }

    /// <summary>
    /// What it looks at. A rule that says less than it looks at would be right in <c>build</c> and wrong in <c>serve</c>.
    /// </summary>
    public virtual RuleScope Scope => RuleScope.Site;

    /// <summary>Everything the rule finds, in any order.</summary>
    public abstract IEnumerable<Diagnostic> Check(CheckedSite site);
}
