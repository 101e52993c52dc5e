using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Briefs.Cli.Output;

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
