using System.CommandLine.Parsing;
using System.CommandLine;
using Briefs.Cli.Output;
using Briefs.Cli.Reporting;

namespace Briefs.Cli.Commands;

/// <summary>The argument and options that <c>build</c>, <c>check</c> and <c>serve</c> share.</summary>
internal sealed class SiteOptions
{
    private const int LongestLabel = 60;

    private readonly Argument<string> _site = new("SITE")
    {
        Description = "The site folder, which contains content/.",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string?> _baseUrl = new("--base-url")
    {
        Description = "The address of the site. Default: the url in site.yml.",
        HelpName = "URL",
    };

    private readonly Option<string?> _preview = new("--preview")
    {
        Description = "The name of the preview, such as pr-7. A preview has a banner on every page and no feeds or sitemap, and is "
            + "hidden from search engines.",
        HelpName = "LABEL",
    };

    private readonly Option<bool> _drafts = new("--drafts")
    {
        Description = "Treat drafts as published. Embargoed briefs stay hidden.",
    };

    private readonly Option<string?> _asOf = new("--as-of")
    {
        Description = "The time of publication to assume: 2020-01-10 (the end of the day, UTC) or "
            + "2020-01-10T09:00+05:00. Default: now.",
        HelpName = "INSTANT",
    };

    private readonly Option<bool> _strict = new("--strict") { Description = "Fail on warnings too, but not on notes." };

    private readonly Option<string> _format = new("--format")
    {
        Description = "The format: text for people, json for programs, github for a GitHub workflow, sarif for code scanning and editors.",
        HelpName = "text|json|github|sarif",
        DefaultValueFactory = _ => "text",
        CompletionSources = { "text", "json", "github", "sarif" },
    };

    private readonly Option<string?> _against = new("--against")
    {
        Description = "Compare with the published site: its folder or its evidence.json. A changed quotation needs a correction, and a "
            + "changed address needs an alias.",
        HelpName = "BEFORE",
    };

    private readonly Option<string[]> _report = ReportOption.Make();

    private readonly Option<bool> _all = new("--all")
    {
        Description = $"Print the errors in all files. By default, if there are more than {TextReport.MostErrorsInFull} errors, only those "
            + "in the first file are printed.",
    };

    private readonly Option<bool> _noCache = new("--no-cache")
    {
        Description = "Do not read from or write to .briefs-cache/, which contains results of earlier builds and the smaller copies of "
            + "pictures. The result is the same.",
    };

    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print errors only." };

    /// <summary>Adds the options and their validators to a command.</summary>
    public SiteOptions(Command command)
        : this(command, Options.All)
    {
    }

    private SiteOptions(Command command, Options which)
    {
        _site.Validators.Add(result => NamedPlace.Check(result, "SITE must name a folder."));
        _baseUrl.Validators.Add(result => OptionValue.Check(result, text => BaseAddress.TryParse(text, out _),
            "--base-url takes an address such as https://example.org/briefs/, without ? or #."));
        _preview.Validators.Add(result => OptionValue.Check(result, IsLabel,
            $"--preview takes a name such as pr-7: up to {LongestLabel} characters, on one line."));
        _asOf.Validators.Add(result => OptionValue.Check(result, text => Instant.TryParse(text, out _),
            "--as-of takes a date such as 2020-01-10, or a time with its time zone such as 2020-01-10T09:00+05:00."));
        _format.Validators.Add(result => OptionValue.Check(result, text => text is "text" or "json" or "github" or "sarif",
            "--format takes text, json, github or sarif."));
        _against.Validators.Add(result => NamedPlace.Check(result, "--against must name a folder or a file."));
        command.Add(_site);
        Option[] added = which == Options.All
            ? [_baseUrl, _preview, _drafts, _asOf, _against, _strict, _format, _report, _all, _noCache, _quiet]
            : [_baseUrl, _preview, _drafts, _asOf, _against, _quiet];
        foreach (var option in added) command.Add(option);
    }

    private enum Options
    {
        All,

        /// <summary>Without the options of reports, which <c>serve</c> does not write.</summary>
        OfServing,
    }

    /// <summary>Adds the options of <c>serve</c>.</summary>
    public static SiteOptions ForServing(Command command) => new(command, Options.OfServing);

    /// <summary>The clock, or the fixed time of <c>--as-of</c>.</summary>
    public Func<DateTimeOffset> TimeOf(ParseResult parsed, TimeProvider clock) =>
        parsed.GetValue(_asOf) is { } text && Instant.TryParse(text, out var instant) ? () => instant : clock.GetUtcNow;

    public BuildOptions RequestOf(ParseResult parsed, TimeProvider clock) => new()
    {
        Site = new()
        {
            SiteFolder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetRequiredValue(_site))),
            BaseUrl = parsed.GetValue(_baseUrl) is { } url && BaseAddress.TryParse(url, out var address) ? address : null,
            Preview = parsed.GetValue(_preview),
            AsOf = /* guard: bytes-time */ TimeOf(parsed, clock)(),
            WithDrafts = parsed.GetValue(_drafts),
            Strict = parsed.GetValue(_strict),
            Desk = EmbeddedDesk.Own,
        },
        Against = parsed.GetValue(_against),
        Format = parsed.GetValue(_format) switch
        {
            "json" => ReportFormat.Json,
            "github" => ReportFormat.GitHub,
            "sarif" => ReportFormat.Sarif,
            _ => ReportFormat.Text,
        },
        Reports = ReportOption.FilesOf(parsed, _report),
        Listing = parsed.GetValue(_all) ? Listing.All : Listing.FirstFile,
        UsesCache = !parsed.GetValue(_noCache),
        Quiet = parsed.GetValue(_quiet),
    };

    private static bool IsLabel(string text) => text.Trim().Length is > 0 and <= LongestLabel && !text.Any(char.IsControl);
}

