using System.CommandLine;
using Briefs.Cli.Fix;
using Briefs.Cli.Publish;
using Briefs.Workspaces.Fixes;

namespace Briefs.Cli.Commands;

/// <summary>Runs <c>briefs fix</c>: prints the safe fixes as a diff, or applies them.</summary>
/// <param name="siteFolder">Absolute.</param>
internal sealed class FixCommand(string siteFolder, CommandContext context)
{
    public static Command Make(CommandContext context)
    {
        var command = new Command(
            "fix", "Show or apply safe fixes. A safe fix never changes a word.");
        var options = new FixOptions(command);
        var site = SiteOption.Make();
        command.Add(site);
        command.SetAction(parsed => (int)Run(parsed, options, SiteOption.FolderOf(parsed, site), context));
        return command;
    }

    private static ExitCode Run(ParseResult parsed, FixOptions options, string folder, CommandContext context)
    {
        var writes = options.Writes(parsed);
        if (options.Declares(parsed)) return new DeclareRun(folder, context).Run();
        if (options.Proposes(parsed))
        {
            var proposing = new FixProposalsRun(folder, context);
            return writes ? proposing.Write() : proposing.Show();
        }

        if (!options.CleansPictures(parsed)) return new FixCommand(folder, context).Run(writes);
        var cleaning = new FixPicturesRun(folder, context);
        return writes ? cleaning.Write() : cleaning.Show();
    }

    private ExitCode Run(bool writes)
    {
        if (FixableSite.Open(siteFolder, context, out var reading) is { } refused) return refused;
        var changed = SiteFixer.Fix(reading);
        RemarkLeft(changed, writes);
        try
        {
            var written = new FileChangeWriter(siteFolder);
            foreach (var file in changed.Files)
            {
                context.PrintDiff(file);
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
            (_, false) => $"{CountText.Format(count, "file")} can be fixed. To apply the fixes: briefs fix --write",
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
}
