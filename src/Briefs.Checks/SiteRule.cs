namespace Briefs.Checks;

/// <summary>A rule that checks a site as read.</summary>
public abstract class SiteRule : Rule
{
    /// <summary>What the rule depends on. If it is too narrow, <c>serve</c> shows stale results.</summary>
    public virtual RuleScope Scope => RuleScope.Site;

    /// <summary>All diagnostics of the rule, in any order.</summary>
    public abstract IEnumerable<Diagnostic> Check(CheckedSite site);
}

/// <summary>What a rule depends on: it runs again only after a change within its scope.</summary>
public enum RuleScope
{
    /// <summary>One document and what it uses: see <see cref="DocumentRule"/>.</summary>
    Document,

    /// <summary>All entries of the site under one id: see <see cref="EntryRule"/>.</summary>
    Entries,

    /// <summary>The saved copies and the evidence record.</summary>
    Evidence,

    /// <summary>The addresses that documents and pictures use.</summary>
    Addresses,

    /// <summary>The whole site.</summary>
    Site,
}

/// <summary>
/// A rule that checks one document at a time. It may use the document's dependencies: the settings and shared entries, linked documents
/// (whether they exist and are public, and their headings), related slugs, pictures, and the saved copies of its sources. If it depended on
/// anything else, <c>serve</c> would miss changes.
/// </summary>
public abstract class DocumentRule : SiteRule
{
    public sealed override RuleScope Scope => RuleScope.Document;

    /// <summary>The diagnostics in one document, or in the shared entries that it uses.</summary>
    public abstract IEnumerable<Diagnostic> Check(CheckedSite site, Brief document);

    /// <summary>The diagnostics in the settings and shared entries that do not depend on a document.</summary>
    public virtual IEnumerable<Diagnostic> CheckShared(CheckedSite site) => [];

    /// <summary>A key that tells apart two diagnostics at the same place of a shared file. Equal ones are reported once.</summary>
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
/// A rule that compares the entries of the settings, the shared files and all documents under one id. Entries under other ids do not affect
/// the result.
/// </summary>
public abstract class EntryRule : SiteRule
{
    public sealed override RuleScope Scope => RuleScope.Entries;

    /// <summary>The ids of the document's entries that the rule compares.</summary>
    public abstract IEnumerable<string> IdsIn(Brief document);

    /// <summary>The diagnostics, each with the id it is about.</summary>
    /// <param name="documents">In site order; contains all documents with entries under the requested ids.</param>
    /// <param name="isAsked">Whether an id is to be checked.</param>
    public abstract IEnumerable<(string Id, Diagnostic Found)> Check(
        CheckedSite site, IEnumerable<Brief> documents, Func<string, bool> isAsked);

    public sealed override IEnumerable<Diagnostic> Check(CheckedSite site)
    {
        return Check(site, site.Documents, _ => true).Select(found => found.Found);
    }
}
