namespace Briefs.Cli.Publishing;

/// <summary>Sets right what a killed run has left. Nothing can be cleaned up by a process that is killed: the next one does it.</summary>
public static class Leftovers
{
    /// <summary>Puts back a site that was moved away and not replaced, then deletes what is left over. The lock must be held.</summary>
    public static void Clear(OutputPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
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
        if (SiteMarker.IsIn(folder)) entry.Delete(recursive: true);
        else if (!entry.EnumerateFileSystemInfos().Any()) entry.Delete();
    }
}
