using Briefs.Reading.Discovery;

namespace Briefs.Cli;

/// <summary>The folder of a site, as a call names it.</summary>
internal static class SiteFolder
{
    /// <summary>Why it cannot be used; null when it can.</summary>
    /// <param name="folder">Absolute.</param>
    public static string? Refusal(string folder)
    {
        if (ContentFinder.IsSite(folder)) return null;
        return Directory.Exists(folder)
            ? $"“{folder}” is not a site: it has no content/ folder. Go to the site's folder, or name it."
            : $"Folder not found: “{folder}”";
    }
}
