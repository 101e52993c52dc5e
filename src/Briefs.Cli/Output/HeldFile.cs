namespace Briefs.Cli.Output;

/// <summary>A file that one process holds at a time. The system frees it when that process is killed.</summary>
public sealed class HeldFile : IDisposable
{
    private readonly FileStream _file;

    private HeldFile(FileStream file) => _file = file;

    /// <param name="path">In a folder that is there. The file is made, and deleted when it is let go.</param>
    /// <param name="held">What is thrown when somebody else holds it.</param>
    public static HeldFile Take(string path, Func<IOException, Exception> held)
    {
        // What it leads to would be locked, or made where nothing is, wherever that may be.
        if (new FileInfo(path).LinkTarget is not null)
            throw new IOException($"“{path}” is a symbolic link, and Briefs makes none. Delete it.");
        try
        {
            // Who opened the file just before its holder deleted it would lock what nobody else can find. Of files to be deleted the
            // runtime looks whether the one it has locked still stands at its path, and opens it anew where it does not.
            return new HeldFile(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1,
                FileOptions.DeleteOnClose));
        }
        catch (IOException refused) when (IsSharingViolation(refused))
        {
            throw held(refused);
        }
    }

    public void Dispose() => _file.Dispose();

    // EAGAIN of flock on Linux, EWOULDBLOCK of macOS, ERROR_SHARING_VIOLATION of Windows.
    private static bool IsSharingViolation(IOException refused) =>
        refused.HResult is 11 or 35 or unchecked((int)0x80070020);
}

/// <summary>
/// Held while a site is built, so that two builds never write into one folder. The system frees it when a build is killed.
/// </summary>
public sealed class BuildLock : IDisposable
{
    private readonly HeldFile _held;

    private BuildLock(HeldFile held) => _held = held;

    /// <exception cref="AnotherBuildException">Somebody else holds it.</exception>
    public static BuildLock Take(OutputPlace place)
    {
        Directory.CreateDirectory(place.Parent);
        return new BuildLock(HeldFile.Take(place.LockFile, refused => new AnotherBuildException(place.Shown, refused)));
    }

    public void Dispose() => _held.Dispose();
}

/// <summary>Another build is writing into the same folder.</summary>
public sealed class AnotherBuildException(string output, Exception refused)
    : IOException($"Another build is at work on “{output}”. Wait until it has ended, then build again.", refused);
