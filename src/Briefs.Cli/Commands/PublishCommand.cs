using System.CommandLine.Parsing;
using System.CommandLine;
using Briefs.Cli.Publish;

namespace Briefs.Cli.Commands;

/// <summary>Builds <c>briefs publish</c>.</summary>
internal sealed class PublishCommand
{
    private const int UsualKeep = 50;

    private readonly Option<string> _site = SiteOption.Make();
    private readonly Option<string?> _output = new("--output")
    {
        Description = "The folder of the built site. Default: _site/",
        HelpName = "DIR",
    };
    private readonly Option<string> _remote = Text("--remote", "NAME", "origin", "The remote, by name or URL.");
    private readonly Option<string> _branch =
        Text("--branch", "NAME", "gh-pages", "The branch that GitHub Pages serves. It is created if needed.");

    private readonly Option<string?> _prefix = new("--prefix")
    {
        Description = "Publish a preview to this folder, such as preview/pr-7.",
        HelpName = "FOLDER",
    };

    private readonly Option<bool> _remove = new("--remove") { Description = "Delete the preview in the --prefix folder." };

    private readonly Option<int> _keep = new("--keep")
    {
        Description = "The number of published versions to keep in the branch history.",
        HelpName = "N",
        DefaultValueFactory = _ => UsualKeep,
    };

    private PublishCommand(Command command)
    {
        foreach (var option in (Option[])[_site, _output, _remote, _branch, _prefix, _remove, _keep]) command.Add(option);
        _prefix.Validators.Add(result => OptionValue.Check(result, text => PreviewPrefix.TryParse(text, out _),
            "--prefix takes preview/ followed by lower-case letters, digits and hyphens, such as preview/pr-7."));
        _remote.Validators.Add(result => OptionValue.Check(result, text => text.Length > 0 && text[0] != '-' && !text.Any(char.IsControl),
            "--remote must be the name or the URL of a remote."));
        _keep.Validators.Add(result => OptionValue.Check(result, text => int.TryParse(text, out var keep) && keep >= 1,
            "--keep takes a whole number, 1 or more."));
        _output.Validators.Add(result => NamedPlace.Check(result, "--output must name a folder."));
        command.Validators.Add(result =>
        {
            if (result.GetValue(_remove) && result.GetValue(_prefix) is null)
                result.AddError("--remove needs the preview to delete, such as --prefix preview/pr-7.");
        });
    }

    public static Command Make(CommandContext context)
    {
        var command = new Command(
            "publish",
            "Publish a built site to the branch that GitHub Pages serves.");
        var options = new PublishCommand(command);
        command.SetAction(parsed => (int)new PublishRun(options.RequestOf(parsed), context).Publish());
        return command;
    }

    private PublishRequest RequestOf(ParseResult parsed)
    {
        var site = SiteOption.FolderOf(parsed, _site);
        var output = parsed.GetValue(_output);
        return new PublishRequest
        {
            SiteFolder = site,
            Output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output ?? Path.Combine(site, "_site"))),
            OutputShown = output ?? "_site",
            Remote = parsed.GetRequiredValue(_remote),
            Branch = parsed.GetRequiredValue(_branch),
            Prefix = parsed.GetValue(_prefix) is { } text && PreviewPrefix.TryParse(text, out var prefix) ? prefix : null,
            Remove = parsed.GetValue(_remove),
            Keep = parsed.GetValue(_keep),
        };
    }

    private static Option<string> Text(string name, string shown, string usual, string description) =>
        new(name) { Description = description, HelpName = shown, DefaultValueFactory = _ => usual };
}
