using System.CommandLine;
using System.Diagnostics;
using Briefs.Cli.Output;
using Briefs.Cli.Reporting;

namespace Briefs.Cli.Commands;

/// <summary>The output folder of a call, or its refusal.</summary>
internal static class Output
{
    /// <summary>The option that names it.</summary>
    public static Option<string?> Option() => new("--output")
    {
        Description = "Where to publish: a folder that does not exist yet, is empty, or was made by Briefs. Default: _site in the "
            + "site's folder.",
        HelpName = "DIR",
    };

    /// <summary>The request with its place; null when the place was refused, which has then been said.</summary>
    /// <param name="output">As written; null: the usual place.</param>
    public static (BuildOptions Request, OutputPlace Place)? Resolve(BuildOptions request, string? output, Surroundings surroundings)
    {
        switch (CheckOutput.Check(request.Site.SiteFolder, output))
        {
            case OutputVerdict.Accepted accepted:
                return (request, accepted.Place);
            case OutputVerdict.Refused refused:
                surroundings.Remarks.WriteLine($"briefs: {SafeText.Escape(refused.Reason)}");
                surroundings.Remarks.WriteLine($"briefs: {SafeText.Escape(refused.Advice)}");
                return null;
            default:
                throw new UnreachableException();
        }
    }
}
