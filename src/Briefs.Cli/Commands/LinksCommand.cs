using System.CommandLine.Parsing;
using System.CommandLine;
using Briefs.Capture.Fetching;
using Briefs.Cli.Links;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs links</c>: asks the web whether the links of the site still lead to something.</summary>
internal static class LinksCommand
{
    private const int Year = 366;

    public static Command Make(Surroundings surroundings)
    {
        var site = SiteOption.Make();
        var allowPrivate = new Option<bool>("--allow-private")
        {
            Description = "Ask hosts that a link names even if they lie in your own network. Never one that a redirect leads to.",
        };
        var maxAge = new Option<string>("--max-age")
        {
            HelpName = "DAYS",
            Description = "Do not ask again for what was answered fewer days ago: 1 is today, 0 asks for all.",
            DefaultValueFactory = _ => "1",
        };
        var format = new Option<string>("--format")
        {
            Description = "text, for people; json, for programs.",
            HelpName = "text|json",
            DefaultValueFactory = _ => "text",
            CompletionSources = { "text", "json" },
        };
        maxAge.Validators.Add(result => Check(result, IsDays, "--max-age takes a number of days, such as 7; 0 asks for all anew."));
        format.Validators.Add(result => Check(result, text => text is "text" or "json", "--format takes text or json."));
        var report = ReportOption.Make();
        var command = new Command(
            "links", "Asks the web whether the links of the site still lead to something, and records the answers in "
                + $"{LinkRecord.Name}. Politely, and never as part of build.")
        {
            maxAge, allowPrivate, format, report, site,
        };
        command.SetAction(parsed => (int)new LinksRun(
            new LinksRequest
            {
                SiteFolder = SiteOption.FolderOf(parsed, site),
                MaxAge = int.Parse(parsed.GetRequiredValue(maxAge), CultureInfo.InvariantCulture),
                Policy = parsed.GetValue(allowPrivate) ? AddressPolicy.NamedHostToo : AddressPolicy.PublicOnly,
                Format = parsed.GetValue(format) == "json" ? ReportFormat.Json : ReportFormat.Text,
                Reports = ReportOption.FilesOf(parsed, report),
            },
            surroundings).Run());
        return command;
    }

    private static bool IsDays(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= Year;

    private static void Check(OptionResult result, Func<string, bool> isGood, string message)
    {
        if (result.Tokens.Count > 0 && !isGood(result.Tokens[0].Value)) result.AddError(message);
    }
}
