namespace Briefs.Cli.Publish;

/// <summary>
/// Finds a program as a shell does. .NET would look into the current folder first, and that is where strangers' pull requests
/// are checked out: a file named git would be run.
/// </summary>
internal static class FindProgram
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <param name="searchPath">The value of <c>PATH</c>; relative folders in it are passed over.</param>
    /// <returns>Absolute; null when there is none.</returns>
    public static string? Find(string? searchPath, string name)
    {
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        return (searchPath ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(IsProgram);
    }

    private static bool IsProgram(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Executable) != 0);
}
