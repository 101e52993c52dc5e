namespace Briefs.Cli.Output;

/// <summary>Cleans up after builds that were killed, or blocked by another program.</summary>
internal static class StaleStaging
{
    private const string NotMoved = "Briefs on this computer did not put it there. If you don't need it, delete this folder.";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <summary>Restores a site that was moved away and not replaced, then deletes all leftovers. Requires the lock.</summary>
    /// <returns>The folders that could not be deleted, or are not of a build on this machine. They are no hindrance.</returns>
    /// <exception cref="SiteMovedAwayException">The site cannot be restored.</exception>
    public static ImmutableArray<Leftover> Clear(OutputPlace place, FolderCalls calls)
    {
        if (!Directory.Exists(place.Folder) && /* guard: cleared */ FindBest(place) is { } best)
            new FolderSwap(place, calls).MoveBack(best);
        // An old site may be the only one: a person may have made an empty folder in place of the site.
        var olds = /* guard: cleared-last */ SiteMarker.IsIn(place.Folder) ? Moved(place) : [];
        return
        [
            .. olds.Concat(place.Deads()).Concat(place.Stages()).Select(left => TryDelete(left, place, calls)).OfType<Leftover>(),
            .. place.Olds().Where(old => SiteMarker.IsIn(old) && !MovedMark.IsOn(old)).Select(old => new Leftover(old, NotMoved)),
        ];
    }

    // A commit may contain such a folder, with the pages of a stranger.
    private static IEnumerable<string> Moved(OutputPlace place) =>
        place.Olds().Where(old => /* guard: cleared-moved */ MovedMark.IsOn(old) && SiteMarker.IsIn(old));

    /// <summary>
    /// Deletes a folder that Briefs created next to the output; leaves any other folder unchanged. Returns what could not be deleted, or
    /// null.
    /// </summary>
    public static Leftover? TryDelete(string folder, OutputPlace place, FolderCalls calls)
    {
        var at = folder;
        try
        {
            if (/* guard: cleared-dead */ SiteMarker.IsIn(folder) && place.Olds().Contains(folder))
            {
                // An incomplete site must not be restored, so the deletion is recorded before it begins.
                at = place.NewDead();
                new Patience(calls, s_patience).Try(() => calls.Move(folder, at));
            }

            Delete(at, calls);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new Leftover(Directory.Exists(at) ? at : folder, ReasonOf(error, calls));
        }
    }

    private static string ReasonOf(Exception error, FolderCalls calls) => !calls.IsBlocked(error)
        ? $"it can't be deleted: {error.Message} Delete this folder yourself."
        : FolderCalls.IsDenied(error)
            ? "another program has it open, or you may not delete it. The next build tries again."
            : "another program has it open. The next build deletes it.";

    private static void Delete(string folder, FolderCalls calls)
    {
        var entry = new DirectoryInfo(folder);
        if (!entry.Exists || entry.LinkTarget is not null) return;
        var patience = new Patience(calls, s_patience);
        // The marker is deleted last: if this run is killed too, the next one must still recognise the folder.
        if (SiteMarker.IsIn(folder))
        {
            foreach (var inner in entry.EnumerateDirectories()) patience.Try(() => calls.Delete(inner));
            foreach (var file in entry.EnumerateFiles().Where(f => f.Name != SiteMarker.FileName)) patience.Try(() => calls.Delete(file));
        }

        if (entry.EnumerateFileSystemInfos().All(inner => SiteMarker.IsMarkers(inner.Name))) patience.Try(() => calls.Delete(entry));
    }

    // Of several, the one with the fewest missing files, and of those the newest. A person may have deleted a file of the site.
    private static string? FindBest(OutputPlace place) => Moved(place)
        .OrderBy(CountMissing).ThenByDescending(MarkedAt).FirstOrDefault();

    private static int CountMissing(string old) => SiteMarker.FilesOf(old).Count(file => !File.Exists(Path.Combine(old, file)));

    private static DateTime MarkedAt(string old) => File.GetLastWriteTimeUtc(Path.Combine(old, SiteMarker.FileName));
}

/// <summary>A folder of an earlier build that could not be deleted.</summary>
/// <param name="Folder">Absolute.</param>
/// <param name="Reason">Why, and what to do; sentences, the first without a capital letter.</param>
public sealed record Leftover(string Folder, string Reason)
{
    public override string ToString() => $"“{Folder}” is left from an earlier build, and {Reason}";
}
