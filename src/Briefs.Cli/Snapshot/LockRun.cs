using Briefs.Cli.Reporting;
using Briefs.Reading.Discovery;
using Briefs.Reading.Settings;
using Briefs.Workspaces;

namespace Briefs.Cli.Snapshot;

/// <summary>One run of <c>briefs snapshot --lock</c>, from the folder to what it prints.</summary>
internal sealed class LockRun(string siteFolder, Surroundings surroundings)
{
    public ExitCode Lock()
    {
        if (SiteFolder.Refusal(siteFolder) is { } refusal) return surroundings.Refuse(refusal, ExitCode.WrongCall);
        var workspace = Workspace.Open(new WorkspaceOptions { SiteFolder = siteFolder, AsOf = DateTimeOffset.UnixEpoch, Compares = false });
        // Held, and only then are the copies read: another run would write its own record over what was locked meanwhile.
        using var held = Hold(workspace.Current.Library.Settings);
        var reading = workspace.ReloadSavedCopies();
        var library = reading.Library;
        if (Shown(reading.ReadDiagnostics.Where(ReadSettings.IsNotYaml))) return ExitCode.WrongCall;
        var isFaulty = Shown(SeverityOptions.Apply(reading.ReadDiagnostics.Where(f => IsOfEvidence(f, library)), library.Settings));
        if (library.EvidenceLock is { IsWhole: false })
            return surroundings.Refuse(
                $"Nothing was locked: {library.EvidenceLock.File.Path} would have to be written anew, and cannot be read as a "
                + "whole.", ExitCode.ContentAtFault);
        return Lock(library, isFaulty);
    }

    private EvidenceStore? Hold(SiteSettings settings)
    {
        var copies = FindEvidence.Find(siteFolder, settings).Value;
        return copies.HasLock || !copies.Texts.IsEmpty ? EvidenceStore.Open(copies.Folder) : null;
    }

    private ExitCode Lock(Library library, bool isFaulty)
    {
        var plan = PlanLocks.Plan(library, surroundings.Clock.GetUtcNow());
        if (!plan.Locked.IsEmpty) WriteLock.Write(FindEvidence.Find(siteFolder, library.Settings).Value.Folder, plan.Entries);
        foreach (var copy in plan.Locked)
            surroundings.PrintLine($"locked {copy.Text.File.Path} ({(copy.Entry is null ? "new" : "changed")})");
        foreach (var copy in plan.Refused)
            surroundings.Refuse(
                $"{copy.Text.File.Path} was made by {copy.Entry!.Extractor} and has been changed since. Put it back, or take its "
                + $"entry out of {EvidenceLock.Name} to lock it as a text of your own.", ExitCode.ContentAtFault);
        surroundings.Remark(Closing(plan, library.Evidence.PathOf(EvidenceLock.Name)));
        return isFaulty || !plan.Refused.IsEmpty ? ExitCode.ContentAtFault : ExitCode.Done;
    }

    private static string Closing(LockPlan plan, string path) => SafeText.Escape(plan.Locked.Length switch
    {
        0 => $"Nothing was to be locked; {Counts(plan.Entries.Count)} in {path}.",
        1 => $"Locked 1 kept copy; {Counts(plan.Entries.Count)} in {path}. Commit it together with the copy.",
        var many => $"Locked {many} kept copies; {Counts(plan.Entries.Count)} in {path}. Commit it together with the copies.",
    });

    private static string Counts(int count) => count switch { 0 => "there is none", 1 => "there is 1 now", _ => $"there are {count} now" };

    // What else is wrong with the site is check's to say.
    private static bool IsOfEvidence(Diagnostic found, Library library) =>
        found.File.Path.StartsWith(library.Evidence.Path + "/", StringComparison.Ordinal)
        || found.Rule.Id is "evidence-folder-missing"
        || (found.File == library.Settings.File && library.Settings.Evidence is { } named && found.Span == named.Span);

    private bool Shown(IEnumerable<Diagnostic> found)
    {
        var findings = found.ToList();
        new TextReport(surroundings.Remarks, new SourceLines(null), Discretion.None, Paint.None).Write(findings);
        return findings.Count > 0;
    }
}

/// <summary>Works out which kept copies are to be locked: those that a person has added, or has changed since.</summary>
public static class PlanLocks
{
    /// <param name="library">With its kept copies.</param>
    /// <param name="now">When somebody has looked at them.</param>
    public static LockPlan Plan(Library library, DateTimeOffset now)
    {
        var entries = (library.EvidenceLock?.Entries ?? ImmutableSortedDictionary<SourceId, KeptCopyEntry>.Empty).ToBuilder();
        var locked = ImmutableArray.CreateBuilder<KeptCopy>();
        var refused = ImmutableArray.CreateBuilder<KeptCopy>();
        foreach (var copy in library.KeptCopies.Values)
        {
            var hash = copy.HashOfText();
            if (copy.Entry?.TextSha256 == hash) continue;
            // What a program made of an original must be what it makes of it; a person's change would pass for the program's.
            if (copy.Entry is { Extractor: not null })
            {
                refused.Add(copy);
                continue;
            }

            entries[copy.Source] = (copy.Entry ?? new KeptCopyEntry { TextSha256 = hash }) with
            {
                TextSha256 = hash,
                Url = AddressOf(copy.Source, library),
                Fetched = now.ToUniversalTime(),
            };
            locked.Add(copy);
        }

        return new LockPlan(entries.ToImmutable(), locked.ToImmutable(), refused.ToImmutable());
    }

    private static string? AddressOf(SourceId id, Library library) =>
        library.Documents.Select(d => d.Sources.GetValueOrDefault(id)).Append(library.SharedSources.GetValueOrDefault(id))
            .Select(source => source?.Url)
            .FirstOrDefault(url => url is not null);
}

/// <summary>What locking would do to the record of kept copies.</summary>
/// <param name="Entries">The whole record as it will be.</param>
/// <param name="Locked">Those that are new or whose text had changed since they were locked by hand.</param>
/// <param name="Refused">Those whose text had been extracted by a program and was changed afterwards: left as they are.</param>
public sealed record LockPlan(
    ImmutableSortedDictionary<SourceId, KeptCopyEntry> Entries,
    ImmutableArray<KeptCopy> Locked,
    ImmutableArray<KeptCopy> Refused);
