using System.Diagnostics;
using Briefs.Cli.Reporting;
using Briefs.Workspaces;

namespace Briefs.Cli.Reporting;

/// <summary>Prints the diagnostics in the requested format, and writes the files of <c>--report</c>.</summary>
internal sealed class SiteReport(BuildOptions request, CommandContext context, CheckResult result)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Redaction _discretion = context.IsPublicLog ? Redaction.InPublic(result) : Redaction.None;

    /// <summary>Prints the report and writes the report files.</summary>
    /// <param name="exit">The exit code of the run.</param>
    /// <param name="closing">The closing line of a successful run.</param>
    public void Write(ExitCode exit, Func<string> closing)
    {
        var reported = new ReportContext(result, _discretion, new RepositoryPaths(
            request.Site.SiteFolder, context.Environment("GITHUB_WORKSPACE")), exit)
        {
            Closing = exit switch
            {
                ExitCode.Done => closing(),
                ExitCode.ContentAtFault => ClosingLine.OfFindings(result),
                _ => "The run stopped early: the disk or the network failed, or another build is running. The report is incomplete.",
            },
        };
        Print(reported);
        foreach (var report in request.Reports) report.Write(stream => WriteAs(report.Format, stream, reported));
    }

    private void Print(ReportContext reported)
    {
        switch (request.Format)
        {
            case ReportFormat.GitHub:
                PrintForGitHub(reported);
                break;
            case ReportFormat.Text:
                WriteText(context.Output, context.InColour ? AnsiStyle.Ansi : AnsiStyle.None, request.Listing);
                break;
            default:
                WriteAs(request.Format, context.Output, reported);
                break;
        }
    }

    private void PrintForGitHub(ReportContext reported)
    {
        using (var output = Writer(context.Output))
        {
            GitHubReport.Write(output, reported, request.Quiet ? result.FailsFrom : Severity.Note);
            if (!result.Diagnostics.IsEmpty) output.WriteLine($"briefs: {ClosingLine.OfFindings(result)}");
        }

        if (context.Environment("GITHUB_STEP_SUMMARY") is not { Length: > 0 } summary) return;
        // Commands that ran earlier in the same step wrote into the same file, which counts towards the limit.
        try
        {
            var room = MarkdownReport.MostBytes - (
                File.Exists(summary) ? (int)Math.Min(new FileInfo(summary).Length, MarkdownReport.MostBytes) : 0);
            File.AppendAllText(summary, MarkdownReport.Format(reported, room) + "\n", Utf8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ReportWriteException("of GITHUB_STEP_SUMMARY", error);
        }
    }

    private void WriteAs(ReportFormat format, Stream stream, ReportContext reported)
    {
        switch (format)
        {
            case ReportFormat.Json:
                JsonReport.Write(stream, result, _discretion, reported.Exit);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(stream, reported);
                break;
            case ReportFormat.Markdown:
                stream.Write(Utf8.GetBytes(MarkdownReport.Format(reported, MarkdownReport.MostBytes)));
                break;
            case ReportFormat.Text:
                WriteText(stream, AnsiStyle.None, Listing.All);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void WriteText(Stream stream, AnsiStyle paint, Listing listing)
    {
        using var output = Writer(stream);
        var report = new TextReport(output, new SourceLines(request.Site.SiteFolder), _discretion, paint);
        var shown = result.Diagnostics.Where(diagnostic => !request.Quiet || diagnostic.Severity >= result.FailsFrom);
        if (listing == Listing.All) report.Write(shown);
        else report.WriteFirstFile(shown);
        if (request.Quiet) return;
        report.WriteAllowances(result);
        if (!result.Diagnostics.IsEmpty) output.WriteLine(ClosingLine.OfFindings(result));
    }

    private static StreamWriter Writer(Stream stream) => new(stream, Utf8, 1 << 14, leaveOpen: true) { NewLine = "\n" };

    /// <summary>Prints the given diagnostics as text, whatever the format of the run.</summary>
    public void WriteTo(TextWriter output, IEnumerable<Diagnostic> diagnostics) =>
        new TextReport(output, new SourceLines(request.Site.SiteFolder), _discretion, AnsiStyle.None)
            .Write(diagnostics);
}
