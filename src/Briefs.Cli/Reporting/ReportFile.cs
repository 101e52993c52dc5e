using Briefs.Cli.Output;

namespace Briefs.Cli.Reporting;

/// <summary>A file of <c>--report</c>.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Shown">The path as the user typed it.</param>
public sealed record ReportFile(string Path, string Shown)
{
    /// <summary>The format for the extension; null for other extensions.</summary>
    public static ReportFormat? FormatOf(string path) => System.IO.Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".json" => ReportFormat.Json,
        ".sarif" => ReportFormat.Sarif,
        ".md" => ReportFormat.Markdown,
        ".txt" => ReportFormat.Text,
        _ => null,
    };

    public ReportFormat Format =>
        FormatOf(Path) ?? throw new InvalidOperationException("A report has one of the endings that were checked.");

    private string Folder => System.IO.Path.GetDirectoryName(Path) ?? Path;

    /// <summary>Why the file cannot be written; null if it can.</summary>
    /// <param name="siteFolder">Absolute.</param>
    /// <param name="output">The output folder of the build; null for other commands.</param>
    public string? Refusal(string siteFolder, string? output)
    {
        if (Directory.Exists(Path)) return $"--report {Shown} is a folder. Name a file in it.";
        if (IsIn(System.IO.Path.Combine(siteFolder, "content")))
            return $"--report {Shown} is in content/, which may only contain files of the site. Choose a path outside content/.";
        if ((output is not null && IsIn(output)) || IsInPublished())
            return $"--report {Shown} is in a built site, which every build replaces. Choose a path outside that folder.";
        if (File.Exists(Folder)) return $"--report {Shown} can't be written: {Folder} is a file.";
        // One missing folder is created, as for the output. More than one is probably a typing error.
        if (!Directory.Exists(Folder) && !Directory.Exists(System.IO.Path.GetDirectoryName(Folder)))
            return $"--report {Shown} can't be written: the folder {System.IO.Path.GetDirectoryName(Folder)} doesn't exist.";
        return null;
    }

    /// <summary>Writes the file atomically.</summary>
    /// <exception cref="ReportWriteException">An I/O error occurred.</exception>
    public void Write(Action<Stream> write)
    {
        try
        {
            Directory.CreateDirectory(Folder);
            using var file = new AtomicFile(Path, $".briefs-report-{Guid.NewGuid():n}");
            file.Write(write);
            file.Replace();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ReportWriteException(Shown, error);
        }
    }

    private bool IsInPublished()
    {
        for (var folder = Folder; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
            if (Directory.Exists(folder) && SiteMarker.IsIn(folder)) return true;
        return false;
    }

    private bool IsIn(string folder) =>
        Path.StartsWith(System.IO.Path.TrimEndingDirectorySeparator(folder) + System.IO.Path.DirectorySeparatorChar,
            StringComparison.Ordinal);
}

/// <summary>The formats of <c>--format</c> and of the extensions of <c>--report</c>.</summary>
public enum ReportFormat
{
    Text,
    Json,

    /// <summary>Annotations for a workflow log, and a summary.</summary>
    GitHub,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>Only for <c>--report</c>.</summary>
    Markdown,
}

/// <summary>A report could not be written. The run had already ended, so its result is valid.</summary>
/// <param name="file">The path as the user typed it.</param>
public sealed class ReportWriteException(string file, Exception error)
    : IOException($"the report {file} can't be written: {error.Message} The run had already ended, so the output above is "
    + "complete.", error);
