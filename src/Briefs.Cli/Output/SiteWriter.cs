using System.Diagnostics;
using Briefs.Checks.Rules;
using Briefs.Pages;
using Briefs.Pictures.Cards;
using Briefs.Workspaces;

namespace Briefs.Cli.Output;

/// <summary>Renders the files of a plan and writes each at once, so that only a few are in memory at a time.</summary>
public static class SiteWriter
{
    /// <summary>Writes all files, except the PDFs, which are printed from them, and returns the diagnostics of rendering.</summary>
    /// <param name="published">The files of the published site, of which those that would be the same are kept; null to make all.</param>
    internal static ImmutableArray<Diagnostic> Write(
        StagingDirectory staged, SitePlan plan, FileOrigins origins, PublishedFiles? published, StageProgress progress)
    {
        progress.Begin("Writing", plan.Files.Length);
        // Files that grow with the site go first: if one were last, a single core would work on it while the others wait.
        var found = InParallel.Map(UnitsOf(plan), unit =>
        {
            var errors = WriteUnit(staged, unit, origins, published);
            foreach (var _ in unit) progress.Step();
            return errors;
        });
        return Once(found.SelectMany(errors => errors));
    }

    private static ImmutableArray<Diagnostic> WriteUnit(
        StagingDirectory staged, ImmutableArray<PlannedFile> unit, FileOrigins origins, PublishedFiles? published)
    {
        try
        {
            return unit is [PlannedFile.Resized, ..]
                ? WriteCopies(staged, [.. unit.Cast<PlannedFile.Resized>()], origins, published)
                : Write(staged, unit[0], origins, published);
        }
        catch (PathTooLongException error)
        {
            // The message of the system does not name the file.
            throw new PathTooLongException($"“{unit[0].Path}” cannot be written.", error);
        }
    }

    // All copies of one picture are made together, so that it is decoded once.
    private static List<ImmutableArray<PlannedFile>> UnitsOf(SitePlan plan)
    {
        var copies = plan.Files.OfType<PlannedFile.Resized>().GroupBy(file => file.Copy.Original.Path, StringComparer.Ordinal)
            .Select(group => group.ToImmutableArray<PlannedFile>());
        var others = plan.Files.Where(file => file is not (PlannedFile.Resized or PlannedFile.Printed));
        return [.. others.OfType<PlannedFile.Streamed>().Select(file => ImmutableArray.Create<PlannedFile>(file)), .. copies,
            .. others.Where(file => file is not PlannedFile.Streamed).Select(file => ImmutableArray.Create(file))];
    }

    private static ImmutableArray<Diagnostic> WriteCopies(
        StagingDirectory staged, ImmutableArray<PlannedFile.Resized> files, FileOrigins origins, PublishedFiles? published)
    {
        ImmutableArray<PlannedFile.Resized> missing = [.. files.Where(file => published?.TryKeep(file, staged) is not true)];
        if (missing.IsEmpty) return [];
        if (origins.Copies.Make([.. missing.Select(file => file.Copy)]) is not { } made) return [UndecodedPicture.Report(missing[0])];
        for (var i = 0; i < missing.Length; i++) Write(staged, missing[i], made[i], published);
        return [];
    }

    private static void Write(StagingDirectory staged, PlannedFile file, byte[] bytes, PublishedFiles? published)
    {
        staged.Write(file.Path, bytes);
        published?.Add(file, staged);
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

    private static ImmutableArray<Diagnostic> Write(
        StagingDirectory staged, PlannedFile file, FileOrigins origins, PublishedFiles? published)
    {
        if (published is null) return Write(staged, file, origins);
        return published.TryKeep(file, staged) ? [] : published.Make(file, staged, () => Write(staged, file, origins));
    }

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
                staged.Write(file.Path, (origins.Painter ?? throw new UnreachableException()).Draw(drawn.Card));
                return [];
            default:
                throw new UnreachableException();
        }
    }
}

/// <summary>The origins of files that are not rendered.</summary>
/// <param name="SiteFolder">Absolute; the folder that pictures are copied from.</param>
/// <param name="Painter">Draws cards; null if none is planned.</param>
/// <param name="Copies">Makes the smaller copies of pictures.</param>
public sealed record FileOrigins(string SiteFolder, CardPainter? Painter, PictureCopies Copies);

/// <summary>The diagnostic for a picture whose beginning can be read, but not all of it.</summary>
internal static class UndecodedPicture
{
    private static readonly ImageBroken s_rule = new();

    public static Diagnostic Report(PlannedFile.Resized file) =>
        s_rule.Info.CreateDiagnostic(file.Shown, file.Span, file.Copy.Original.Path);
}
