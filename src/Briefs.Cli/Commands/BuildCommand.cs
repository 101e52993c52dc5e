using System.CommandLine;
using Briefs.Cli.Publishing;
using Briefs.Cli.Reports;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs build [SITE]</c>.</summary>
internal static class BuildCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var command = new Command(
            "build",
            "Reads, checks, renders and publishes the site into a folder. All or nothing: with one error, what was published before stays as it was.");
        var options = new SiteOptions(command);
        var output = new Option<string?>("--output")
        {
            Description = "Where to publish: a folder that does not exist yet, is empty, or was made by Briefs. Default: _site in the site's folder.",
            HelpName = "DIR",
        };
        command.Add(output);
        command.SetAction(parsed =>
        {
            var request = options.RequestOf(parsed, surroundings.Clock);
            return (int)(CheckOutput.For(request.SiteFolder, parsed.GetValue(output)) switch
            {
                OutputVerdict.Accepted accepted => new SiteRun(request, surroundings).Build(accepted.Place),
                OutputVerdict.Refused refused => Refuse(surroundings, refused),
                _ => throw new System.Diagnostics.UnreachableException(),
            });
        });
        return command;
    }

    private static ExitCode Refuse(Surroundings surroundings, OutputVerdict.Refused refused)
    {
        surroundings.Remarks.WriteLine($"briefs: {SafeText.Of(refused.Reason)}");
        surroundings.Remarks.WriteLine($"briefs: {SafeText.Of(refused.Advice)}");
        return ExitCode.WrongCall;
    }
}
