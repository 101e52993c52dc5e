
namespace Briefs.Checks;

/// <summary>
/// A rule that looks at one document at a time, and at what that one makes use of: the settings and shared entries, the
/// documents it links to (whether they are there, public, and which headings they have), the slugs it calls related, the
/// pictures it shows, the kept copies of its sources. Of anything else a change would go unnoticed while the site is served.
/// </summary>
public abstract class DocumentRule : Rule
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
