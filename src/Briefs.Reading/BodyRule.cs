namespace Briefs.Reading;

/// <summary>
/// A rule that looks at one brief or page once its quotations have their citations. No rule sees what another finds, so that they may be
/// asked in any order.
/// </summary>
public abstract class BodyRule : StageRule
{
    internal abstract IEnumerable<Diagnostic> Check(BoundBody body);
}
