namespace Briefs.Cli.Output;

/// <summary>Cleans up after builds that were killed.</summary>
public static class StaleStaging
{
    /// <summary>Restores a site that was moved away and not replaced, then deletes all leftovers. Requires the lock.</summary>
    public static void Clear(OutputPlace place)
    {
        foreach (var old in place.Olds())
        {
            if (/* guard: cleared */ (!Directory.Exists(place.Folder) && SiteMarker.IsIn(old))) Directory.Move(old, place.Folder);
            else Delete(old);
        }

        foreach (var stage in place.Stages()) Delete(stage);
    }

    /// <summary>Deletes a folder that Briefs created next to the output; leaves any other folder unchanged.</summary>
    public static void Delete(string folder)
    {
        var entry = new DirectoryInfo(folder);
        if (!entry.Exists || entry.LinkTarget is not null) return;
        // The marker is deleted last: if this run is killed too, the next one must still recognise the folder.
        if (SiteMarker.IsIn(folder))
        {
            foreach (var inner in entry.EnumerateDirectories()) DeleteInner(inner);
            foreach (var file in entry.EnumerateFiles().Where(f => f.Name != SiteMarker.FileName)) file.Delete();
        }

        if (entry.EnumerateFileSystemInfos().All(inner => SiteMarker.IsMarkers(inner.Name))) entry.Delete(recursive: true);
    }

    private static void DeleteInner(DirectoryInfo folder)
    {
        if (folder.LinkTarget is null) folder.Delete(recursive: true);
        else folder.Delete();
    }
}
