using System.CommandLine;
using Briefs.Cli.Diff;
using Briefs.Cli.Pack;

namespace Briefs.Cli.Commands;

/// <summary>Builds <c>briefs pack SITE FOLDER</c>.</summary>
internal static class PackCommand
{
    public static Command Make(CommandContext context)
    {
        var command = new Command(
            "pack",
            "Write briefs and pages of a built site as self-contained HTML files, which open with a double click and need no network: to "
                + "send a brief, or to review one.");
        var site = Named("SITE", "The folder of a built site.");
        var folder = Named("FOLDER", "The folder for the files. It must not exist yet, or be empty.");
        var against = new Option<string?>("--against")
        {
            Description = "The published site, built before. Only briefs and pages are written that it does not contain, or that have "
                + "changed since. Links to all other pages lead there.",
            HelpName = "FOLDER",
        };
        against.Validators.Add(result => NamedPlace.Check(result, "--against takes the folder of a built site."));
        command.Add(site);
        command.Add(folder);
        command.Add(against);
        command.SetAction(parsed =>
            (int)Write(parsed.GetRequiredValue(site), parsed.GetRequiredValue(folder), parsed.GetValue(against), context));
        return command;
    }

    private static Argument<string> Named(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(result => NamedPlace.Check(result, $"{name} must name a folder."));
        return argument;
    }

    private static ExitCode Write(string site, string folder, string? against, CommandContext context)
    {
        if (BuiltPages.Open(site, out var refusal) is not { } now) return context.Refuse(refusal, ExitCode.Disk);
        BuiltPages? before = null;
        if (against is not null && (before = BuiltPages.Open(against, out refusal)) is null)
            return context.Refuse(refusal, ExitCode.Disk);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            return context.Refuse($"“{folder}” is not empty. Name another folder, or delete what it contains.", ExitCode.WrongCall);
        var pages = now.List().Where(p => before is null || PageContent.Describe(p, now) != PageContent.FindAt(p.Path, before)).ToList();
        if (pages.Count == 0)
        {
            context.Remark(before is null ? "The site has no briefs and no pages." : "No brief and no page has changed.");
            return ExitCode.Done;
        }

        Directory.CreateDirectory(folder);
        var packer = new PagePacker(now, before?.Address ?? now.Address, pages);
        foreach (var page in pages)
            File.WriteAllText(Path.Combine(folder, packer.FileNameOf(page.Path)!), packer.Pack(page), new UTF8Encoding(false));
        context.Remark($"Wrote {CountText.Format(pages.Count, "self-contained file")} into {folder}.");
        return ExitCode.Done;
    }
}
