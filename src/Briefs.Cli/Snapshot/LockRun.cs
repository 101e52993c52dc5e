using Briefs.Cli.Reporting;
using Briefs.Reading.Discovery;
using Briefs.Reading.Settings;
using Briefs.Workspaces;

namespace Briefs.Cli.Snapshot;

/// <summary>One run of <c>briefs snapshot --lock</c>.</summary>
internal sealed class LockRun(string siteFolder, CommandContext context)
{
    public ExitCode Lock()
    {
        if (SiteFolder.Refusal(siteFolder) is { } refusal) return context.Refuse(refusal, ExitCode.WrongCall);
        var workspace = Workspace.Open(new WorkspaceOptions { SiteFolder = siteFolder, AsOf = DateTimeOffset.UnixEpoch, Compares = false });
        // The folder is locked before the copies are read: otherwise another run could overwrite the record in between.
        using var held = Hold(workspace.Current.Library.Settings);
        var reading = workspace.ReloadSavedCopies();
        var library = reading.Library;
        if (Shown(reading.ReadDiagnostics.Where(SettingsReader.IsNotYaml))) return ExitCode.WrongCall;
        var isFaulty = Shown(SeverityOptions.Apply(reading.ReadDiagnostics.Where(f => IsOfEvidence(f, library)), library.Settings));
        if (library.EvidenceLock is { IsWhole: false })
            return context.Refuse(
                $"Nothing was locked: {library.EvidenceLock.File.Path} cannot be read completely. Fix its "
                + "errors first.", ExitCode.ContentAtFault);
        return Lock(library, isFaulty);
    }

    private EvidenceStore? Hold(SiteSettings settings)
    {
        var copies = EvidenceFinder.Find(siteFolder, settings).Value;
        return copies.HasLock || !copies.Texts.IsEmpty ? EvidenceStore.Open(copies.Folder) : null;
    }

    private ExitCode Lock(Library library, bool isFaulty)
    {
        var plan = LockPlanner.Plan(library, context.Clock.GetUtcNow());
        if (!plan.Locked.IsEmpty) LockWriter.Write(EvidenceFinder.Find(siteFolder, library.Settings).Value.Folder, plan.Entries);
        foreach (var copy in plan.Locked)
            context.PrintLine($"locked {copy.Text.File.Path} ({(copy.Entry is null ? "new" : "changed")})");
        foreach (var copy in plan.Refused)
            context.Refuse(
                $"{copy.Text.File.Path} was extracted by {copy.Entry!.Extractor} and has changed since. Restore it, or delete its "
                + $"entry in {EvidenceLock.Name} to lock it as your own text.", ExitCode.ContentAtFault);
        context.Remark(Closing(plan, library.Evidence.PathOf(EvidenceLock.Name)));
        return isFaulty || !plan.Refused.IsEmpty ? ExitCode.ContentAtFault : ExitCode.Done;
    }

    private static string Closing(LockPlan plan, string path) => SafeText.Escape(plan.Locked.Length switch
    {
        0 => $"Nothing to lock; {Counts(plan.Entries.Count)} in {path}.",
        1 => $"Locked 1 saved copy; {Counts(plan.Entries.Count)} in {path}. Commit this file together with the copy.",
        var many => $"Locked {many} saved copies; {Counts(plan.Entries.Count)} in {path}. Commit this file together with the copies.",
    });

    private static string Counts(int count) => count switch { 0 => "no entries", 1 => "1 entry", _ => $"{count} entries" };

    // Other errors of the site are reported by check.
    private static bool IsOfEvidence(Diagnostic found, Library library) =>
        found.File.Path.StartsWith(library.Evidence.Path + "/", StringComparison.Ordinal)
        || found.Rule.Id is "evidence-folder-missing"
        || (found.File == library.Settings.File && library.Settings.Evidence is { } named && found.Span == named.Span);

    private bool Shown(IEnumerable<Diagnostic> found)
    {
        var diagnostics = found.ToList();
        new TextReport(context.Remarks, new SourceLines(null), Redaction.None, AnsiStyle.None).Write(diagnostics);
        return diagnostics.Count > 0;
    }
}

/// <summary>Plans which saved copies to lock: those that a person has added, or changed since they were last locked.</summary>
public static class LockPlanner
{
    /// <param name="library">Including its saved copies.</param>
    /// <param name="now">The time at which a person locks them.</param>
    public static LockPlan Plan(Library library, DateTimeOffset now)
    {
        var entries = (library.EvidenceLock?.Entries ?? ImmutableSortedDictionary<SourceId, SavedCopyEntry>.Empty).ToBuilder();
        var locked = ImmutableArray.CreateBuilder<SavedCopy>();
        var refused = ImmutableArray.CreateBuilder<SavedCopy>();
        foreach (var copy in library.SavedCopies.Values)
        {
            var hash = copy.HashOfText();
            if (copy.Entry?.TextSha256 == hash) continue;
            // An extracted text must match its original; a change by hand would look like extracted text.
            if (copy.Entry is { Extractor: not null })
            {
                refused.Add(copy);
                continue;
            }

            entries[copy.Source] = (copy.Entry ?? new SavedCopyEntry { TextSha256 = hash }) with
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

/// <summary>The effect of locking on the record of saved copies.</summary>
/// <param name="Entries">The whole record after locking.</param>
/// <param name="Locked">Copies that are new, or that were locked by hand and changed afterwards.</param>
/// <param name="Refused">Copies that were extracted by a program and changed afterwards; they are not locked.</param>
public sealed record LockPlan(
    ImmutableSortedDictionary<SourceId, SavedCopyEntry> Entries,
    ImmutableArray<SavedCopy> Locked,
    ImmutableArray<SavedCopy> Refused);
