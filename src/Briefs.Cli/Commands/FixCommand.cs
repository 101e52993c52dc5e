using System.CommandLine;
using Briefs.Cli.Fix;
using Briefs.Cli.Publish;
using Briefs.Reading.Discovery;
using Briefs.Reading.Settings;
using Briefs.Workspaces.Fixes;
using Briefs.Workspaces;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs fix</c>: mends what is certain, and shows the difference.</summary>
/// <param name="siteFolder">Absolute.</param>
internal sealed class FixCommand(string siteFolder, Surroundings surroundings)
{
    public static Command Make(Surroundings surroundings)
    {
        var command = new Command(
            "fix", "Mends what is certain and changes no word: marks, spaces, addresses, names of files. Prints the difference; with "
                + "--write also makes it.");
        var write = new Option<bool>("--write")
        {
            Description = "Change the files. Without it nothing is changed, and the call ends with 1 if something could be.",
        };
        var site = SiteOption.Make();
        var pictures = new Option<bool>("--pictures")
        {
            Description = "Remove hidden data (where, when, by whom and with what a picture was taken, thumbnails, comments) from the "
                + "pictures in content/images/ instead. The pictures look the same.",
        };
        command.Add(write);
        command.Add(pictures);
        command.Add(site);
        command.SetAction(parsed =>
        {
            var folder = SiteOption.FolderOf(parsed, site);
            var writes = parsed.GetValue(write);
            if (!parsed.GetValue(pictures)) return (int)new FixCommand(folder, surroundings).Run(writes);
            var cleaning = new FixPicturesRun(folder, surroundings);
            return (int)(writes ? cleaning.Write() : cleaning.Show());
        });
        return command;
    }

    private ExitCode Run(bool writes)
    {
        if (SiteFolder.Refusal(siteFolder) is { } refusal) return surroundings.Refuse(refusal, ExitCode.WrongCall);
        if (!File.Exists(Path.Combine(siteFolder, ContentPaths.Settings)))
            return surroundings.Refuse(
                $"There is no {ContentPaths.Settings}, so the language of the site is not known.", ExitCode.WrongCall);
        var reading = Workspace.OpenContent(siteFolder);
        if (reading.ReadDiagnostics.Any(ReadSettings.IsNotYaml))
            return surroundings.Refuse($"{ContentPaths.Settings} cannot be read. briefs check says why.", ExitCode.WrongCall);
        var mended = MendSite.Fix(siteFolder, reading);
        RemarkLeft(mended, writes);
        try
        {
            var written = new WriteMended(siteFolder);
            foreach (var file in mended.Files)
            {
                Print(UnifiedDiff.Format(file));
                if (writes) written.Write(file);
            }
        }
        catch (GitFaultException fault)
        {
            return surroundings.Refuse($"A file could not be renamed: {fault.Message}", ExitCode.Disk);
        }

        return Close(mended.Files.Length, writes);
    }

    private ExitCode Close(int count, bool writes)
    {
        surroundings.Remark((count, writes) switch
        {
            (0, false) => "Nothing is to be mended.",
            (0, true) => "Nothing was to be mended.",
            (_, false) => $"{Counted.Format(count, "file")} can be mended. To do it: briefs fix --write",
            (_, true) => $"{Counted.Format(count, "file")} mended. Read the difference before you commit it.",
        });
        return count > 0 && !writes ? ExitCode.ContentAtFault : ExitCode.Done;
    }

    private void RemarkLeft(MendedSite mended, bool writes)
    {
        foreach (var left in mended.Left)
            surroundings.Warn(string.Create(
                CultureInfo.InvariantCulture, $"{left.Path}:{(writes ? left.After : left.Before)}: {left.Message}"));
        if (mended.Left.IsEmpty) return;
        surroundings.Warn("Look where each of these quotations begins and ends, then change the marks yourself.");
    }

    // A program gets the bytes as they are, so that it can apply them; people and logs get nothing that could move a cursor.
    private void Print(string diff)
    {
        var isForPeople = surroundings.Terminals.HasFlag(Terminals.Output) || surroundings.IsPublicLog;
        surroundings.Print(
            isForPeople ? string.Concat(diff.Split('\n')[..^1].Select(line => SafeText.Escape(line.TrimEnd('\r')) + "\n")) : diff);
    }
}
