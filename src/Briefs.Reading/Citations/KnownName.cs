
namespace Briefs.Reading.Citations;

/// <summary>Why words may be in marks without a source.</summary>
/// <param name="By">The rule.</param>
/// <param name="As">What the words are.</param>
internal readonly record struct KnownName(DeclaredBy By, DeclaredAs As)
{
    /// <summary>
    /// Whether it comes from a source or person of the brief: such a name never excuses words in a sentence that reports speech.
    /// </summary>
    public bool IsOfEntry => By is DeclaredBy.Title or DeclaredBy.Publisher || (By == DeclaredBy.Organization && !IsOfSite);

    /// <summary>Whether it is the site's own organization.</summary>
    public bool IsOfSite { get; init; }
}
