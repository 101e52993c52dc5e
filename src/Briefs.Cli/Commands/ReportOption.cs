using System.CommandLine.Parsing;
using System.CommandLine;

namespace Briefs.Cli.Commands;

/// <summary>The option <c>--report</c>.</summary>
internal static class ReportOption
{
    public static Option<string[]> Make()
    {
        var report = new Option<string[]>("--report")
        {
            Description = "Also write the report into a file; may be said several times. The ending says how: .json, .sarif, .md or .txt.",
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = false,
        };
        report.Validators.Add(Refuse);
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
            result.AddError("--report names one file twice.");
    }
}
