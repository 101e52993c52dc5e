using System.Security.Cryptography;
using Briefs.Cli.Commands;
using Briefs.Cli.Serve;
using Briefs.Pages;
using Briefs.Workspaces;

namespace Briefs.SiteTests.Workspaces;

/// <summary>All that can be seen of a site from outside, as lines: what was found, what is hidden, what would be published.</summary>
internal static class SiteAccount
{
    /// <summary>Of a site read and checked as a whole.</summary>
    public static List<string> OfBuild(WorkspaceOptions options) => Of(Workspace.Open(options).Current);

    // The pages are made even of what may not be published: there is most to be seen in a site with faults.
    public static List<string> Of(WorkspaceSnapshot snapshot)
    {
        var result = snapshot.Result;
        var planned = snapshot.Plan(result with { Diagnostics = [] });
        return
        [
            .. result.Diagnostics.Select(Line),
            .. result.Hidden.Order(StringComparer.Ordinal).Select(path => $"hidden {path}"),
            .. planned.Diagnostics.Select(Line),
            .. planned.Value.Files.Select(file => Line(file, snapshot.Options.SiteFolder)),
        ];
    }

    /// <summary>
    /// The files that would be published, each asked for by its path alone, as a browser asks; but for cards, which are drawn.
    /// </summary>
    /// <param name="view">Of the same state.</param>
    public static IEnumerable<string> OnDemand(PreviewSite view)
    {
        var state = view.State;
        var planned = state.Plan(state.Result with { Diagnostics = [] }).Value;
        return planned.Files.Where(file => file is not PlannedFile.Drawn)
            .Select(file => view.FindFile(file.Path) is { } seen ? Line(file.Path, seen.Bytes.Span, seen.Diagnostics)
            : $"{file.Path} is not there when it is asked for");
    }

    public static string Line(Diagnostic found)
    {
        var (from, to) = (found.File.Lines.GetPosition(found.Span.Start), found.File.Lines.GetPosition(found.Span.End));
        var related = string.Join("; ", found.Related.Select(r => $"{r.File.Path}:{r.File.Lines.GetPosition(r.Span.Start)} {r.Note}"));
        return $"{found.File.Path}:{from.Line}:{from.Column}-{to.Line}:{to.Column} {found.Severity} {found.Rule.Id}: {found.Message} | "
            + $"{found.Help} | {found.HelpInPublic} | {found.Quotation} | {related}";
    }

    /// <summary>A file that would be published, with the hash of its bytes.</summary>
    public static string Line(PlannedFile file, string siteFolder)
    {
        using var stream = new MemoryStream();
        ImmutableArray<Diagnostic> found = [];
        switch (file)
        {
            case PlannedFile.Rendered rendered:
                var page = rendered.Render();
                stream.Write(page.Value.Span);
                found = page.Diagnostics;
                break;
            case PlannedFile.Streamed streamed:
                streamed.WriteTo(stream);
                break;
            case PlannedFile.Copied copied:
                stream.Write(File.ReadAllBytes(Path.Combine(siteFolder, copied.From)));
                break;
        }

        return Line(file.Path, stream.ToArray(), found);
    }

    private static string Line(string path, ReadOnlySpan<byte> bytes, ImmutableArray<Diagnostic> found) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{path} {Convert.ToHexStringLower(SHA256.HashData(bytes))} {string.Join("\n", found.Select(Line))}");
}
