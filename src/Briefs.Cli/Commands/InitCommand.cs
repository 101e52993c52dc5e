using System.CommandLine;
using Briefs.Cli.Init;

namespace Briefs.Cli.Commands;

/// <summary>Runs <c>briefs init DIR</c>.</summary>
/// <param name="asWritten">The folder as the user typed it, for messages.</param>
/// <param name="shared">The workflows that those of the site call, or null.</param>
internal sealed class InitCommand(string asWritten, SharedWorkflows? shared, CommandContext context)
{
    private readonly string _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(asWritten));

    public static Command Make(CommandContext context)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "The folder for the new site. Briefs creates it if needed.",
        };
        folder.Validators.Add(result => NamedPlace.Check(result, "DIR must name a folder."));
        folder.Validators.Add(NamedPlace.CheckNew);
        var workflows = new Option<string?>("--workflows")
        {
            HelpName = "OWNER/NAME@COMMIT",
            Description = "Call the workflows of this GitHub repository, a copy of the repository of Briefs, instead of writing their "
                + "steps into the site.",
        };
        workflows.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && SharedWorkflows.TryParse(token.Value) is null)
                result.AddError($"“{token.Value}” must be OWNER/NAME@COMMIT, with all 40 digits of the commit.");
        });
        var command = new Command("init", "Create a new site: an example brief, settings, and the workflows that check, preview and "
            + "publish it on GitHub.") { folder, workflows };
        command.SetAction(parsed => (int)new InitCommand(
            parsed.GetRequiredValue(folder),
            parsed.GetValue(workflows) is { } address ? SharedWorkflows.TryParse(address) : null,
            context).Run());
        return command;
    }

    private ExitCode Run()
    {
        var files = NewSite.Files(
            BriefsVersion.Number, InstalledPackage.Hashes(AppContext.BaseDirectory, BriefsVersion.Number), shared);
        if (File.Exists(_folder))
            return context.Refuse(
                $"{asWritten} is a file. Name a new or empty folder: briefs init my-site", ExitCode.WrongCall);
        var there = Conflicts.Find(_folder, files);
        foreach (var path in there) context.Warn($"{path} already exists.");
        if (!there.IsEmpty) return context.Refuse(Reason(there.Length), ExitCode.WrongCall);
        new NewSiteWriter(_folder).Write(files);
        context.PrintLine($"Created a site of {CountText.Format(files.Length, "file")} in “{asWritten}”. It is ready to build.");
        context.PrintLine("");
        foreach (var step in NextSteps()) context.PrintLine(step);
        return ExitCode.Done;
    }

    private ImmutableArray<string> NextSteps() =>
    [
        $"1. Set your title, organisation and URL in {Path.Combine(asWritten, "content", "site.yml")}.",
        $"2. Preview the site: briefs serve {ShellWord.Quote(asWritten)}",
        $"   Create your first brief: briefs new \"TITLE\" --site {ShellWord.Quote(asWritten)}",
        "   Then delete the example, content/briefs/not-to-be-sent-back.md.",
        "3. Commit the site:",
        $"   cd {ShellWord.Quote(asWritten)}",
        "   git init -b main",
        "   git add --all",
        "   git commit -m \"Create the site\"",
        "   Then push it to GitHub. README.md lists the settings that GitHub needs to check, preview and publish the site.",
    ];

    private static string Reason(int count) => count == 1
        ? "Nothing was written, because a file of the new site already exists. Name a new or empty folder."
        : "Nothing was written, because files of the new site already exist. Name a new or empty folder.";
}
