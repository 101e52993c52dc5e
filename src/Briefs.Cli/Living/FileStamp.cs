namespace Briefs.Cli.Living;

/// <summary>By what a changed file is told from one that is as it was, without opening it.</summary>
/// <param name="Length">In bytes; −1 for what is no file.</param>
/// <param name="Written">In ticks, UTC.</param>
internal readonly record struct FileStamp(long Length, long Written)
{
    /// <summary>A folder, a link, or nothing at all.</summary>
    public static FileStamp None { get; } = new(-1, 0);

    public bool IsFile => Length >= 0;

    /// <summary>Whether there is a file, a folder, or a link, wherever it leads.</summary>
    public static bool IsAnythingAt(string path) => Directory.Exists(path) || new FileInfo(path) is { Exists: true } or { LinkTarget: not null };

    public static FileStamp Of(string path)
    {
        var file = new FileInfo(path);
        return file is { Exists: true, LinkTarget: null } ? new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks) : None;
    }
}
