using System.CommandLine;
using Briefs.Cli.Output;
using Briefs.Cli.Pack;

namespace Briefs.Cli.Commands;

/// <summary>Builds <c>briefs pack SITE FOLDER</c>.</summary>
internal static class PackCommand
{
    public static Command Make(CommandContext context)
    {
        var command = new Command(
            "pack",
            "Write each brief and page of a built site as a self-contained HTML file that opens with a double click and needs no network, "
                + "for example to send or review a brief.");
        var site = Named("SITE", "The folder of a built site.");
        var folder = Named("FOLDER", "The folder for the files. It must be empty or not exist yet.");
        var against = new Option<string?>("--against")
        {
            Description = "The folder of the published site. Write only briefs and pages that it does not contain or that have changed "
                + "since. Links to all other pages lead to the address of that site.",
            HelpName = "BEFORE",
        };
        against.Validators.Add(result => NamedPlace.Check(result, "--against takes the folder of a built site."));
        folder.Validators.Add(NamedPlace.CheckNew);
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
        var overlap = Overlap(folder, site) ?? (against is null ? null : Overlap(folder, against));
        if (/* guard: pack-inside */ overlap is not null) return context.Refuse(overlap, ExitCode.WrongCall);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            return context.Refuse($"“{folder}” is a file, or a folder that is not empty. Name another folder.", ExitCode.WrongCall);
        // All parsed pages of a large site do not fit into memory.
        var paths = now.List().Where(p => before is null || PageContent.Describe(p, now) != PageContent.FindAt(p.Path, before))
            .Select(p => p.Path).ToList();
        if (paths.Count == 0)
        {
            context.Remark(before is null ? "The site has no briefs and no pages." : "No brief and no page has changed.");
            return ExitCode.Done;
        }

        using var files = new NewFiles(folder);
        var packer = new PagePacker(now, before?.Address ?? now.Address, paths);
        foreach (var path in paths)
        {
            var page = now.Find(path) ?? throw new IOException($"“{path}” disappeared while the site was being packed.");
            if (packer.Pack(page) is not { } text)
            {
                return context.Refuse($"“{path}” has elements that a browser may read in another way than Briefs, so it can't be packed. "
                    + "Look in the template of the page for elements that are not closed.", ExitCode.ContentAtFault);
            }

            files.Write(packer.FileNameOf(path)!, text);
        }

        files.Keep();
        context.Remark($"Wrote {CountText.Format(paths.Count, "self-contained file")} into {folder}.");
        return ExitCode.Done;
    }

    // The next build refuses a site with added files.
    private static string? Overlap(string folder, string site) =>
        PathName.Contains(new LinkResolver().Resolve(site), new LinkResolver().Resolve(folder))
            ? $"“{folder}” is inside the site “{site}”, and the next build would refuse to replace a site with other files. "
                + "Name another folder."
            : null;
}
