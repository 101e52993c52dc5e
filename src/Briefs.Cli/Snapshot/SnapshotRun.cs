using Briefs.Capture.Fetching;
using Briefs.Cli.Reporting;
using Briefs.Reading.Discovery;
using Briefs.Reading.Settings;
using Briefs.Workspaces;

namespace Briefs.Cli.Snapshot;

/// <summary>One run of <c>briefs snapshot BRIEF</c>: which sources, a copy of each, and what is verified then.</summary>
internal sealed class SnapshotRun(SnapshotRequest request, Surroundings surroundings)
{
    private ExitCode _exit = ExitCode.Done;

    public ExitCode Run()
    {
        if (SiteFolder.Refusal(request.SiteFolder) is { } refusal) return Refuse(refusal, ExitCode.WrongCall);
        var workspace = Workspace.Open(Options());
        var reading = workspace.Current;
        var library = reading.Library;
        if (reading.ReadDiagnostics.Any(ReadSettings.IsNotYaml))
            return Show(reading.ReadDiagnostics.Where(ReadSettings.IsNotYaml), ExitCode.WrongCall);
        var (brief, unknown) = FindBrief.Named(request.Brief, library, request.SiteFolder);
        if (brief is null) return Refuse(unknown, ExitCode.WrongCall);
        if (surroundings.IsPublicLog && !brief.IsPublicAt(surroundings.Clock.GetUtcNow()))
            return Refuse("The log of a workflow is public, and this brief is not yet. Run it on your own machine.", ExitCode.WrongCall);
        var (sources, reason) = ChooseSources.Choose(brief, request);
        if (reason is not null) return Refuse(reason, ExitCode.WrongCall);
        var allowed = WithoutWitnesses(sources, library);
        return allowed.IsEmpty ? _exit : KeepAll(allowed, workspace);
    }

    private WorkspaceOptions Options() => new() { SiteFolder = request.SiteFolder, AsOf = surroundings.Clock.GetUtcNow() };

    // Before anything is asked for: whoever asks for a page may be seen asking.
    private ImmutableArray<Source> WithoutWitnesses(ImmutableArray<Source> sources, Library library)
    {
        var allowed = ImmutableArray.CreateBuilder<Source>();
        foreach (var source in sources)
        {
            if (ChooseSources.WitnessIn(source, library) is not { } witness)
            {
                allowed.Add(source);
                continue;
            }

            Refuse($"{source.Id} is not kept: it holds words of “{witness}”, who is anonymous, and whoever can read the repository "
                + "could read the copy. Let `evidence:` in site.yml name a folder outside it, or, if the source is public and shows "
                + "nobody who is not, add `evidence-public: true` to it.", ExitCode.ContentAtFault);
        }

        return allowed.ToImmutable();
    }

    private ExitCode KeepAll(ImmutableArray<Source> sources, Workspace workspace)
    {
        var folder = FindEvidence.Find(request.SiteFolder, workspace.Current.Library.Settings).Value;
        if (!folder.Shown.IsInSite && !Directory.Exists(folder.Folder))
            return Refuse($"There is no folder {folder.Shown.Path}, where site.yml says that copies are kept. Make it, or run this "
                + "where it is.", ExitCode.WrongCall);
        using var store = EvidenceStore.Open(folder.Folder);
        // Only now, for another run may have written until now.
        var reading = workspace.ReloadSavedCopies();
        if (reading.Library.EvidenceLock is { IsWhole: false } broken)
        {
            Show(SeverityOptions.Apply(reading.ReadDiagnostics.Where(f => f.File.Path == broken.File.Path), reading.Library.Settings),
                ExitCode.ContentAtFault);
            return Refuse($"Nothing was kept: {broken.File.Path} would have to be written anew, and cannot be read as a whole.",
                ExitCode.ContentAtFault);
        }

        store.Begin(reading.Library.EvidenceLock?.Entries ?? ImmutableSortedDictionary<SourceId, KeptCopyEntry>.Empty);
        using var obtain = new ObtainSource(request, surroundings);
        var keep = new KeepSource(request, obtain, store, reading.Library);
        var kept = sources.Where(source => Told(source, keep.Keep(source))).Select(s => s.Id).ToHashSet();
        if (kept.Count > 0 && new TellQuotations(workspace.ReloadSavedCopies(), surroundings).Print(kept) == ExitCode.ContentAtFault)
            Worsen(ExitCode.ContentAtFault);
        return _exit;
    }

    /// <summary>Whether there is a copy now.</summary>
    private bool Told(Source source, KeepOutcome outcome)
    {
        foreach (var line in outcome.Lines) surroundings.PrintLine(line);
        foreach (var remark in outcome.Remarks) surroundings.Remark($"{source.Id}: {remark}");
        Worsen(outcome.Exit);
        return outcome.HasCopy;
    }

    private ExitCode Show(IEnumerable<Diagnostic> found, ExitCode exit)
    {
        new TextReport(surroundings.Remarks, new SourceLines(null), Discretion.None, Paint.None).Write(found);
        return exit;
    }

    private ExitCode Refuse(string message, ExitCode exit)
    {
        surroundings.Warn(message);
        Worsen(exit);
        return _exit;
    }

    private void Worsen(ExitCode exit)
    {
        if (exit > _exit) _exit = exit;
    }
}

/// <summary>What <c>briefs snapshot</c> is asked to keep.</summary>
public sealed record SnapshotRequest
{
    /// <summary>Absolute.</summary>
    public required string SiteFolder { get; init; }

    /// <summary>As written: a path, or the name of a file with or without its extension.</summary>
    public required string Brief { get; init; }

    /// <summary>Ids as written; empty for all that the brief reads.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>A saved file, as written; null to fetch.</summary>
    public string? From { get; init; }

    /// <summary>Only what is quoted, with what stands around it.</summary>
    public bool OnlyPassages { get; init; }

    /// <summary>A copy that is there already is replaced.</summary>
    public bool Replaces { get; init; }

    public AddressPolicy Policy { get; init; } = AddressPolicy.PublicOnly;

    public FetchLimits Fetching { get; init; } = new();

    public ReaderLimits Reading { get; init; } = new();
}
