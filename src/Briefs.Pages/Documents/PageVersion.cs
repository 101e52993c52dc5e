namespace Briefs.Pages.Documents;

/// <summary>A page in one of the languages it is there in.</summary>
/// <param name="Lang">BCP 47.</param>
/// <param name="Address">Relative to the base path.</param>
internal sealed record PageVersion(string Lang, string Title, string Address);
