using Briefs.Diagnostics;

namespace Briefs.Checks;

/// <summary>A rule that looks at a site as read. One file each, its <see cref="Info"/> first; stateless: one serves every run.</summary>
public abstract class Rule
{
    public abstract RuleInfo Info { get; }

    /// <summary>Everything the rule finds, in any order.</summary>
    public abstract IEnumerable<Diagnostic> Check(CheckedSite site);
}
