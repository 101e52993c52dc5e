using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Briefs.Cli.Output;

/// <summary>Exchanges two folders in one step, where the system can.</summary>
internal static class AtomicExchange
{
    // EINVAL, ENOSYS and EOPNOTSUPP of Linux; EINVAL, ENOTSUP and ENOSYS of macOS: this file system, kernel or C library cannot exchange
    // folders.
    private static readonly int[] s_notOnLinux = [22, 38, 95];
    private static readonly int[] s_notOnMac = [22, 45, 78];

    /// <summary>Returns false if this system or this disk cannot.</summary>
    /// <exception cref="IOException">The disk fails.</exception>
    public static bool Try(string folder, string stage)
    {
        try
        {
            if (OperatingSystem.IsLinux()) return IsDone(UnixCalls.ExchangeFolders(stage, folder), s_notOnLinux, folder);
            return OperatingSystem.IsMacOS() && IsDone(UnixCalls.SwapFolders(stage, folder), s_notOnMac, folder);
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    private static bool IsDone(int error, int[] notHere, string folder)
    {
        if (error == 0) return true;
        return notHere.Contains(error)
            ? false
            : throw new IOException($"The new site could not be moved to “{folder}”: {Marshal.GetPInvokeErrorMessage(error)}.");
    }
}

/// <summary>Gives a file a second name, where the system can.</summary>
internal static class HardLink
{
    /// <summary>Returns false if this system or this disk cannot, or refuses to.</summary>
    public static bool Try(string file, string name) => !OperatingSystem.IsWindows() && UnixCalls.Link(file, name) == 0;
}

/// <summary>Calls of the C library that .NET does not provide.</summary>
[UnsupportedOSPlatform("windows")]
internal static partial class UnixCalls
{
    /// <summary>AT_FDCWD: relative paths are relative to the current folder.</summary>
    private const int CurrentFolder = -100;

    /// <summary>RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS: the same number by chance.</summary>
    private const uint Exchange = 2;

    /// <summary>AT_EMPTY_PATH: the open file itself.</summary>
    private const int EmptyPath = 0x1000;

    /// <summary>STATX_UID.</summary>
    private const uint OwnerOnly = 8;

    /// <summary>AT_SYMLINK_NOFOLLOW.</summary>
    private const int NoFollow = 0x100;

    /// <summary>STATX_BASIC_STATS.</summary>
    private const uint BasicStatus = 0x7FF;

    /// <summary>ENOENT and ENOTDIR.</summary>
    private const int NoEntry = 2, NoFolder = 20;

    /// <summary>S_IFMT, S_IFREG, and the bits of chmod.</summary>
    private const int TypeOfFile = 0xF000, RegularFile = 0x8000, Permissions = 0xFFF;

    /// <summary>The 256 bytes of <c>struct statx</c>, which are more than those of <c>struct stat</c> on macOS.</summary>
    private const int StatusSize = 256;

    /// <summary>Sets the mask so that new files get 0644 and new folders 0755, whatever the mask of the shell is.</summary>
    /// <returns>The previous mask.</returns>
    public static uint LetEverybodyRead() => SetMask(0b000_010_010);

    /// <summary>Restores the previous mask.</summary>
    public static void Restore(uint mask) => _ = SetMask(mask);

    /// <summary>Exchanges two folders in one step. Returns 0 or an error number.</summary>
    [SupportedOSPlatform("linux")]
    public static int ExchangeFolders(string one, string other) =>
        Rename(CurrentFolder, one, CurrentFolder, other, Exchange) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Exchanges two folders in one step. Returns 0 or an error number.</summary>
    [SupportedOSPlatform("macos")]
    public static int SwapFolders(string one, string other) => Rename(one, other, Exchange) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>The number of the user whose rights this process has.</summary>
    [LibraryImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial uint CurrentUser();

    /// <summary>The number of the user who owns an open file; null if the system does not tell.</summary>
    public static uint? FindOwner(SafeFileHandle file)
    {
        var status = new byte[StatusSize];
        try
        {
            if (OperatingSystem.IsLinux()) return Describe(file, "", EmptyPath, OwnerOnly, status) == 0 ? OwnerAt(status, 20) : null;
            if (!OperatingSystem.IsMacOS()) return null;
            var error = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? DescribeX64(file, status) : Describe(file, status);
            return error == 0 ? OwnerAt(status, 16) : null;
        }
        catch (EntryPointNotFoundException)
        {
            // musl has statx since version 1.2.5.
            return null;
        }
    }

    /// <summary>Describes a file, null if it is missing; false if the system cannot.</summary>
    [SupportedOSPlatform("linux")]
    public static bool TryDescribe(string path, out FileTimes? file)
    {
        file = null;
        Span<byte> status = stackalloc byte[StatusSize];
        try
        {
            if (Describe(CurrentFolder, path, NoFollow, BasicStatus, status) != 0)
                return Marshal.GetLastPInvokeError() is NoEntry or NoFolder;
        }
        catch (EntryPointNotFoundException)
        {
            // musl has statx since version 1.2.5.
            return false;
        }

        // The offsets of linux/stat.h.
        var mode = BitConverter.ToUInt16(status[28..]);
        var written = DateTime.UnixEpoch.Ticks + (BitConverter.ToInt64(status[112..]) * TimeSpan.TicksPerSecond)
            + (BitConverter.ToUInt32(status[120..]) / TimeSpan.NanosecondsPerTick);
        if ((mode & TypeOfFile) == RegularFile)
            file = new(BitConverter.ToInt64(status[40..]), written, mode & Permissions, BitConverter.ToInt64(status[136..]),
                BitConverter.ToInt64(status[32..]));
        return true;
    }

    private static uint OwnerAt(byte[] status, int offset) => BitConverter.ToUInt32(status, offset);

    [SupportedOSPlatform("linux")]
    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Describe(SafeFileHandle folder, string path, int flags, uint mask, [Out] byte[] status);

    [SupportedOSPlatform("linux")]
    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Describe(int folder, string path, int flags, uint mask, Span<byte> status);

    [SupportedOSPlatform("macos")]
    [LibraryImport("libc", EntryPoint = "fstat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Describe(SafeFileHandle file, [Out] byte[] status);

    [SupportedOSPlatform("macos")]
    [LibraryImport("libc", EntryPoint = "fstat$INODE64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int DescribeX64(SafeFileHandle file, [Out] byte[] status);

    /// <summary>Gives a file a second name. Returns 0, or -1 for an error.</summary>
    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Link(string file, string name);

    [LibraryImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial uint SetMask(uint mask);

    [SupportedOSPlatform("linux")]
    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Rename(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [SupportedOSPlatform("macos")]
    [LibraryImport("libc", EntryPoint = "renamex_np", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Rename(string from, string to, uint flags);
}
