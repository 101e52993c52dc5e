using Briefs.Capture.Fetching;
using Briefs.Cli.Reporting;
using Briefs.Reading.Discovery;
using Briefs.Reading.Settings;
using Briefs.Workspaces;

namespace Briefs.Cli.Snapshot;

/// <summary>One run of <c>briefs snapshot BRIEF</c>: chooses the sources, saves a copy of each, and compares the quotations.</summary>
internal sealed class SnapshotRun(SnapshotRequest request, CommandContext context)
{
    private ExitCode _exit = ExitCode.Done;

    public ExitCode Run()
    {
        if (SiteFolder.Refusal(request.SiteFolder) is { } refusal) return Refuse(refusal, ExitCode.WrongCall);
        var workspace = Workspace.Open(Options());
        var reading = workspace.Current;
        var library = reading.Library;
        if (reading.ReadDiagnostics.Any(SettingsReader.IsNotYaml))
            return Show(reading.ReadDiagnostics.Where(SettingsReader.IsNotYaml), ExitCode.WrongCall);
        var (brief, unknown) = BriefFinder.Named(request.Brief, library, request.SiteFolder);
        if (brief is null) return Refuse(unknown, ExitCode.WrongCall);
        if (context.IsPublicLog && !brief.IsPublicAt(context.Clock.GetUtcNow()))
            return Refuse("This brief is not public yet, but the log of a workflow is. Run it on your own machine.", ExitCode.WrongCall);
        var (sources, reason) = SourceSelector.Choose(brief, request);
        if (reason is not null) return Refuse(reason, ExitCode.WrongCall);
        var allowed = WithoutWitnesses(sources, library);
        return allowed.IsEmpty ? _exit : KeepAll(allowed, workspace);
    }

    private WorkspaceOptions Options() => new() { SiteFolder = request.SiteFolder, AsOf = context.Clock.GetUtcNow() };

    // Checked before any request, because the request for a page can be observed.
    private ImmutableArray<Source> WithoutWitnesses(ImmutableArray<Source> sources, Library library)
    {
        var allowed = ImmutableArray.CreateBuilder<Source>();
        foreach (var source in sources)
        {
            if (SourceSelector.WitnessIn(source, library) is not { } witness)
            {
                allowed.Add(source);
                continue;
            }

            Refuse($"{source.Id} is not saved: it contains words of “{witness}”, who is anonymous, and anyone who can read the repository "
                + "could read the copy. Set `evidence:` in site.yml to a folder outside it. If the source is public and identifies "
                + "no anonymous person, add `evidence-public: true` to it.", ExitCode.ContentAtFault);
        }

        return allowed.ToImmutable();
    }

    private ExitCode KeepAll(ImmutableArray<Source> sources, Workspace workspace)
    {
        var folder = EvidenceFinder.Find(request.SiteFolder, workspace.Current.Library.Settings).Value;
        if (!folder.Shown.IsInSite && !Directory.Exists(folder.Folder))
            return Refuse($"The folder {folder.Shown.Path} of `evidence:` in site.yml was not found. Create it, or run the command "
                + "where it exists.", ExitCode.WrongCall);
        using var store = EvidenceStore.Open(folder.Folder);
        // Read only now, because another run may have written until the folder was locked.
        var reading = workspace.ReloadSavedCopies();
        if (reading.Library.EvidenceLock is { IsWhole: false } broken)
        {
            Show(SeverityOptions.Apply(reading.ReadDiagnostics.Where(f => f.File.Path == broken.File.Path), reading.Library.Settings),
                ExitCode.ContentAtFault);
            return Refuse($"Nothing was saved: {broken.File.Path} cannot be read completely. Fix its errors first.",
                ExitCode.ContentAtFault);
        }

        store.Begin(reading.Library.EvidenceLock?.Entries ?? ImmutableSortedDictionary<SourceId, SavedCopyEntry>.Empty);
        using var obtain = new SourceFetcher(request, context);
        var keep = new SnapshotWriter(request, obtain, store, reading.Library);
        var kept = sources.Where(source => Told(source, keep.Keep(source))).Select(s => s.Id).ToHashSet();
        if (kept.Count > 0 && new QuotationSummary(workspace.ReloadSavedCopies(), context).Print(kept) == ExitCode.ContentAtFault)
            Worsen(ExitCode.ContentAtFault);
        return _exit;
    }

    /// <summary>Prints the outcome. Returns whether there is a copy now.</summary>
    private bool Told(Source source, SnapshotOutcome outcome)
    {
        foreach (var line in outcome.Lines) context.PrintLine(line);
        foreach (var remark in outcome.Remarks) context.Remark($"{source.Id}: {remark}");
        Worsen(outcome.Exit);
        return outcome.HasCopy;
    }

    private ExitCode Show(IEnumerable<Diagnostic> found, ExitCode exit)
    {
        new TextReport(context.Remarks, new SourceLines(null), Redaction.None, AnsiStyle.None).Write(found);
        return exit;
    }

    private ExitCode Refuse(string message, ExitCode exit)
    {
        context.Warn(message);
        Worsen(exit);
        return _exit;
    }

    private void Worsen(ExitCode exit)
    {
        if (exit > _exit) _exit = exit;
    }
}

/// <summary>The options of <c>briefs snapshot</c>.</summary>
public sealed record SnapshotRequest
{
    /// <summary>Absolute.</summary>
    public required string SiteFolder { get; init; }

    /// <summary>As given: a path, or the name of a file with or without its extension.</summary>
    public required string Brief { get; init; }

    /// <summary>Ids as given; empty for all sources that the brief cites.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>A saved file as given; null to use the web.</summary>
    public string? From { get; init; }

    /// <summary>Whether only the quoted paragraphs and their neighbours are saved.</summary>
    public bool OnlyPassages { get; init; }

    /// <summary>Whether existing copies are replaced.</summary>
    public bool Replaces { get; init; }

    public AddressPolicy Policy { get; init; } = AddressPolicy.PublicOnly;

    public FetchLimits Fetching { get; init; } = new();

    public ReaderLimits Reading { get; init; } = new();
}
