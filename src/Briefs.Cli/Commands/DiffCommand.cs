using System.CommandLine;
using Briefs.Cli.Diff;

namespace Briefs.Cli.Commands;

/// <summary>Builds <c>briefs diff BEFORE AFTER</c>.</summary>
internal static class DiffCommand
{
    public static Command Make(CommandContext context)
    {
        var command = new Command(
            "diff",
            "Compare two built sites, and print a Markdown summary for a pull request: the quotations, declarations, saved copies, "
                + "people and sources that were added, changed or removed.");
        var before = Built("BEFORE", "The published site: its folder or its evidence.json.");
        var after = Built("AFTER", "The new site: its folder or its evidence.json.");
        var baseUrl = new Option<string?>("--base-url")
        {
            Description = "The address of AFTER, for links in the summary. Default: the address it was built for.",
            HelpName = "URL",
        };
        baseUrl.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !BaseAddress.TryParse(text, out _))
                result.AddError("--base-url takes an address such as https://example.org/preview/pr-7/, without ? or #.");
        });
        command.Add(before);
        command.Add(after);
        command.Add(baseUrl);
        command.SetAction(parsed =>
        {
            var address = parsed.GetValue(baseUrl) is { } text && BaseAddress.TryParse(text, out var given) ? given : null;
            return (int)Print(parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), address, context);
        });
        return command;
    }

    private static Argument<string> Built(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(result => NamedPlace.Check(result, $"{name} must name a folder or a file."));
        return argument;
    }

    private static ExitCode Print(string before, string after, string? baseUrl, CommandContext context)
    {
        EvidenceReading[] readings = [EvidenceReader.Read(before), EvidenceReader.Read(after)];
        foreach (var refused in readings.OfType<EvidenceReading.Refused>().Distinct()) context.Warn(refused.Why);
        if (readings is not [EvidenceReading.Read(var old), EvidenceReading.Read(var now)]) return ExitCode.Disk;
        context.Print(ReviewWriter.Write(EvidenceComparer.Compare(old, now), baseUrl ?? now.Site));
        return ExitCode.Done;
    }
}
