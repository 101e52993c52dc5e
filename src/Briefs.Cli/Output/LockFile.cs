namespace Briefs.Cli.Output;

/// <summary>A lock file that only one process can have at a time. The system releases it when that process is killed.</summary>
public sealed class LockFile : IDisposable
{
    private readonly FileStream _file;

    private LockFile(FileStream file) => _file = file;

    /// <param name="path">In an existing folder. The file is created, and deleted on release.</param>
    /// <param name="held">Creates the exception for the case that another process has the lock.</param>
    public static LockFile Take(string path, Func<IOException, Exception> held)
    {
        // Otherwise the target of the link would be locked, or created anywhere on the disk.
        if (/* guard: lock-link */ new FileInfo(path).LinkTarget is not null)
            throw new IOException($"“{path}” is a symbolic link that Briefs did not create. Delete it.");
        try
        {
            // DeleteOnClose races with a waiting process: it could lock a file that was just deleted. .NET checks that the locked file is
            // still at its path, and otherwise opens it again.
            return new LockFile(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, /* guard: lock */ FileShare.None, 1,
                /* guard: lock-just-let-go */ FileOptions.DeleteOnClose));
        }
        catch (IOException refused) when (IsSharingViolation(refused))
        {
            throw held(refused);
        }
    }

    public void Dispose() => _file.Dispose();

    // EAGAIN of flock on Linux, EWOULDBLOCK on macOS, ERROR_SHARING_VIOLATION on Windows.
    private static bool IsSharingViolation(IOException refused) =>
        refused.HResult is 11 or 35 or unchecked((int)0x80070020);
}

/// <summary>
/// The lock of a build, so that two builds never write into the same folder. The system releases it when a build is killed.
/// </summary>
public sealed class BuildLock : IDisposable
{
    private readonly LockFile _held;

    private BuildLock(LockFile held) => _held = held;

    /// <exception cref="AnotherBuildException">Another build has the lock.</exception>
    public static BuildLock Take(OutputPlace place)
    {
        Directory.CreateDirectory(place.Parent);
        return new BuildLock(LockFile.Take(place.LockFile, refused => new AnotherBuildException(place.Shown, refused)));
    }

    public void Dispose() => _held.Dispose();
}

/// <summary>Another build is writing into the same folder.</summary>
public sealed class AnotherBuildException(string output, Exception refused)
    : IOException($"Another build is writing to “{output}”. Wait until it ends, then build again.", refused);
