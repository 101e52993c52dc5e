using System.Diagnostics;
using Briefs.Pages;
using Briefs.Pictures.Cards;
using Briefs.Workspaces;

namespace Briefs.Cli.Output;

/// <summary>Renders the files of a plan and writes each at once, so that only a few are in memory at a time.</summary>
public static class SiteWriter
{
    /// <summary>Writes all files, except the PDFs, which are printed from them, and returns the diagnostics of rendering.</summary>
    public static ImmutableArray<Diagnostic> Write(StagingDirectory staged, SitePlan plan, FileOrigins origins, StageProgress progress)
    {
        progress.Begin("Writing", plan.Files.Length);
        // Files that grow with the site go first: if one were last, a single core would work on it while the others wait.
        var files = plan.Files.Where(file => file is not PlannedFile.Printed).OrderBy(file => file is not PlannedFile.Streamed);
        var found = InParallel.Map([.. files], file =>
        {
            var errors = Write(staged, file, origins);
            progress.Step();
            return errors;
        });
        return Once(found.SelectMany(errors => errors));
    }

    // An error in a template is the same on many pages: it is reported once, with the number of pages.
    private static ImmutableArray<Diagnostic> Once(IEnumerable<Diagnostic> found) =>
    [
        .. found.GroupBy(f => (f.Rule, f.File, f.Span, f.Message)).Select(same => same.Count() == 1
            ? same.First()
            : same.First() with { Help = string.Create(
            CultureInfo.InvariantCulture,
                $"{same.First().Help} The same on {same.Count() - 1:N0} more page{(same.Count() == 2 ? "" : "s")}.") }),
    ];

    private static ImmutableArray<Diagnostic> Write(StagingDirectory staged, PlannedFile file, FileOrigins origins)
    {
        switch (file)
        {
            case PlannedFile.Rendered rendered:
                var page = rendered.Make();
                using (page.Value)
                {
                    if (page.Value is { } bytes) staged.Write(file.Path, bytes.Span);
                }

                return page.Diagnostics;
            case PlannedFile.Streamed streamed:
                using (var target = staged.Open(file.Path)) streamed.WriteTo(target);
                return [];
            case PlannedFile.Copied copied:
                staged.Copy(copied, origins.SiteFolder);
                return [];
            case PlannedFile.Drawn drawn:
                if (origins.FindPublished(file.Path) is { } before) staged.Copy(file.Path, before);
                else staged.Write(file.Path, (origins.Painter ?? throw new UnreachableException()).Draw(drawn.Card));
                return [];
            default:
                throw new UnreachableException();
        }
    }
}

/// <summary>The origins of files that are not rendered.</summary>
/// <param name="SiteFolder">Absolute; the folder that pictures are copied from.</param>
/// <param name="Published">The site that is being replaced, absolute; it may not exist.</param>
/// <param name="Painter">Draws cards; null if none is planned.</param>
public sealed record FileOrigins(string SiteFolder, string Published, CardPainter? Painter)
{
    private readonly bool _isOurs = SiteMarker.IsIn(Published);

    /// <summary>
    /// Returns the path of a file in the existing site, if Briefs made that site; otherwise null. A card can be used again, because its
    /// name contains a hash of everything it shows. Other files need a check of their own.
    /// </summary>
    /// <param name="path">Relative to the root of the site, with <c>/</c>.</param>
    public string? FindPublished(string path)
    {
        if (!_isOurs) return null;
        var file = new FileInfo(Path.Combine(Published, path));
        return file.Exists && file.LinkTarget is null && file.Directory?.LinkTarget is null ? file.FullName : null;
    }
}
