using System.Diagnostics;
using Briefs.Pages;
using Briefs.Pictures.Cards;
using Briefs.Workspaces;

namespace Briefs.Cli.Output;

/// <summary>Renders the files of a plan and writes each as soon as it is made, so that no more than a few are ever in memory.</summary>
public static class WriteSite
{
    /// <summary>Writes everything; returns what was found while rendering.</summary>
    public static ImmutableArray<Diagnostic> Write(StagedSite staged, SitePlan plan, FileOrigins origins, StageProgress progress)
    {
        progress.Begin("Writing", plan.Files.Length);
        // The few that grow with the site go first: begun last, one of them would keep a single core busy when all else is done.
        var found = InParallel.Map([.. plan.Files.OrderBy(file => file is not PlannedFile.Streamed)], file =>
        {
            var faults = Write(staged, file, origins);
            progress.Step();
            return faults;
        });
        return Once(found.SelectMany(faults => faults));
    }

    // A fault of a template is the same on a thousand pages: it is one finding, which says on how many.
    private static ImmutableArray<Diagnostic> Once(IEnumerable<Diagnostic> found) =>
    [
        .. found.GroupBy(f => (f.Rule, f.File, f.Span, f.Message)).Select(same => same.Count() == 1
            ? same.First()
            : same.First() with { Help = string.Create(
            CultureInfo.InvariantCulture,
                $"{same.First().Help} The same on {same.Count() - 1:N0} more page{(same.Count() == 2 ? "" : "s")}.") }),
    ];

    private static ImmutableArray<Diagnostic> Write(StagedSite staged, PlannedFile file, FileOrigins origins)
    {
        switch (file)
        {
            case PlannedFile.Rendered rendered:
                var page = rendered.Borrow();
                using (page.Value)
                {
                    if (page.Value is { } bytes) staged.Write(file.Path, bytes.Span);
                }

                return page.Found;
            case PlannedFile.Streamed streamed:
                using (var target = staged.Open(file.Path)) streamed.WriteTo(target);
                return [];
            case PlannedFile.Copied copied:
                staged.Copy(copied, origins.SiteFolder);
                return [];
            case PlannedFile.Drawn drawn:
                if (origins.DrawnBefore(file.Path) is { } before) staged.Copy(file.Path, before);
                else staged.Write(file.Path, (origins.Painter ?? throw new UnreachableException()).Draw(drawn.Card));
                return [];
            default:
                throw new UnreachableException();
        }
    }
}

/// <summary>Where the files of a site come from that are not rendered.</summary>
/// <param name="SiteFolder">Absolute; what is copied comes from there.</param>
/// <param name="Published">The site that is being replaced, absolute; it need not be there.</param>
/// <param name="Painter">What draws cards; null where none is planned.</param>
public sealed record FileOrigins(string SiteFolder, string Published, CardPainter? Painter)
{
    private readonly bool _isOurs = SiteMarker.IsIn(Published);

    /// <summary>
    /// A card that was drawn before; null when there is none. Its name says all that it shows, and Briefs made the folder, so
    /// that it is as good as a new one.
    /// </summary>
    /// <param name="path">Relative to the site’s root, with <c>/</c>.</param>
    public string? DrawnBefore(string path)
    {
        if (!_isOurs) return null;
        var file = new FileInfo(Path.Combine(Published, path));
        return file.Exists && file.LinkTarget is null && file.Directory?.LinkTarget is null ? file.FullName : null;
    }
}
