using System.CommandLine;

namespace Briefs.Cli.Commands;

/// <summary>The option <c>--site</c> of commands whose argument is something else.</summary>
internal static class SiteOption
{
    public static Option<string> Make()
    {
        var site = new Option<string>("--site")
        {
            Description = "The site's folder, the one that holds content/. Default: the current folder.",
            HelpName = "DIR",
            DefaultValueFactory = _ => ".",
        };
        site.Validators.Add(result => NamedPlace.Check(result, "--site names no folder."));
        return site;
    }

    /// <summary>Absolute, without a separator at its end.</summary>
    public static string FolderOf(ParseResult parsed, Option<string> site) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetRequiredValue(site)));
}
