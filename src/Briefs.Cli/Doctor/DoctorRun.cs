using System.Diagnostics;
using Briefs.Cli.Commands;
using Briefs.Cli.Reporting;

namespace Briefs.Cli.Doctor;

/// <summary>One run of <c>briefs doctor</c>.</summary>
/// <param name="folder">Absolute; need not be a site.</param>
internal sealed class DoctorRun(string folder, Surroundings surroundings)
{
    public ExitCode Examine()
    {
        var found = ExamineMachine.Examine(surroundings).ToList();
        var settings = ExamineSite.Settings(folder, found);
        if (settings is not null) found.AddRange(ExamineSite.Surrounding(folder));
        found.AddRange(ExamineGit.Examine(Directory.Exists(folder) ? folder : Environment.CurrentDirectory, settings, surroundings));
        Print(found);
        return found.Any(f => f.Health == Health.Missing) ? ExitCode.Disk : ExitCode.Done;
    }

    private void Print(List<Finding> found)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        foreach (var finding in found)
        {
            text.Write($"{SignOf(finding.Health),-8} {SafeText.Escape(finding.What)}\n");
            if (finding.Mend is { } mend) text.Write($"{"",-8} {SafeText.Escape(mend)}\n");
        }

        var troubled = found.Count(f => f.Health != Health.Fine);
        text.Write(troubled == 0 ? "\nNothing is missing.\n" : $"\n{Counted.Format(troubled, "thing")} to look at.\n");
        surroundings.Output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string SignOf(Health health) => health switch
    {
        Health.Fine => "ok",
        Health.Doubtful => "look",
        Health.Missing => "missing",
        _ => throw new UnreachableException(),
    };
}
