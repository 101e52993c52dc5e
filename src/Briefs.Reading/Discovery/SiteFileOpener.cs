namespace Briefs.Reading.Discovery;

/// <summary>
/// Opens a file below a folder, and nothing that a symbolic link leads to. Checking for a link first is not enough, because one can replace
/// the file between the check and the opening; so the path of the opened file is checked.
/// </summary>
public static class SiteFileOpener
{
    // An editor that saves by renaming moves the opened file away; the new file appears a moment later.
    private const int Attempts = 3;
    private const string Deleted = " (deleted)";

    /// <param name="folder">Absolute; may itself be reached through links.</param>
    /// <param name="path">Relative to it, with <c>/</c>.</param>
    /// <exception cref="IOException">The file cannot be read, or a link is on the path; also
    /// <see cref="UnauthorizedAccessException"/>.</exception>
    /// <returns>Its bytes, with their number; none for what is not an ordinary file, such as a pipe.</returns>
    public static Stream Open(string folder, string path)
    {
        var place = Path.Combine(folder, path);
        // Opening a pipe or a device, which also has the length 0, could block forever.
        if (new FileInfo(place) is { Exists: true, Length: 0 } && !HasLink(folder, path)) return new MemoryStream([], writable: false);
        for (var attempt = 1; ; attempt++)
        {
            var file = new FileStream(
                place, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0, FileOptions.SequentialScan);
            if (/* guard: paths-link-swapped */ IsAt(file, folder, path)) return file;
            file.Dispose();
            if (attempt == Attempts)
                throw new IOException($"“{path}” is a symbolic link or is inside one. Replace the "
                    + "link with the file itself, then run the command again.");
        }
    }

    /// <summary>All bytes of a file.</summary>
    /// <inheritdoc cref="Open"/>
    public static byte[] ReadAll(string folder, string path)
    {
        using var file = Open(folder, path);
        var bytes = new byte[file.Length];
        var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : bytes[..read];
    }

    private static bool IsAt(FileStream file, string folder, string path)
    {
        if (OpenedPath(file) is not { } opened) return !HasLink(folder, path);
        if (opened.EndsWith(Deleted, StringComparison.Ordinal)) opened = opened[..^Deleted.Length];
        return opened == Path.GetFullPath(Path.Combine(folder, path)) || opened == Path.Combine(RealPath(folder), path);
    }

    // Linux gives the path of an open file; elsewhere the path is checked again after opening.
    private static string? OpenedPath(FileStream file) => OperatingSystem.IsLinux()
        ? new FileInfo(string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{file.SafeFileHandle.DangerousGetHandle()}")).LinkTarget
        : null;

    private static bool HasLink(string folder, string path)
    {
        var at = folder;
        return path.Split('/').Any(part => new FileInfo(at = Path.Combine(at, part)).LinkTarget is not null);
    }

    private static string RealPath(string folder)
    {
        var whole = Path.GetFullPath(folder);
        var real = Path.GetPathRoot(whole)!;
        foreach (var part in whole[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            real = new DirectoryInfo(next).ResolveLinkTarget(returnFinalTarget: true) is { } target ? RealPath(target.FullName) : next;
        }

        return real;
    }
}
