using System.Security.Cryptography;

namespace Briefs.Cli.Output;

/// <summary>
/// The secret of this user on this machine, in the user's cache folder. It proves that a file in the cache of a site was written here, and
/// did not come with the site.
/// </summary>
internal static class CacheKey
{
    private const int Size = 32;

    /// <summary>The key; null if it was never created.</summary>
    /// <param name="environment">The value of an environment variable, or null.</param>
    public static byte[]? Find(Func<string, string?> environment) => Attempt(environment, Read);

    /// <summary>The key, which is created if it is missing. Null if the user has no cache folder that can be written.</summary>
    /// <inheritdoc cref="Find"/>
    public static byte[]? FindOrCreate(Func<string, string?> environment) => Attempt(environment, path => Read(path) ?? Create(path));

    private static byte[]? Attempt(Func<string, string?> environment, Func<string, byte[]?> find)
    {
        if (FolderOf(environment) is not { } folder || !Path.IsPathFullyQualified(folder)) return null;
        try
        {
            return find(Path.Combine(folder, "briefs", "key"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Without a cache, a run only takes longer. Some users have a home folder that cannot be written, such as in a container.
            return null;
        }
    }

    private static string? FolderOf(Func<string, string?> environment)
    {
        if (OperatingSystem.IsWindows()) return environment("LOCALAPPDATA");
        if (environment("XDG_CACHE_HOME") is { Length: > 0 } cache) return cache;
        return environment("HOME") is { Length: > 0 } home ? Path.Combine(home, ".cache") : null;
    }

    private static byte[]? Read(string path) =>
        new FileInfo(path) is { Exists: true, Length: Size } && File.ReadAllBytes(path) is { Length: Size } key ? key : null;

    private static byte[]? Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new AtomicFile(path);
        file.Write(stream =>
        {
            if (!OperatingSystem.IsWindows() && stream is FileStream { SafeFileHandle: var handle })
                File.SetUnixFileMode(handle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            stream.Write(RandomNumberGenerator.GetBytes(Size));
        });
        file.Replace();
        // Another run may have created one at the same moment. The last one stays.
        return Read(path);
    }
}
