using System.CommandLine.Parsing;
using System.CommandLine;
using Briefs.Capture.Fetching;
using Briefs.Cli.Links;
using Briefs.Cli.Reporting;
using Briefs.Model.WebLinks;
using Briefs.Reading.Settings;
using Briefs.Workspaces;

namespace Briefs.Cli.Commands;

/// <summary>Runs <c>briefs links</c>: requests each link of the site and records the answers.</summary>
internal sealed class LinksCommand(LinksRequest request, CommandContext context)
{
    private const int Year = 366;

    private readonly DateTimeOffset _now = context.Clock.GetUtcNow();

    private DateOnly Today => DateOnly.FromDateTime(_now.UtcDateTime);

    public static Command Make(CommandContext context)
    {
        var site = SiteOption.Make();
        var allowPrivate = new Option<bool>("--allow-private")
        {
            Description = "Also send requests to hosts on your own network. Redirects to such hosts are never followed.",
        };
        var maxAge = new Option<string>("--max-age")
        {
            HelpName = "DAYS",
            Description = "Skip links that were checked less than DAYS days ago. 0 checks every link.",
            DefaultValueFactory = _ => "1",
        };
        var format = FormatOption();
        maxAge.Validators.Add(result => OptionValue.Check(
            result, IsDays, "--max-age takes a number of days, such as 7, or 0 to check every link."));
        var report = ReportOption.Make();
        var command = new Command(
            "links", $"Find dead links, and record the results in {LinkRecord.Name}.")
        {
            maxAge, allowPrivate, format, report, site,
        };
        command.SetAction(parsed => (int)new LinksCommand(
            new LinksRequest
            {
                SiteFolder = SiteOption.FolderOf(parsed, site),
                MaxAge = int.Parse(parsed.GetRequiredValue(maxAge), CultureInfo.InvariantCulture),
                Policy = parsed.GetValue(allowPrivate) ? AddressPolicy.NamedHostToo : AddressPolicy.PublicOnly,
                Format = parsed.GetValue(format) == "json" ? ReportFormat.Json : ReportFormat.Text,
                Reports = ReportOption.FilesOf(parsed, report),
            },
            context).Run());
        return command;
    }

    private static bool IsDays(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= Year;

    private static Option<string> FormatOption()
    {
        var format = new Option<string>("--format")
        {
            Description = "The format: text for people, json for programs.",
            HelpName = "text|json",
            DefaultValueFactory = _ => "text",
            CompletionSources = { "text", "json" },
        };
        format.Validators.Add(result => OptionValue.Check(result, text => text is "text" or "json", "--format takes text or json."));
        return format;
    }

    public ExitCode Run()
    {
        if (SiteFolder.Refusal(request.SiteFolder) is { } refusal) return context.Refuse(refusal, ExitCode.WrongCall);
        foreach (var report in request.Reports)
            if (report.Refusal(request.SiteFolder, null) is { } reason) return context.Refuse(reason, ExitCode.WrongCall);
        var reading = Workspace.OpenContent(request.SiteFolder);
        if (reading.ReadDiagnostics.Any(SettingsReader.IsNotYaml))
            return context.Refuse("content/site.yml is not valid YAML. To see the error, run briefs check.", ExitCode.WrongCall);
        var (record, error) = LinkRecordReader.Read(request.SiteFolder);
        if (error is not null)
            return context.Refuse(
                $"{LinkRecord.Name} can't be read: {error}. No link was checked. Restore the last good version from git, or "
                + "delete the file: only the recorded results are lost.", ExitCode.ContentAtFault);
        if (reading.ReadDiagnostics.Any(found => found.Severity == Severity.Error))
            context.Remark("The site has errors, so some of its links are not checked. To list the errors, run briefs check.");
        return Ask(reading.Library, LinkFinder.Find(reading.Library, Shown(reading.Library)), record);
    }

    // The log, the record and the issue of a workflow are public, so checking the links of a hidden brief would reveal them.
    private ImmutableArray<Brief> Shown(Library library)
    {
        ImmutableArray<Brief> all = [.. library.Documents];
        if (!context.IsPublicLog) return all;
        var shown = all.RemoveAll(document => !document.IsPublicAt(_now));
        if (shown.Length < all.Length)
            context.Remark(
                $"Skipped {CountText.Format(all.Length - shown.Length, "brief")} that readers can't see yet, because this log is public.");
        return shown;
    }

    private ExitCode Ask(Library library, ImmutableArray<WebLink> links, ImmutableSortedDictionary<string, LinkAnswer> record)
    {
        var known = links.Where(link => record.ContainsKey(link.Address.AbsoluteUri))
            .ToImmutableSortedDictionary(l => l.Address.AbsoluteUri, l => record[l.Address.AbsoluteUri], StringComparer.Ordinal);
        ImmutableArray<Uri> due = [.. links.Select(link => link.Address).Where(
            address => !IsFresh(known.GetValueOrDefault(address.AbsoluteUri)))];
        var answers = new LinkResults(request.SiteFolder, known);
        if (!due.IsEmpty)
        {
            context.Remark($"Checking {CountText.Format(due.Length, "address", "addresses")} on "
                + $"{CountText.Format(due.Select(a => a.Host).Distinct(StringComparer.OrdinalIgnoreCase).Count(), "host")}.");
            using var shown = new LinkProgress(due.Length, context);
            new LinkChecker(request, context.Clock)
                .AskAsync(due, (address, answer) => { answers.Add(address, answer); shown.Advance(); }, CancellationToken.None).GetAwaiter()
                .GetResult();
            if (answers.NobodyAnswered)
                return context.Refuse(
                    "No host answered, and most host names were not found. Check your internet connection. Nothing was recorded.",
                    ExitCode.Disk);
        }

        answers.Save();
        return Report(library, new LinkReport(links, answers.All, LinkReport.Findings(library, links, answers.All), due.Length));
    }

    // A date in the future comes from a wrong clock, so it does not count.
    private bool IsFresh(LinkAnswer? answer) => answer is not null && answer.Asked <= Today && answer.Asked.AddDays(request.MaxAge) > Today;

    private ExitCode Report(Library library, LinkReport report)
    {
        var exit = report.Passes ? ExitCode.Done : ExitCode.ContentAtFault;
        var checkResult = new CheckResult(library, report.Found, CheckResult.FindHidden(library.Documents, _now));
        var reported = new ReportContext(checkResult, Redaction.None, new RepositoryPaths(
            request.SiteFolder, context.Environment("GITHUB_WORKSPACE")), exit)
        {
            Closing = report.Closing(),
        };
        if (request.Format == ReportFormat.Text) Print(report);
        else Write(request.Format, context.Output, report, reported);
        foreach (var file in request.Reports) file.Write(stream => Write(file.Format, stream, report, reported));
        return exit;
    }

    private void Write(ReportFormat format, Stream stream, LinkReport report, ReportContext reported)
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
                WriteText(stream, report, AnsiStyle.None);
                break;
        }
    }

    private void Print(LinkReport report) =>
        WriteText(context.Output, report, context.InColour ? AnsiStyle.Ansi : AnsiStyle.None);

    private void WriteText(Stream stream, LinkReport report, AnsiStyle paint)
    {
        using var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true)
        {
            NewLine = "\n",
        };
        new TextReport(output, new SourceLines(request.SiteFolder), Redaction.None, paint)
            .Write(report.Found);
        output.WriteLine(report.Closing());
    }
}