/// <summary>Parses the value of <c>--as-of</c>.</summary>
public static class Instant
{
    private static readonly string[] Formats =
        ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    /// <summary>
    /// Parses <c>2020-01-10T09:00+05:00</c> (also with seconds or <c>Z</c>), or a date, which means the end of that day in UTC.
    /// A time without a time zone is refused, because it would depend on the machine.
    /// </summary>
    public static bool TryParse(string text, out DateTimeOffset instant)
    {
        instant = default;
        if (PartialDate.TryParse(text, out var date))
        {
            if (!date.IsDay) return false;
            instant = new DateTimeOffset(date.First.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
            return true;
        }

        var withZone = text.EndsWith('Z') ? text[..^1] + "+00:00" : text;
        return text.All(char.IsAscii)
            && DateTimeOffset.TryParseExact(withZone, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant);
    }
}

/// <summary>The option <c>--report</c>.</summary>
internal static class ReportOption
{
    public static Option<string[]> Make()
    {
        var report = new Option<string[]>("--report")
        {
            Description = "Also write a report to a file. The extension sets the format: .json, .sarif, .md or .txt. You can repeat this "
                + "option.",
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = false,
        };
        report.Validators.Add(Refuse);
        report.Validators.Add(NamedPlace.CheckNew);
        return report;
    }

    public static ImmutableArray<ReportFile> FilesOf(ParseResult parsed, Option<string[]> report) =>
        [.. (parsed.GetValue(report) ?? []).Select(path => new ReportFile(Path.GetFullPath(path), path))];

    private static void Refuse(OptionResult result)
    {
        foreach (var path in result.Tokens.Select(token => token.Value))
        {
            if (path.Contains('\0', StringComparison.Ordinal) || ReportFile.FormatOf(path) is null)
                result.AddError($"--report takes a file that ends in .json, .sarif, .md or .txt, not {path}.");
        }

        if (result.Tokens.Select(token => token.Value).Distinct(StringComparer.Ordinal).Count() < result.Tokens.Count)
            result.AddError("--report names the same file twice.");
    }
}
