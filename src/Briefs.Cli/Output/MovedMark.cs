namespace Briefs.Cli.Output;

/// <summary>
/// Marks the folder of a site that is moved away, so that a later build knows that this was done on this machine. A commit can contain a
/// folder with any name and any files, but git creates no folder with this mark: the sticky bit on Unix, the attribute “System” on Windows.
/// </summary>
internal static class MovedMark
{
    /// <summary>Marks a folder. Where the disk has no such marks, or the folder is another user's, it stays unmarked.</summary>
    public static void Add(string folder) => Change(folder, isMarked: true);

    /// <summary>Removes the mark of a folder that is a site again.</summary>
    public static void Remove(string folder) => Change(folder, isMarked: false);

    public static bool IsOn(string folder)
    {
        var entry = new DirectoryInfo(folder);
        if (!entry.Exists || entry.LinkTarget is not null) return false;
        return OperatingSystem.IsWindows()
            ? entry.Attributes.HasFlag(FileAttributes.System)
            : entry.UnixFileMode.HasFlag(UnixFileMode.StickyBit);
    }

    private static void Change(string folder, bool isMarked)
    {
        if (isMarked == IsOn(folder)) return;
        try
        {
            if (OperatingSystem.IsWindows()) File.SetAttributes(folder, File.GetAttributes(folder) ^ FileAttributes.System);
            else File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) ^ UnixFileMode.StickyBit);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The site can be replaced even so. Only if this run is killed between two renames, a person has to move it back.
        }
    }
}
