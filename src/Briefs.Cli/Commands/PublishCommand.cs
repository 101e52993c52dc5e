using System.CommandLine.Parsing;
using System.CommandLine;
using Briefs.Cli.Publish;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs publish</c>: puts a built site into the pages branch of a remote.</summary>
internal sealed class PublishCommand
{
    private const int UsualKeep = 50;

    private readonly Option<string> _site = SiteOption.Make();
    private readonly Option<string?> _output = new("--output")
    {
        Description = "The built site. Default: _site in the site's folder.",
        HelpName = "DIR",
    };
    private readonly Option<string> _remote = Text("--remote", "NAME", "origin", "The remote, by name or address.");
    private readonly Option<string> _branch =
        Text("--branch", "NAME", "gh-pages", "The branch the pages are served from. It is made if there is none.");

    private readonly Option<string?> _prefix = new("--prefix")
    {
        Description = "Publish a preview into this folder, such as preview/pr-7. The site and other previews stay as they are.",
        HelpName = "FOLDER",
    };

    private readonly Option<bool> _remove = new("--remove") { Description = "Take the preview of --prefix away." };

    private readonly Option<int> _keep = new("--keep")
    {
        Description = $"How many publications the branch remembers before its history begins anew. Default: {UsualKeep}.",
        HelpName = "N",
        DefaultValueFactory = _ => UsualKeep,
    };

    private PublishCommand(Command command)
    {
        foreach (var option in (Option[])[_site, _output, _remote, _branch, _prefix, _remove, _keep]) command.Add(option);
        _prefix.Validators.Add(result => OptionValue.Check(result, text => PreviewPrefix.TryParse(text, out _),
            "--prefix takes preview/ and a name of small letters, digits and hyphens, such as preview/pr-7."));
        _remote.Validators.Add(result => OptionValue.Check(result, text => text.Length > 0 && text[0] != '-' && !text.Any(char.IsControl),
            "--remote names no remote."));
        _keep.Validators.Add(result => OptionValue.Check(result, text => int.TryParse(text, out var keep) && keep >= 1,
            "--keep takes a number, 1 or more."));
        _output.Validators.Add(result => NamedPlace.Check(result, "--output names no folder."));
        command.Validators.Add(result =>
        {
            if (result.GetValue(_remove) && result.GetValue(_prefix) is null)
                result.AddError("--remove takes a preview away: name it with --prefix, such as --prefix preview/pr-7.");
        });
    }

    public static Command Make(Surroundings surroundings)
    {
        var command = new Command(
            "publish",
            "Puts a built site into the branch that GitHub Pages serves. The branch is a whole site at every moment, and what others "
                + "publish meanwhile stays.");
        var options = new PublishCommand(command);
        command.SetAction(parsed => (int)new PublishRun(options.RequestOf(parsed), surroundings).Publish());
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
