using System.Security.Cryptography;

namespace Briefs.Cli.Output;

/// <summary>
/// The secret of this user on this machine, in the user's cache folder. It proves that a file in the cache of a site was written here, and
/// did not come with the site. So Briefs uses no key from a place where a commit could put one.
/// </summary>
/// <param name="environment">The value of an environment variable, or null.</param>
/// <param name="siteFolder">Absolute.</param>
internal sealed class CacheKey(Func<string, string?> environment, string siteFolder)
{
    private const int Size = 32;

    private const UnixFileMode OfUserOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The key; null if it was never created.</summary>
    public byte[]? Find() => Attempt(Read);

    /// <summary>The key, which is created if it is missing. Null if the user has no cache folder that can be written.</summary>
    public byte[]? FindOrCreate() => Attempt(path => Read(path) ?? Create(path));

    private byte[]? Attempt(Func<string, byte[]?> find)
    {
        if (FindUserCache() is not { } folder || !Path.IsPathFullyQualified(folder)) return null;
        try
        {
            var path = Path.Combine(folder, "briefs", "key");
            return /* guard: cache-key-place */ CommittedPlace.Contains(path, siteFolder) ? null : find(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Without a cache, a run only takes longer. Some users have a home folder that cannot be written, such as in a container.
            return null;
        }
    }

    private string? FindUserCache()
    {
        if (OperatingSystem.IsWindows()) return environment("LOCALAPPDATA");
        if (environment("XDG_CACHE_HOME") is { Length: > 0 } cache) return cache;
        return environment("HOME") is { Length: > 0 } home ? Path.Combine(home, ".cache") : null;
    }

    private static byte[]? Read(string path)
    {
        // Opening a pipe would wait for a program that writes to it.
        if (new FileInfo(path) is not { Exists: true, Length: Size }) return null;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0);
        if (!OperatingSystem.IsWindows())
        {
            var isPrivate = File.GetUnixFileMode(file.SafeFileHandle) == OfUserOnly
                && UnixCalls.FindOwner(file.SafeFileHandle) == UnixCalls.CurrentUser();
            if (/* guard: cache-key-owner */ !isPrivate) return null;
        }

        var key = new byte[Size];
        return file.Length == Size && file.ReadAtLeast(key, Size, throwOnEndOfStream: false) == Size ? key : null;
    }

    private static byte[]? Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // The new file would get the permissions of the old one.
        File.Delete(path);
        using var file = new AtomicFile(path);
        file.Write(stream =>
        {
            if (!OperatingSystem.IsWindows() && stream is FileStream { SafeFileHandle: var handle })
                File.SetUnixFileMode(handle, OfUserOnly);
            stream.Write(RandomNumberGenerator.GetBytes(Size));
        });
        file.Replace();
        // Another run may have created one at the same moment. The last one stays.
        return Read(path);
    }
}
