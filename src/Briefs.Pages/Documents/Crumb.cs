namespace Briefs.Pages.Documents;

/// <summary>A step on the way from the home page to a page.</summary>
/// <param name="Address">Relative to the base path.</param>
internal sealed record Crumb(string Title, string Address);
