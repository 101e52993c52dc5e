namespace Briefs.Cli.Publishing;

/// <summary>A file that one process holds at a time. The system frees it when that process is killed.</summary>
public sealed class HeldFile : IDisposable
{
    private readonly FileStream _file;

    private HeldFile(FileStream file) => _file = file;

    /// <param name="path">In a folder that is there. The file is made, and deleted when it is let go.</param>
    /// <param name="held">What is thrown when somebody else holds it.</param>
    public static HeldFile Take(string path, Func<IOException, Exception> held)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(held);
        while (true)
        {
            var file = Open(path, held);
            if (IsStillAt(file, path)) return new HeldFile(file);
            file.Dispose();
        }
    }

    public void Dispose() => _file.Dispose();

    private static FileStream Open(string path, Func<IOException, Exception> held)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException refused) when (IsSharingViolation(refused))
        {
            throw held(refused);
        }
    }

    // The file is deleted when it is let go. Who opened it just before that holds a lock on a file that nobody else can
    // find any more; a time written through the handle and read by name tells.
    private static bool IsStillAt(FileStream file, string path)
    {
        if (OperatingSystem.IsWindows()) return true;
        var mark = DateTime.UnixEpoch.AddTicks(Random.Shared.NextInt64(TimeSpan.TicksPerDay * 10_000));
        File.SetLastWriteTimeUtc(file.SafeFileHandle, mark);
        return File.GetLastWriteTimeUtc(path) == File.GetLastWriteTimeUtc(file.SafeFileHandle);
    }

    // EAGAIN of flock on Linux, EWOULDBLOCK of macOS, ERROR_SHARING_VIOLATION of Windows.
    private static bool IsSharingViolation(IOException refused) =>
        refused.HResult is 11 or 35 or unchecked((int)0x80070020);
}
