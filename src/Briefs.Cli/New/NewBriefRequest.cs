namespace Briefs.Cli.New;

/// <summary>What a call of <c>briefs new</c> asks for.</summary>
/// <param name="SiteFolder">Absolute.</param>
/// <param name="Title">Null only for a translation, which then begins with a blank.</param>
/// <param name="Lang">BCP 47; null for the site's language.</param>
/// <param name="From">The brief to be translated, as the call names it; null for a brief of its own.</param>
internal sealed record NewBriefRequest(string SiteFolder, string? Title, string? Lang, string? From);
