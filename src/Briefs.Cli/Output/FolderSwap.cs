namespace Briefs.Cli.Output;

/// <summary>Replaces a folder with a new one, so that readers see the old or the new one and never a part.</summary>
public static class FolderSwap
{
    /// <summary>Puts a staged site in its place.</summary>
    /// <param name="stage">A sibling of the output folder.</param>
    /// <returns>The path of the old site, or null if none existed.</returns>
    public static string? Swap(OutputPlace place, string stage)
    {
        if (!Directory.Exists(place.Folder))
        {
            Directory.Move(stage, place.Folder);
            return null;
        }

        return /* guard: swap */ AtomicExchange.Try(place.Folder, stage) ? stage : InTwoRenames(place, stage);
    }

    /// <summary>
    /// For systems that cannot exchange folders. If this is killed between the two renames, the next run restores the old site.
    /// </summary>
    internal static string InTwoRenames(OutputPlace place, string stage)
    {
        var old = place.NewOld();
        Directory.Move(place.Folder, old);
        try
        {
            Directory.Move(stage, place.Folder);
        }
        catch (IOException)
        {
            Directory.Move(old, place.Folder);
            throw;
        }

        return old;
    }
}
