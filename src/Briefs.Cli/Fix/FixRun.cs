using Briefs.Cli.Commands;
using Briefs.Cli.Publish;
using Briefs.Cli.Reporting;
using Briefs.Reading.Discovery;
using Briefs.Reading.Settings;
using Briefs.Workspaces.Fixes;
using Briefs.Workspaces;

namespace Briefs.Cli.Fix;

/// <summary>One run of <c>briefs fix</c>, from the folder to what it prints.</summary>
/// <param name="siteFolder">Absolute.</param>
internal sealed class FixRun(string siteFolder, Surroundings surroundings)
{
    /// <summary>Prints what would change, and changes nothing.</summary>
    public ExitCode Show() => Run(l => l.Before, _ => { }, found => found == 0
        ? ("Nothing is to be mended.", ExitCode.Done)
        : ($"{Counted.Format(found, "file")} can be mended. To do it: briefs fix --write", ExitCode.ContentAtFault));

    /// <summary>Prints what changes, and changes it.</summary>
    public ExitCode Write() => Run(l => l.After, new WriteMended(siteFolder).Write, found => found == 0
        ? ("Nothing was to be mended.", ExitCode.Done)
        : ($"{Counted.Format(found, "file")} mended. Read the difference before you commit it.", ExitCode.Done));

    private ExitCode Run(Func<LeftLine, int> lineOf, Action<MendedFile> each, Func<int, (string Words, ExitCode Exit)> close)
    {
        if (SiteFolder.Refusal(siteFolder) is { } refusal) return Refuse(refusal, ExitCode.WrongCall);
        if (!File.Exists(Path.Combine(siteFolder, ContentPaths.Settings)))
            return Refuse($"There is no {ContentPaths.Settings}, so the language of the site is not known.", ExitCode.WrongCall);
        var reading = Workspace.OpenContent(siteFolder);
        if (reading.ReadDiagnostics.Any(ReadSettings.IsNotYaml))
            return Refuse($"{ContentPaths.Settings} cannot be read. briefs check says why.", ExitCode.WrongCall);
        var mended = MendSite.Fix(siteFolder, reading);
        SayLeft(mended, lineOf);
        try
        {
            foreach (var file in mended.Files)
            {
                Print(UnifiedDiff.Format(file));
                each(file);
            }
        }
        catch (GitFaultException fault)
        {
            return Refuse($"A file could not be renamed: {fault.Message}", ExitCode.Disk);
        }

        var (words, exit) = close(mended.Files.Length);
        surroundings.Remarks.WriteLine(words);
        return exit;
    }

    private void SayLeft(MendedSite mended, Func<LeftLine, int> lineOf)
    {
        foreach (var left in mended.Left)
        {
            var line = lineOf(left).ToString(CultureInfo.InvariantCulture);
            surroundings.Remarks.WriteLine($"briefs: {SafeText.Escape(left.Path)}:{line}: {left.Message}");
        }

        if (mended.Left.IsEmpty) return;
        surroundings.Remarks.WriteLine("briefs: Look where each of these quotations begins and ends, then change the marks yourself.");
    }

    // A program gets the bytes as they are, so that it can apply them; people and logs get nothing that could move a cursor.
    private void Print(string diff)
    {
        var isForPeople = surroundings.Terminals.HasFlag(Terminals.Output) || surroundings.IsPublicLog;
        var shown = isForPeople ? string.Concat(diff.Split('\n')[..^1].Select(line => SafeText.Escape(line.TrimEnd('\r')) + "\n")) : diff;
        surroundings.Output.Write(Encoding.UTF8.GetBytes(shown));
    }

    private ExitCode Refuse(string message, ExitCode exit)
    {
        surroundings.Remarks.WriteLine($"briefs: {SafeText.Escape(message)}");
        return exit;
    }
}
