using Briefs.Cli.Output;

namespace Briefs.Cli.Reporting;

/// <summary>A file that <c>--report</c> names.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Shown">As it was written.</param>
public sealed record ReportFile(string Path, string Shown)
{
    /// <summary>The format that the ending stands for; null for any other ending.</summary>
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

    /// <summary>Why nothing can be written there; null when it can.</summary>
    /// <param name="siteFolder">Absolute.</param>
    /// <param name="output">The folder the site is published into; null when nothing is published.</param>
    public string? Refusal(string siteFolder, string? output)
    {
        if (Directory.Exists(Path)) return $"--report {Shown} is a folder. Name a file in it.";
        if (IsIn(System.IO.Path.Combine(siteFolder, "content")))
            return $"--report {Shown} lies in content/, where every file is read as part of the site. Write it beside content/.";
        if ((output is not null && IsIn(output)) || IsInPublished())
            return $"--report {Shown} lies in a published site, which is replaced whole at every build. Write it beside that folder.";
        if (File.Exists(Folder)) return $"--report {Shown} cannot be written: {Folder} is a file.";
        // As with the output, one folder is made; more than one is more likely a slip of the pen.
        if (!Directory.Exists(Folder) && !Directory.Exists(System.IO.Path.GetDirectoryName(Folder)))
            return $"--report {Shown} cannot be written: there is no folder {System.IO.Path.GetDirectoryName(Folder)}.";
        return null;
    }

    /// <summary>Writes the file, whole or not at all.</summary>
    /// <exception cref="ReportFaultException">The disk fails.</exception>
    public void Write(Action<Stream> write)
    {
        try
        {
            Directory.CreateDirectory(Folder);
            using var file = new WholeFile(Path, $".briefs-report-{Guid.NewGuid():n}");
            file.Write(write);
            file.Replace();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ReportFaultException(Shown, fault);
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

/// <summary>The formats of reports: the names of <c>--format</c>, and the endings of <c>--report</c>.</summary>
public enum ReportFormat
{
    Text,
    Json,

    /// <summary>Annotations for a workflow's log, and a summary.</summary>
    GitHub,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>Only into a file.</summary>
    Markdown,
}

/// <summary>A report could not be written. The run itself was over by then, and what it did stands.</summary>
/// <param name="file">As it was named.</param>
public sealed class ReportFaultException(string file, Exception fault)
    : IOException($"the report {file} could not be written: {fault.Message} The run itself was over, and what it said and did above "
    + "stands.", fault);
