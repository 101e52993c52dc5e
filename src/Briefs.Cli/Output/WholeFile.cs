namespace Briefs.Cli.Output;

/// <summary>
/// Writes a file beside its place and then moves it there: whoever reads it meanwhile sees the old or the new one, and nothing in between.
/// </summary>
internal static class WholeFile
{
    /// <param name="path">
    /// In a folder that is there. What is written beside it has the same name with a point before it and more behind.
    /// </param>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var written = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}-{Guid.NewGuid():n}");
        try
        {
            File.WriteAllBytes(written, bytes);
            // A file that is replaced keeps its permissions: a script stays one that can be run, a private file private.
            if (!OperatingSystem.IsWindows() && File.Exists(path)) File.SetUnixFileMode(written, File.GetUnixFileMode(path));
            File.Move(written, path, overwrite: true);
        }
        finally
        {
            File.Delete(written);
        }
    }
}
