using System.CommandLine;
using System.Diagnostics;
using Briefs.Cli.Doctor;

namespace Briefs.Cli.Commands;

/// <summary>Builds <c>briefs doctor</c>.</summary>
internal static class DoctorCommand
{
    public const string Name = "doctor";

    public static Command Make(CommandContext context)
    {
        var site = SiteOption.Make();
        var github = new Option<bool>("--github")
        {
            Description = "Also check the settings of the repository on GitHub. Needs gh, the GitHub CLI.",
        };
        var command = new Command(Name, "Check this machine and the settings of the site, and list anything that is missing.")
        {
            site, github,
        };
        command.SetAction(parsed => (int)Examine(SiteOption.FolderOf(parsed, site), parsed.GetValue(github), context));
        return command;
    }

    // The folder need not be a site.
    private static ExitCode Examine(string folder, bool asksGitHub, CommandContext context)
    {
        var found = MachineChecks.Examine(context).ToList();
        var settings = SiteChecks.Settings(folder, found);
        if (settings is not null) found.AddRange(SiteChecks.Surrounding(folder));
        if (settings is not null && SiteChecks.Browser(settings, context) is { } browser) found.Add(browser);
        var existing = Directory.Exists(folder) ? folder : Environment.CurrentDirectory;
        found.AddRange(GitChecks.Examine(existing, settings, context));
        if (asksGitHub) found.AddRange(GitHubChecks.Examine(existing, context));
        context.Print(Format(found));
        return found.Any(f => f.Health == CheckStatus.Missing) ? ExitCode.Disk : ExitCode.Done;
    }

    private static string Format(List<DoctorCheck> found)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        foreach (var diagnostic in found)
        {
            text.Write($"{SignOf(diagnostic.Health),-8} {SafeText.Escape(diagnostic.What)}\n");
            if (diagnostic.Advice is { } advice) text.Write($"{"",-8} {SafeText.Escape(advice)}\n");
        }

        var troubled = found.Count(f => f.Health != CheckStatus.Fine);
        text.Write(troubled == 0 ? "\nNothing is missing.\n" : $"\n{CountText.Format(troubled, "thing")} to check.\n");
        return text.ToString();
    }

    private static string SignOf(CheckStatus health) => health switch
    {
        CheckStatus.Fine => "ok",
        CheckStatus.Doubtful => "check",
        CheckStatus.Missing => "missing",
        _ => throw new UnreachableException(),
    };
}
