using System.CommandLine;
using System.Diagnostics;
using Briefs.Cli.Doctor;

namespace Briefs.Cli.Commands;

/// <summary>Builds <c>briefs doctor</c>.</summary>
internal static class DoctorCommand
{
    public const string Name = "doctor";

    public static Command Make(Surroundings surroundings)
    {
        var site = SiteOption.Make();
        var command = new Command(Name, "Check this machine and the settings of the site, and print what is missing.") { site };
        command.SetAction(parsed => (int)Examine(SiteOption.FolderOf(parsed, site), surroundings));
        return command;
    }

    // The folder need not be a site.
    private static ExitCode Examine(string folder, Surroundings surroundings)
    {
        var found = ExamineMachine.Examine(surroundings).ToList();
        var settings = ExamineSite.Settings(folder, found);
        if (settings is not null) found.AddRange(ExamineSite.Surrounding(folder));
        found.AddRange(ExamineGit.Examine(Directory.Exists(folder) ? folder : Environment.CurrentDirectory, settings, surroundings));
        surroundings.Print(Format(found));
        return found.Any(f => f.Health == Health.Missing) ? ExitCode.Disk : ExitCode.Done;
    }

    private static string Format(List<Finding> found)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        foreach (var finding in found)
        {
            text.Write($"{SignOf(finding.Health),-8} {SafeText.Escape(finding.What)}\n");
            if (finding.Mend is { } mend) text.Write($"{"",-8} {SafeText.Escape(mend)}\n");
        }

        var troubled = found.Count(f => f.Health != Health.Fine);
        text.Write(troubled == 0 ? "\nNothing is missing.\n" : $"\n{Counted.Format(troubled, "thing")} to check.\n");
        return text.ToString();
    }

    private static string SignOf(Health health) => health switch
    {
        Health.Fine => "ok",
        Health.Doubtful => "check",
        Health.Missing => "missing",
        _ => throw new UnreachableException(),
    };
}
