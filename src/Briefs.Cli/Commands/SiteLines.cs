using Briefs.Reading.Discovery;

namespace Briefs.Cli.Commands;

/// <summary>The texts of a site, read again to show their lines in a report.</summary>
internal static class SiteLines
{
    /// <returns>Null for what lies outside the site, as kept copies may: their lines are not shown; and for what is gone by now.</returns>
    public static FileText? Read(string siteFolder, string path)
    {
        if (!ReadText.IsInside(path)) return null;
        try
        {
            return File.Exists(Path.Combine(siteFolder, path)) ? ReadText.Read(siteFolder, path).Value : null;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // The file was there when it was checked; without it the report is only shorter by a line.
            return null;
        }
    }
}
