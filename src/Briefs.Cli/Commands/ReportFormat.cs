namespace Briefs.Cli.Commands;

/// <summary>The names of <c>--format</c>.</summary>
public enum ReportFormat
{
    Text,
    Json,
}
