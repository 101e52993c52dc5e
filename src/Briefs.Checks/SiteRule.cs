namespace Briefs.Checks;

/// <summary>A rule that looks at a site as read.</summary>
public abstract class SiteRule : Rule
{
    /// <summary>
    /// What it looks at. A rule that says less than it looks at would be right in <c>build</c> and wrong in <c>serve</c>.
    /// </summary>
    public virtual RuleScope Scope => RuleScope.Site;

    /// <summary>Everything the rule finds, in any order.</summary>
    public abstract IEnumerable<Diagnostic> Check(CheckedSite site);
}

/// <summary>How much of a site a rule looks at: after a change nobody asks it again when the change lies elsewhere.</summary>
public enum RuleScope
{
    /// <summary>One document, and what that one makes use of: see <see cref="DocumentRule"/>.</summary>
    Document,

    /// <summary>All that the site says under one id: see <see cref="EntryRule"/>.</summary>
    Entries,

    /// <summary>The kept copies and the record of them.</summary>
    Evidence,

    /// <summary>The addresses that documents and pictures ask for.</summary>
    Addresses,

    /// <summary>Anything.</summary>
    Site,
}

/// <summary>
/// A rule that looks at one document at a time, and at what that one makes use of: the settings and shared entries, the
/// documents it links to (whether they are there, public, and which headings they have), the slugs it calls related, the
/// pictures it shows, the kept copies of its sources. Of anything else a change would go unnoticed while the site is served.
/// </summary>
public abstract class DocumentRule : SiteRule
{
    public sealed override RuleScope Scope => RuleScope.Document;

    /// <summary>What the rule finds in one document, or in the shared entries that it uses.</summary>
    public abstract IEnumerable<Diagnostic> Check(CheckedSite site, Brief document);

    /// <summary>What it finds in the settings and shared entries themselves, whoever uses them.</summary>
    public virtual IEnumerable<Diagnostic> CheckShared(CheckedSite site) => [];

    /// <summary>What parts two findings at one place of a file that several documents use; of equal ones the first is told.</summary>
    public virtual string Subject(Diagnostic found) => "";

    public sealed override IEnumerable<Diagnostic> Check(CheckedSite site)
    {
        var told = new HashSet<(string Path, TextSpan Span, string Subject)>();
        foreach (var document in site.Documents)
        {
            foreach (var found in Check(site, document))
                if (found.File.Path == document.File.Path || told.Add((found.File.Path, found.Span, Subject(found)))) yield return found;
        }

        foreach (var found in CheckShared(site)) yield return found;
    }
}

/// <summary>
/// A rule that compares what the settings, the shared entries and all documents say under one id: what is said under another
/// makes no difference to it.
/// </summary>
public abstract class EntryRule : SiteRule
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
