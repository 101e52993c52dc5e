namespace Briefs.Cli.Output;

/// <summary>Cleans up after builds that were killed, or blocked by another program.</summary>
internal static class StaleStaging
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <summary>Restores a site that was moved away and not replaced, then deletes all leftovers. Requires the lock.</summary>
    /// <returns>The folders that another program blocks. They are no hindrance, and the next build tries again.</returns>
    public static ImmutableArray<string> Clear(OutputPlace place, FolderCalls calls)
    {
        if (!Directory.Exists(place.Folder) && place.Olds().Where(IsWhole).MaxBy(MarkedAt) is { } newest)
            new FolderSwap(place, calls).MoveBack(newest);
        return [.. place.Olds().Concat(place.Stages()).Where(left => !TryDelete(left, calls))];
    }

    /// <summary>Deletes a folder that Briefs created next to the output; leaves any other folder unchanged.</summary>
    /// <exception cref="IOException">The disk fails. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static void Delete(string folder, FolderCalls calls)
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

    /// <summary>As <see cref="Delete"/>. Returns false if another program blocks it.</summary>
    /// <inheritdoc cref="Delete"/>
    public static bool TryDelete(string folder, FolderCalls calls)
    {
        try
        {
            Delete(folder, calls);
            return true;
        }
        catch (Exception error) when (calls.IsBlocked(error))
        {
            return false;
        }
    }

    // An old site whose deletion began, after the new one was in place, is not whole, and must not be published again.
    private static bool IsWhole(string old) =>
        /* guard: cleared */ SiteMarker.IsIn(old)
            && /* guard: cleared-whole */ SiteMarker.FilesOf(old).All(file => File.Exists(Path.Combine(old, file)));

    private static DateTime MarkedAt(string old) => File.GetLastWriteTimeUtc(Path.Combine(old, SiteMarker.FileName));
}
