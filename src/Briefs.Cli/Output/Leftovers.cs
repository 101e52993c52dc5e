namespace Briefs.Cli.Output;

/// <summary>Sets right what a killed run has left. Nothing can be cleaned up by a process that is killed: the next one does it.</summary>
public static class Leftovers
{
    /// <summary>Puts back a site that was moved away and not replaced, then deletes what is left over. The lock must be held.</summary>
    public static void Clear(OutputPlace place)
    {
        foreach (var old in place.Olds())
        {
            if (!Directory.Exists(place.Folder) && SiteMarker.IsIn(old)) Directory.Move(old, place.Folder);
            else Delete(old);
        }

        foreach (var stage in place.Stages()) Delete(stage);
    }

    /// <summary>Deletes a folder that Briefs made beside the output; any other it leaves alone.</summary>
    public static void Delete(string folder)
    {
        var entry = new DirectoryInfo(folder);
        if (!entry.Exists || entry.LinkTarget is not null) return;
        // The marker goes last: killed here, the next run must still see whose folder this is.
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
