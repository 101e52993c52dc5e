using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Briefs.Cli.Output;

/// <summary>Replaces a folder with a new one, so that readers see the old or the new one and never a part.</summary>
public static class FolderSwap
{
    // EINVAL, ENOSYS, EOPNOTSUPP: this file system, kernel or C library cannot exchange folders.
    private static readonly int[] CannotExchange = [22, 38, 95];

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

        return /* guard: swap */ TryExchange(place.Folder, stage) ? stage : InTwoRenames(place, stage);
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

    private static bool TryExchange(string folder, string stage)
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            var error = UnixCalls.ExchangeFolders(stage, folder);
            if (error == 0) return true;
            return CannotExchange.Contains(error)
                ? false
                : throw new IOException($"The new site could not be moved to “{folder}”: {Marshal.GetPInvokeErrorMessage(error)}.");
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }
}

/// <summary>Calls of the C library that .NET does not provide.</summary>
[UnsupportedOSPlatform("windows")]
internal static partial class UnixCalls
{
    /// <summary>AT_FDCWD: relative paths are relative to the current folder.</summary>
    private const int CurrentFolder = -100;

    private const uint Exchange = 2;

    /// <summary>Sets the mask so that new files get 0644 and new folders 0755, whatever the mask of the shell is.</summary>
    /// <returns>The previous mask.</returns>
    public static uint LetEverybodyRead() => SetMask(0b000_010_010);

    /// <summary>Restores the previous mask.</summary>
    public static void Restore(uint mask) => _ = SetMask(mask);

    /// <summary>Exchanges two folders in one step. Returns 0 or an error number.</summary>
    [SupportedOSPlatform("linux")]
    public static int ExchangeFolders(string one, string other) =>
        Rename(CurrentFolder, one, CurrentFolder, other, Exchange) == 0 ? 0 : Marshal.GetLastPInvokeError();

    [LibraryImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial uint SetMask(uint mask);

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Rename(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
