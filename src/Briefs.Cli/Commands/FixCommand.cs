using System.CommandLine;
using Briefs.Cli.Fix;
using Briefs.Cli.Publish;
using Briefs.Reading.Discovery;
using Briefs.Reading.Settings;
using Briefs.Workspaces.Fixes;
using Briefs.Workspaces;

namespace Briefs.Cli.Commands;

/// <summary>Runs <c>briefs fix</c>: prints the safe fixes as a diff, or applies them.</summary>
/// <param name="siteFolder">Absolute.</param>
internal sealed class FixCommand(string siteFolder, CommandContext context)
{
    public static Command Make(CommandContext context)
    {
        var command = new Command(
            "fix", "Show or apply safe fixes. They never change a word.");
        var write = new Option<bool>("--write")
        {
            Description = "Change the files. Without this option, print the fixes as a diff, and exit with 1 if there are any.",
        };
        var site = SiteOption.Make();
        var pictures = new Option<bool>("--pictures")
        {
            Description = "Instead of applying safe fixes, remove metadata (location, time, author, camera, thumbnails) from the pictures "
                + "in content/images/.",
        };
        command.Add(write);
        command.Add(pictures);
        command.Add(site);
        command.SetAction(parsed =>
        {
            var folder = SiteOption.FolderOf(parsed, site);
            var writes = parsed.GetValue(write);
            if (!parsed.GetValue(pictures)) return (int)new FixCommand(folder, context).Run(writes);
            var cleaning = new FixPicturesRun(folder, context);
            return (int)(writes ? cleaning.Write() : cleaning.Show());
        });
        return command;
    }

    private ExitCode Run(bool writes)
    {
        if (SiteFolder.Refusal(siteFolder) is { } refusal) return context.Refuse(refusal, ExitCode.WrongCall);
        if (!File.Exists(Path.Combine(siteFolder, ContentPaths.Settings)))
            return context.Refuse(
                $"{ContentPaths.Settings} not found, so the language of the site is unknown.", ExitCode.WrongCall);
        var reading = Workspace.OpenToChange(siteFolder);
        if (reading.ReadDiagnostics.Any(SettingsReader.IsNotYaml))
            return context.Refuse($"{ContentPaths.Settings} can't be read. To see the error, run briefs check.", ExitCode.WrongCall);
        var changed = SiteFixer.Fix(reading);
        RemarkLeft(changed, writes);
        try
        {
            var written = new FileChangeWriter(siteFolder);
            foreach (var file in changed.Files)
            {
                Print(UnifiedDiff.Format(file));
                if (writes) written.Write(file);
            }
        }
        catch (GitException fault)
        {
            return context.Refuse($"A file can't be renamed: {fault.Message}", ExitCode.Disk);
        }

        return Close(changed.Files.Length, writes);
    }

    private ExitCode Close(int count, bool writes)
    {
        context.Remark((count, writes) switch
        {
            (0, _) => "Nothing to fix.",
            (_, false) => $"{CountText.Format(count, "file")} can be fixed. To apply: briefs fix --write",
            (_, true) => $"{CountText.Format(count, "file")} fixed. Read the diff before you commit it.",
        });
        return count > 0 && !writes ? ExitCode.ContentAtFault : ExitCode.Done;
    }

    private void RemarkLeft(SiteChanges changed, bool writes)
    {
        foreach (var left in changed.Left)
            context.Warn(string.Create(
                CultureInfo.InvariantCulture, $"{left.Path}:{(writes ? left.After : left.Before)}: {left.Message}"));
        if (changed.Left.IsEmpty) return;
        context.Warn("Check where each of these quotations begins and ends, then change the marks yourself.");
    }

    // Redirected output has to be exact, so that git can apply it. Terminals and logs get control characters escaped.
    private void Print(string diff)
    {
        var isForPeople = context.Terminals.HasFlag(TtyStreams.Output) || context.IsPublicLog;
        context.Print(
            isForPeople ? string.Concat(diff.Split('\n')[..^1].Select(line => SafeText.Escape(line.TrimEnd('\r')) + "\n")) : diff);
    }
}
