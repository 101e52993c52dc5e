namespace Briefs.Cli.Publish;

/// <summary>Finds git.</summary>
internal static class GitProgram
{
    // The installer of Git for Windows offers to leave PATH unchanged. For all users, it installs to the first folder, for one user to the
    // second.
    private static readonly ImmutableArray<(string Variable, string File)> s_onWindows =
        [("ProgramFiles", @"Git\cmd\git.exe"), ("LocalAppData", @"Programs\Git\cmd\git.exe")];

    /// <summary>Returns the absolute path of git; null if it is not installed.</summary>
    /// <param name="environment">The value of an environment variable, null when it is not set.</param>
    public static string? Find(Func<string, string?> environment) =>
        ProgramFinder.Find(environment("PATH"), "git")
            ?? (OperatingSystem.IsWindows() ? UsualPlaces(environment).FirstOrDefault(File.Exists) : null);

    /// <summary>The paths that the installer of Git for Windows uses.</summary>
    internal static ImmutableArray<string> UsualPlaces(Func<string, string?> environment) =>
    [
        .. from place in s_onWindows
           let folder = environment(place.Variable)
           where !string.IsNullOrEmpty(folder)
           select $@"{folder}\{place.File}",
    ];
}
