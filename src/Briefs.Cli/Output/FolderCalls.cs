namespace Briefs.Cli.Output;

/// <summary>The calls of the system that replace a site. Tests replace them with calls that fail.</summary>
internal sealed record FolderCalls
{
    private const int Win32 = unchecked((int)0x80070000);

    // ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION, ERROR_DIR_NOT_EMPTY, ERROR_BUSY, ERROR_DELETE_PENDING and
    // ERROR_USER_MAPPED_FILE. A folder stays "not empty" while a deleted file in it is open.
    private static readonly int[] s_inUse = [AccessDenied, 32, 33, 145, 170, 303, 1224];

    private const int AccessDenied = 5;

    private static readonly EnumerationOptions s_everything = new()
    {
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
        RecurseSubdirectories = true,
    };

    public static FolderCalls OfThisSystem { get; } = new();

    /// <summary>Renames a folder.</summary>
    public Action<string, string> Move { get; init; } = Directory.Move;

    /// <summary>Exchanges two folders in one step. Returns false if the system or the disk cannot.</summary>
    public Func<string, string, bool> Exchange { get; init; } = AtomicExchange.Try;

    /// <summary>Deletes a file, a link, or a folder with everything in it.</summary>
    public Action<FileSystemInfo> Delete { get; init; } = entry =>
    {
        if (OperatingSystem.IsWindows()) MakeWritable(entry);
        if (entry is DirectoryInfo { LinkTarget: null } folder) folder.Delete(recursive: true);
        else entry.Delete();
    };

    /// <summary>Gives a file a second name. Returns false if the system or the disk cannot.</summary>
    public Func<string, string, bool> Link { get; init; } = HardLink.Try;

    public Action<TimeSpan> Wait { get; init; } = Thread.Sleep;

    /// <summary>
    /// Whether a call failed because another program has a file or folder open, so that it may succeed later. Only Windows refuses a call
    /// for that reason.
    /// </summary>
    public Func<Exception, bool> IsBlocked { get; init; } = error => OperatingSystem.IsWindows() && IsInUse(error);

    /// <summary>Whether another program has a file open.</summary>
    public Func<string, bool> IsOpenElsewhere { get; init; } = path => OperatingSystem.IsWindows() && IsRefused(path);

    /// <summary>Whether an exception has one of the error codes of Windows for a file that is in use.</summary>
    internal static bool IsInUse(Exception error) =>
        error is IOException or UnauthorizedAccessException && s_inUse.Contains(error.HResult - Win32);

    /// <summary>
    /// Whether an exception has the error code of Windows for a file that is in use or that the user may not change.
    /// </summary>
    internal static bool IsDenied(Exception error) => error.HResult - Win32 == AccessDenied;

    // Windows does not delete read-only files. Programs that copy or synchronise a site may have marked some.
    private static void MakeWritable(FileSystemInfo entry)
    {
        if (entry.LinkTarget is not null) return;
        var inside = entry is DirectoryInfo folder ? folder.EnumerateFileSystemInfos("*", s_everything) : [];
        foreach (var found in inside.Prepend(entry))
            if (found.Attributes.HasFlag(FileAttributes.ReadOnly)) found.Attributes &= ~FileAttributes.ReadOnly;
    }

    private static bool IsRefused(string path)
    {
        try
        {
            using var alone = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.None);
            return false;
        }
        catch (Exception error) when (IsInUse(error))
        {
            return true;
        }
    }
}

/// <summary>
/// Repeats calls that other programs block: virus scanners and indexers open new files for some seconds, and a terminal keeps its folder
/// open. The pauses become longer, and add up to a limit for all calls together.
/// </summary>
internal sealed class Patience(FolderCalls calls, TimeSpan atMost)
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMilliseconds(250);

    private TimeSpan _waited;

    /// <summary>Throws the last exception if the call is still blocked at the end of the time, and other exceptions at once.</summary>
    public void Try(Action call)
    {
        for (var pause = s_firstPause; ; pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause)
        {
            try
            {
                call();
                return;
            }
            catch (Exception error) when (/* guard: swap-patience */ _waited < atMost && calls.IsBlocked(error))
            {
                calls.Wait(pause);
                _waited += pause;
            }
        }
    }
}
