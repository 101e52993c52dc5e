using System.Text;
using Briefs.Cli.Building;
using Briefs.Cli.Reports;
using Briefs.Diagnostics;
using Briefs.Reading.Files;
using Briefs.Text;

namespace Briefs.Cli.Commands;

/// <summary>Prints what a run found, in the format asked for.</summary>
internal sealed class SiteReport(SiteRequest request, Surroundings surroundings, SiteVerdict verdict)
{
    private readonly Discretion _discretion = surroundings.IsPublicLog ? Discretion.InPublic(verdict) : Discretion.None;

    public void Write(ExitCode exit)
    {
        if (request.Format == ReportFormat.Json)
        {
            JsonReport.Write(surroundings.Output, verdict, _discretion, exit);
            return;
        }

        using var output = new StreamWriter(surroundings.Output, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
        var report = new TextReport(output, new SourceLines(Text), _discretion, surroundings.InColour ? Paint.Ansi : Paint.None);
        report.Write(verdict.Found.Where(finding => !request.Quiet || finding.Severity >= verdict.FailsFrom));
        if (request.Quiet) return;
        report.WriteAllowances(verdict);
        if (!verdict.Found.IsEmpty) output.WriteLine(ClosingLine.OfFindings(verdict));
    }

    /// <summary>Prints some findings as text, whatever the format asked for.</summary>
    public void WriteTo(TextWriter output, IEnumerable<Diagnostic> findings) =>
        new TextReport(output, new SourceLines(Text), _discretion, Paint.None).Write(findings);

    private FileText? Text(string path)
    {
        // Kept copies may lie outside the site; their lines are not shown.
        if (!ReadText.IsInside(path)) return null;
        try
        {
            return File.Exists(Path.Combine(request.SiteFolder, path)) ? ReadText.From(request.SiteFolder, path).Value : null;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // The file was there when it was checked; without it the report is only shorter by a line.
            return null;
        }
    }
}
