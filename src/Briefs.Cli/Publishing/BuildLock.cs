namespace Briefs.Cli.Publishing;

/// <summary>Held while a site is built, so that two builds never write into one folder. The system frees it when a build is killed.</summary>
public sealed class BuildLock : IDisposable
{
    private readonly FileStream _file;

    private BuildLock(FileStream file) => _file = file;

    /// <exception cref="AnotherBuildException">Somebody else holds it.</exception>
    public static BuildLock Take(OutputPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        Directory.CreateDirectory(place.Parent);
        while (true)
        {
            var file = Open(place);
            if (IsStillAt(file, place.LockFile)) return new BuildLock(file);
            file.Dispose();
        }
    }

    public void Dispose() => _file.Dispose();

    private static FileStream Open(OutputPlace place)
    {
        try
        {
            return new FileStream(place.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException refused) when (IsSharingViolation(refused))
        {
            throw new AnotherBuildException(place.Shown, refused);
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
