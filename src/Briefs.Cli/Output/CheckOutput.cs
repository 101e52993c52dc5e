namespace Briefs.Cli.Output;

/// <summary>
/// Keeps a wrong <c>--output</c> from deleting anything: a site is published only where nothing stands, or where nothing
/// stands but a site that Briefs made. Nothing is written to find out.
/// </summary>
public static class CheckOutput
{
    private const string ChooseAnother = "Choose another folder with --output, such as --output _site.";

    /// <param name="siteFolder">Absolute.</param>
    /// <param name="output">As written; relative to the site's folder when null was written, else to the current folder.</param>
    public static OutputVerdict Check(string siteFolder, string? output)
    {
        var shown = output ?? Short(Path.Combine(siteFolder, "_site"));
        if (string.IsNullOrWhiteSpace(shown) || shown.Contains('\0', StringComparison.Ordinal))
            return new OutputVerdict.Refused("--output names no folder.", ChooseAnother);
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(shown));
        if (ReservedReason(folder, siteFolder) is { } reserved) return new OutputVerdict.Refused($"“{shown}” {reserved}", ChooseAnother);
        if (LinkAbove(folder, siteFolder) is { } link)
        {
            return new OutputVerdict.Refused(
                $"“{shown}” lies behind the symbolic link “{link}”.",
                    "Name the folder that the link leads to, or choose another with --output.");
        }

        return Judge(FolderState.Read(folder), new OutputPlace(folder, shown));
    }

    private static string Short(string folder)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, folder);
        return relative.StartsWith("..", StringComparison.Ordinal) ? folder : relative;
    }

    private static OutputVerdict Judge(FolderState state, OutputPlace place) => state switch
    {
        FolderState.Free or FolderState.Ours => new OutputVerdict.Accepted(place),
        FolderState.NoFolder what => new OutputVerdict.Refused($"“{place.Shown}” is {what.What}, not a folder.", ChooseAnother),
        FolderState.Unmarked held => new OutputVerdict.Refused(
            $"“{place.Shown}” holds files that Briefs did not make: {string.Join(", ", held.Files)}.",
            "It may be the work of another program (Jekyll also writes into _site). If nobody needs it, delete it yourself; else choose "
                + "another folder with --output."),
        FolderState.WithMore held => new OutputVerdict.Refused(
            $"“{place.Shown}” holds files that were added to the built site: {string.Join(", ", held.Added)}.",
            "A build replaces the whole folder. Move these files away, or choose another folder with --output."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string? ReservedReason(string folder, string siteFolder)
    {
        if (Path.GetDirectoryName(folder) is null) return "is the root of the disk.";
        if (Holds(folder, siteFolder)) return "is, or holds, the folder of the site itself.";
        if (Holds(folder, Environment.CurrentDirectory)) return "is, or holds, the current folder.";
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (home.Length > 0 && Holds(folder, home)) return "is, or holds, your home folder.";
        foreach (var name in (string[])["content", "templates"])
            if (Holds(Path.Combine(siteFolder, name), folder)) return $"lies in {name}/, which is what the site is made from.";
        if (folder.Split(Path.DirectorySeparatorChar).Any(part => Same(part, ".git"))) return "lies in .git, where git keeps the history.";
        return Path.GetFileName(folder).StartsWith(".briefs", StringComparison.OrdinalIgnoreCase)
            ? "has a name that Briefs keeps for its own use." : null;
    }

    /// <summary>Whether a folder is another one, or holds it.</summary>
    private static bool Holds(string outer, string inner)
    {
        var (a, b) = (Folded(outer), Folded(inner));
        return b.StartsWith(a, StringComparison.OrdinalIgnoreCase);
    }

    // Case and composition are folded everywhere: on many disks Content and content are one folder, and a name refused too many harms
    // nobody.
    private static string Folded(string path) =>
        NormalForm.Convert(Path.TrimEndingDirectorySeparator(path), NormalizationForm.FormC) + Path.DirectorySeparatorChar;

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    // Links in the way to where one stands (the site's folder, the current one) are one's own affair, and so are those of
    // the system, right below the root (/tmp on a Mac). Any other could lead a stranger's build anywhere.
    private static string? LinkAbove(string folder, string siteFolder)
    {
        for (var at = Path.GetDirectoryName(folder); at is not null; at = Path.GetDirectoryName(at))
        {
            if (Holds(at, siteFolder) || Holds(at, Environment.CurrentDirectory)) return null;
            var above = Path.GetDirectoryName(at);
            if (above is null || Path.GetDirectoryName(above) is null) return null;
            if (new DirectoryInfo(at).LinkTarget is not null) return at;
        }

        return null;
    }
}

/// <summary>Whether a site may be published where somebody asked for it.</summary>
public abstract record OutputVerdict
{
    private OutputVerdict() { }

    public sealed record Accepted(OutputPlace Place) : OutputVerdict;

    /// <param name="Reason">One sentence.</param>
    /// <param name="Advice">What to do instead.</param>
    public sealed record Refused(string Reason, string Advice) : OutputVerdict;
}
