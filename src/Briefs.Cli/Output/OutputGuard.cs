namespace Briefs.Cli.Output;

/// <summary>
/// Prevents a wrong <c>--output</c> from deleting files: a site is written only into a folder that is missing, empty, or contains nothing
/// but a site made by Briefs. Writes nothing.
/// </summary>
public static class OutputGuard
{
    private const string ChooseAnother = "Choose another folder with --output, such as --output _site.";

    /// <param name="siteFolder">Absolute.</param>
    /// <param name="output">
    /// As given on the command line, relative to the current folder; null for <c>_site</c> in the folder of the site.
    /// </param>
    public static OutputCheck Check(string siteFolder, string? output)
    {
        var shown = output ?? Short(Path.Combine(siteFolder, "_site"));
        if (string.IsNullOrWhiteSpace(shown) || shown.Contains('\0', StringComparison.Ordinal))
            return new OutputCheck.Refused("--output needs a folder.", ChooseAnother);
        if (/* guard: output-device */ PathName.FindError(shown) is { } error)
            return new OutputCheck.Refused(error, ChooseAnother);
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(shown));
        if (/* guard: output-content */ ReservedReason(folder, siteFolder) is { } reserved)
            return new OutputCheck.Refused($"“{shown}” {reserved}", ChooseAnother);
        if (/* guard: output-link */ LinkAbove(folder, siteFolder) is { } link)
        {
            return new OutputCheck.Refused(
                $"“{shown}” is inside the symbolic link “{link}”.",
                    "Use the target of the link instead, or choose another folder with --output.");
        }

        return Judge(FolderState.Read(folder), new OutputPlace(folder, shown));
    }

    private static string Short(string folder)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, folder);
        return relative.StartsWith("..", StringComparison.Ordinal) ? folder : relative;
    }

    private static OutputCheck Judge(FolderState state, OutputPlace place) => state switch
    {
        FolderState.Free or FolderState.Ours => new OutputCheck.Accepted(place),
        FolderState.NoFolder what => new OutputCheck.Refused($"“{place.Shown}” is {what.What}, not a folder.", ChooseAnother),
        FolderState.Unmarked held => new OutputCheck.Refused(
            $"“{place.Shown}” contains files that Briefs did not create: {string.Join(", ", held.Files)}.",
            "Another program may have created them (Jekyll also uses _site). If no one needs them, delete the folder; otherwise choose "
                + "another folder with --output."),
        FolderState.WithMore held => new OutputCheck.Refused(
            $"“{place.Shown}” contains files that were added after the last build: {string.Join(", ", held.Added)}.",
            "A build replaces the whole folder. Move these files, or choose another folder with --output."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string? ReservedReason(string folder, string siteFolder)
    {
        if (Path.GetDirectoryName(folder) is null) return "is the root of the disk.";
        if (PathName.Contains(folder, siteFolder)) return "is or contains the folder of the site.";
        if (PathName.Contains(folder, Environment.CurrentDirectory)) return "is or contains the current folder.";
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (home.Length > 0 && PathName.Contains(folder, home)) return "is or contains your home folder.";
        foreach (var name in (string[])["content", "templates"])
            if (PathName.Contains(Path.Combine(siteFolder, name), folder))
                return $"is inside {name}/, which contains the source of the site.";
        if (folder.Split(Path.DirectorySeparatorChar).Any(part => Same(part, ".git"))) return "is inside .git.";
        return Path.GetFileName(folder).StartsWith(".briefs", StringComparison.OrdinalIgnoreCase)
            ? "has a name that is reserved for Briefs." : null;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    // Symbolic links above the site's folder or the current folder are the user's choice, and those directly below the root (/tmp on macOS)
    // belong to the system. Any other link could redirect the build of an untrusted site to another place.
    private static string? LinkAbove(string folder, string siteFolder)
    {
        for (var at = Path.GetDirectoryName(folder); at is not null; at = Path.GetDirectoryName(at))
        {
            if (PathName.Contains(at, siteFolder) || PathName.Contains(at, Environment.CurrentDirectory)) return null;
            var above = Path.GetDirectoryName(at);
            if (above is null || Path.GetDirectoryName(above) is null) return null;
            if (new DirectoryInfo(at).LinkTarget is not null) return at;
        }

        return null;
    }
}

/// <summary>Whether a site may be written into a folder.</summary>
public abstract record OutputCheck
{
    private OutputCheck() { }

    public sealed record Accepted(OutputPlace Place) : OutputCheck;

    /// <param name="Reason">One sentence.</param>
    /// <param name="Advice">What to do instead.</param>
    public sealed record Refused(string Reason, string Advice) : OutputCheck;
}
