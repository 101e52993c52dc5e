using Briefs.Cli.Commands;
using Briefs.Cli.Diff;
using Briefs.Cli.Links;
using Briefs.Checks.PublishedState;
using Briefs.Model.WebLinks;
using Briefs.Pages;
using Briefs.Tests.Checks;
using Briefs.Workspaces;
using Xunit;

namespace Briefs.Tests.Rules;

/// <summary>Takes an example through all stages of a build but the publishing, as the command line does.</summary>
internal static class RunExample
{
    /// <summary>Everything that is found, of any severity.</summary>
    public static ImmutableArray<Diagnostic> Found(ExampleSite site)
    {
        var before = site.Before is { } files ? OnDisk(files, Published) : null;
        return OnDisk(site.Files, request => Found(request with { Before = before }).AddRange(Asked(request, site.Answers)));
    }

    // On the disk, for some rules are about the names and bytes of files.
    private static T OnDisk<T>(ImmutableSortedDictionary<string, string> files, Func<WorkspaceOptions, T> work)
    {
        var folder = Directory.CreateTempSubdirectory("briefs-example-");
        try
        {
            foreach (var (path, text) in files) Write(Path.Combine(folder.FullName, path), text);
            return work(new WorkspaceOptions { SiteFolder = folder.FullName, AsOf = GivenSite.Clock.AsOf });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // What another run reads back of a site without a fault.
    private static PublishedEvidence Published(WorkspaceOptions request)
    {
        Assert.DoesNotContain(Found(request), found => found.Severity == Severity.Error);
        var evidence = Workspace.Open(request).Current.Plan().Value.Files.OfType<PlannedFile.Streamed>()
            .Single(file => file.Path == "evidence.json");
        var path = Path.Combine(request.SiteFolder, evidence.Path);
        using (var stream = File.Create(path)) evidence.WriteTo(stream);
        return Assert.IsType<EvidenceReading.Read>(EvidenceReader.Read(path)).Evidence;
    }

    private static ImmutableArray<Diagnostic> Found(WorkspaceOptions request)
    {
        var snapshot = Workspace.Open(request).Current;
        var (verdict, plan) = (snapshot.Result, snapshot.Plan());
        var rendered = plan.Value.Files.OfType<PlannedFile.Rendered>().SelectMany(file => file.Render().Diagnostics);
        return [.. verdict.Diagnostics, .. plan.Diagnostics, .. rendered];
    }

    private static ImmutableArray<Diagnostic> Asked(WorkspaceOptions request, ImmutableSortedDictionary<string, LinkAnswer>? answers)
    {
        if (answers is null) return [];
        var library = Workspace.OpenContent(request.SiteFolder).Library;
        return LinkReport.Findings(library, LinkFinder.Find(library, library.Documents), answers);
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, Bytes(text.Split(RuleExample.LengthMark)[0]));
        if (RuleExample.LengthOf(text) is not { } megabytes) return;
        using var filled = new FileStream(file, FileMode.Open);
        filled.SetLength(megabytes * 1024L * 1024);
    }

    // A lone half of a surrogate pair from U+DC80 to U+DCFF stands for a byte that is no UTF-8.
    private static byte[] Bytes(string text)
    {
        var bytes = new MemoryStream(text.Length);
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not (>= '\uDC80' and <= '\uDCFF') || (at > 0 && char.IsHighSurrogate(text[at - 1]))) continue;
            bytes.Write(Encoding.UTF8.GetBytes(text[from..at]));
            bytes.WriteByte((byte)(text[at] - 0xDC00));
            from = at + 1;
        }

        bytes.Write(Encoding.UTF8.GetBytes(text[from..]));
        return bytes.ToArray();
    }
}
