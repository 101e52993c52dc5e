using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Briefs.Cli.Output;

/// <summary>Puts a new site in an old one's place, so that whoever looks sees the one or the other and never a part.</summary>
public static class SwapFolders
{
    // EINVAL, ENOSYS, EOPNOTSUPP: this file system, kernel or C library cannot exchange.
    private static readonly int[] CannotExchange = [22, 38, 95];

    /// <summary>Puts a staged site in its place.</summary>
    /// <param name="stage">A sibling of the place's folder.</param>
    /// <returns>Where the site that stood there is now, or null when none did.</returns>
    public static string? Swap(OutputPlace place, string stage)
    {
        if (!Directory.Exists(place.Folder))
        {
            Directory.Move(stage, place.Folder);
            return null;
        }

        return TryExchange(place.Folder, stage) ? stage : InTwoRenames(place, stage);
    }

    /// <summary>
    /// Where folders cannot be exchanged: killed between the two renames, the next run finds the old site and puts it back.
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
                : throw new IOException($"The new site could not be put into “{folder}”: {Marshal.GetPInvokeErrorMessage(error)}.");
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }
}

/// <summary>Calls of the C library that .NET has no name for.</summary>
[UnsupportedOSPlatform("windows")]
internal static partial class UnixCalls
{
    /// <summary>Relative paths are relative to the current folder.</summary>
    private const int CurrentFolder = -100;

    private const uint Exchange = 2;

    /// <summary>Makes new files 0644 and new folders 0755 when their makers ask for no more, whatever the shell's own mask was.</summary>
    /// <returns>That mask.</returns>
    public static uint LetEverybodyRead() => SetMask(0b000_010_010);

    /// <summary>Gives the shell's own mask back.</summary>
    public static void Restore(uint mask) => _ = SetMask(mask);

    /// <summary>Exchanges two folders in one step; 0, or the number of an error.</summary>
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
