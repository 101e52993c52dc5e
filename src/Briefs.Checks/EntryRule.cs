
namespace Briefs.Checks;

/// <summary>
/// A rule that compares what the settings, the shared entries and all documents say under one id: what is said under another
/// makes no difference to it.
/// </summary>
public abstract class EntryRule : Rule
{
    public sealed override RuleScope Scope => RuleScope.Entries;

    /// <summary>The ids under which a document says something that the rule compares.</summary>
    public abstract IEnumerable<string> IdsIn(Brief document);

    /// <summary>What the rule finds, with the id it is about.</summary>
    /// <param name="documents">In the order of the site; all that say anything under the ids asked for.</param>
    /// <param name="isAsked">Whether an id is to be looked at.</param>
    public abstract IEnumerable<(string Id, Diagnostic Found)> Check(
        CheckedSite site, IEnumerable<Brief> documents, Func<string, bool> isAsked);

    public sealed override IEnumerable<Diagnostic> Check(CheckedSite site)
    {
        return Check(site, site.Documents, _ => true).Select(found => found.Found);
    }
}
