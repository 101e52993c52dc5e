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
        var propose = new Option<bool>("--propose")
        {
            Description = "Propose citations for quotations that have none instead, as [?@person in @source]. They are errors until you "
                + "have read the source and deleted the question mark.",
        };
        var declare = new Option<bool>("--declare")
        {
            Description = "List short capitalised words in quotation marks that have no citation, and ask for each whether it is a name, a "
                + "title, a term or speech. If input or output isn't a terminal, only print the list.",
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(pictures) && result.GetValue(propose)) result.AddError("Use --pictures or --propose, not both.");
            if (result.GetValue(declare) && (result.GetValue(write) || result.GetValue(pictures) || result.GetValue(propose)))
                result.AddError("--declare asks before it writes. Use it without --write, --pictures and --propose.");
        });
        command.Add(write);
        command.Add(propose);
        command.Add(declare);
        command.Add(pictures);
        command.Add(site);
        command.SetAction(parsed =>
        {
            var folder = SiteOption.FolderOf(parsed, site);
            var writes = parsed.GetValue(write);
            var proposing = new FixProposalsRun(folder, context);
            if (parsed.GetValue(propose)) return (int)(writes ? proposing.Write() : proposing.Show());
            if (parsed.GetValue(declare)) return (int)new DeclareRun(folder, context).Run();
            if (!parsed.GetValue(pictures)) return (int)new FixCommand(folder, context).Run(writes);
            var cleaning = new FixPicturesRun(folder, context);
            return (int)(writes ? cleaning.Write() : cleaning.Show());
        });
        return command;
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
}
