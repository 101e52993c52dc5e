namespace Briefs.Import.Sites;

/// <summary>A collection of a Jekyll site: the texts in a folder such as <c>_docs</c>.</summary>
/// <param name="HasPages">Whether each text has a page of its own.</param>
/// <param name="Permalink">The pattern of its addresses.</param>
internal sealed record JekyllCollection(bool HasPages, string Permalink);

/// <summary>Finds the collection of a text by its path.</summary>
internal static class JekyllCollections
{
    /// <summary>The name without underscore; <c>posts</c> and <c>drafts</c> in any folder; null for a page.</summary>
    public static string? NameOf(string path, SiteConfiguration configuration)
    {
        var folders = path.Split('/')[..^1];
        if (folders.Contains("_drafts")) return "drafts";
        if (folders.Contains("_posts")) return "posts";
        return Array.Find(folders, folder => folder.StartsWith('_') && !configuration.Included.Contains(folder))?[1..];
    }
}
