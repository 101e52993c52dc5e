namespace Briefs.Cli.Commands;

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
