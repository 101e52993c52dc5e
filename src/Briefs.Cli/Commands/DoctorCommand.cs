using System.CommandLine;
using Briefs.Cli.Doctor;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs doctor</c>: looks at the machine and at how the site is set up.</summary>
internal static class DoctorCommand
{
    public const string Name = "doctor";

    public static Command Make(Surroundings surroundings)
    {
        var site = new Option<string>("--site")
        {
            Description = "The site's folder, the one that holds content/. Default: the current folder.",
            HelpName = "DIR",
            DefaultValueFactory = _ => ".",
        };
        site.Validators.Add(result => NamedPlace.Check(result, "--site names no folder."));
        var command = new Command(Name, "Looks at what Briefs needs on this machine and how the site is set up, and says what is "
            + "missing and how to get it.") { site };
        command.SetAction(parsed => (int)new DoctorRun(
            Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetRequiredValue(site))), surroundings).Examine());
        return command;
    }
}
