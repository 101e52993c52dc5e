using Briefs.Cli.Commands;
using Briefs.Cli.Reporting;
using Briefs.Model.WebLinks;
using Briefs.Reading.Settings;
using Briefs.Workspaces;

namespace Briefs.Cli.Links;

/// <summary>One run of <c>briefs links</c>: which links there are, what is known of them, what the web says of the others.</summary>
internal sealed class LinksRun(LinksRequest request, Surroundings surroundings)
{
    private readonly DateTimeOffset _now = surroundings.Clock.GetUtcNow();

    private DateOnly Today => DateOnly.FromDateTime(_now.UtcDateTime);

    public ExitCode Run()
    {
        if (SiteFolder.Refusal(request.SiteFolder) is { } refusal) return Refuse(refusal, ExitCode.WrongCall);
        foreach (var report in request.Reports)
            if (report.Refusal(request.SiteFolder, null) is { } reason) return Refuse(reason, ExitCode.WrongCall);
        var reading = Workspace.OpenContent(request.SiteFolder);
        if (reading.ReadDiagnostics.Any(ReadSettings.IsNotYaml))
            return Refuse("content/site.yml is no YAML, and says nothing. briefs check shows where.", ExitCode.WrongCall);
        var (record, fault) = ReadLinkRecord.Read(request.SiteFolder);
        if (fault is not null)
            return Refuse($"{LinkRecord.Name} cannot be read: {fault}. Take the last good version from git, or delete the file: only "
                + "what was answered before is lost. Nobody was asked.", ExitCode.ContentAtFault);
        if (reading.ReadDiagnostics.Any(found => found.Severity == Severity.Error))
            Say("The site has errors. Links in what they hide are not asked for; briefs check shows them.");
        return Ask(reading.Library, FindLinks.Find(reading.Library, Shown(reading.Library)), record);
    }

    // Who asks for the links of a brief may be seen asking, and the log, the record and the issue of a workflow are read by many.
    private ImmutableArray<Brief> Shown(Library library)
    {
        ImmutableArray<Brief> all = [.. library.Documents];
        if (!surroundings.IsPublicLog) return all;
        var shown = all.RemoveAll(document => !document.IsPublicAt(_now));
        if (shown.Length < all.Length)
            Say($"{Counted.Format(all.Length - shown.Length, "brief")} that readers cannot see yet left aside: this log is public.");
        return shown;
    }

    private ExitCode Ask(Library library, ImmutableArray<WebLink> links, ImmutableSortedDictionary<string, LinkAnswer> record)
    {
        var known = links.Where(link => record.ContainsKey(link.Address.AbsoluteUri))
            .ToImmutableSortedDictionary(l => l.Address.AbsoluteUri, l => record[l.Address.AbsoluteUri], StringComparer.Ordinal);
        ImmutableArray<Uri> due = [.. links.Select(link => link.Address).Where(
            address => !IsFresh(known.GetValueOrDefault(address.AbsoluteUri)))];
        var answers = new GatherAnswers(request.SiteFolder, known);
        if (!due.IsEmpty)
        {
            Say($"Asking for {Counted.Format(due.Length, "address", "addresses")} on "
                + $"{Counted.Format(due.Select(a => a.Host).Distinct(StringComparer.OrdinalIgnoreCase).Count(), "host")}.");
            using var shown = new ShowAsking(due.Length, surroundings);
            new AskWeb(request, surroundings.Clock)
                .AskAsync(due, (address, answer) => { answers.Add(address, answer); shown.Advance(); }, CancellationToken.None).GetAwaiter()
                .GetResult();
            if (answers.NobodyAnswered)
                return Refuse("No host answered, and most names could not be found: this machine seems to have no way to the web. "
                    + "Nothing was recorded.", ExitCode.Disk);
        }

        answers.Save();
        return Report(library, new LinkReport(links, answers.All, LinkReport.Findings(library, links, answers.All), due.Length));
    }

    // A day that is still to come is a clock that went wrong.
    private bool IsFresh(LinkAnswer? answer) => answer is not null && answer.Asked <= Today && answer.Asked.AddDays(request.MaxAge) > Today;

    private ExitCode Report(Library library, LinkReport report)
    {
        var exit = report.Passes ? ExitCode.Done : ExitCode.ContentAtFault;
        var verdict = new CheckResult(library, report.Found, CheckResult.FindHidden(library.Documents, _now));
        var reported = new Reported(verdict, Discretion.None, new RepositoryPaths(
            request.SiteFolder, surroundings.Environment("GITHUB_WORKSPACE")), exit)
        {
            Closing = report.Closing(),
        };
        if (request.Format == ReportFormat.Text) Print(report);
        else Write(request.Format, surroundings.Output, report, reported);
        foreach (var file in request.Reports) file.Write(stream => Write(file.Format, stream, report, reported));
        return exit;
    }

    private void Write(ReportFormat format, Stream stream, LinkReport report, Reported reported)
    {
        switch (format)
        {
            case ReportFormat.Json:
                LinksJson.Write(stream, report);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(stream, reported);
                break;
            case ReportFormat.Markdown:
                stream.Write(Encoding.UTF8.GetBytes(LinksMarkdown.Format(report, reported.Paths)));
                break;
            default:
                WriteText(stream, report, Paint.None);
                break;
        }
    }

    private void Print(LinkReport report) => WriteText(surroundings.Output, report, surroundings.InColour ? Paint.Ansi : Paint.None);

    private void WriteText(Stream stream, LinkReport report, Paint paint)
    {
        using var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true)
        {
            NewLine = "\n",
        };
        new TextReport(output, new SourceLines(path => SiteLines.Read(request.SiteFolder, path)), Discretion.None, paint)
            .Write(report.Found);
        output.WriteLine(report.Closing());
    }

    private void Say(string remark) => surroundings.Remarks.WriteLine(SafeText.Escape(remark));

    private ExitCode Refuse(string message, ExitCode exit)
    {
        surroundings.Remarks.WriteLine($"briefs: {SafeText.Escape(message)}");
        return exit;
    }
}
