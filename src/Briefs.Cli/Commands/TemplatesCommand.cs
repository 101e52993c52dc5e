using System.CommandLine;
using Briefs.Cli.Templates;
using Briefs.Pages.TemplateReference;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs templates</c>: lists the built-in templates, shows one, or copies one into the site to be changed.</summary>
internal static class TemplatesCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var command = new Command(
            "templates", "Lists what every page is made from, shows it, or copies it into the site's templates/ to be changed there.");
        var list = new Option<bool>("--list")
        {
            Description = "What there is, and which of it the site has changed. The same without an option.",
        };
        var show = Named("--show", "Print the built-in one of that name.");
        var eject = Named("--eject",
            "Copy the built-in one of that name into the site's templates/, from where it then takes its place. Writes over nothing.");
        var variables = Named("--variables", "List what the template of that name may use, and what it holds.");
        var words = new Option<bool>("--words") { Description = "List what Briefs itself says, as templates print it: words.sources." };
        var site = new Option<string>("--site")
        {
            Description = "The site's folder, the one that holds content/. Default: the current folder.",
            HelpName = "DIR",
            DefaultValueFactory = _ => ".",
        };
        site.Validators.Add(result => NamedPlace.Check(result, "--site names no folder."));
        foreach (var option in (Option[])[list, show, eject, variables, words, site]) command.Add(option);
        command.Validators.Add(result =>
        {
            if (new Option[] { list, show, eject, variables, words }.Count(o => result.GetResult(o) is not null) > 1)
                result.AddError("--list, --show, --eject, --variables and --words do different things: say one of them.");
        });
        command.SetAction(parsed =>
        {
            var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetRequiredValue(site)));
            var run = new TemplatesRun(folder, surroundings);
            if (parsed.GetValue(show) is { } shown) return (int)run.Show(shown);
            if (parsed.GetValue(eject) is { } ejected) return (int)run.Eject(ejected);
            if (parsed.GetValue(variables) is { } named) return (int)run.Variables(named);
            if (parsed.GetValue(words)) return (int)run.Words();
            return parsed.GetResult(site) is { Implicit: false } ? (int)run.ListOfSite() : (int)run.List();
        });
        return command;
    }

    private static Option<string?> Named(string option, string description)
    {
        var named = new Option<string?>(option) { Description = description, HelpName = "NAME" };
        named.CompletionSources.Add(_ => AllTemplates.All.Select(t => new System.CommandLine.Completions.CompletionItem(t.Name)));
        named.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }, ..] && AllTemplates.BytesOf(name) is null) result.AddError(Unknown(name));
        });
        return named;
    }

    private static string Unknown(string name) =>
        AllTemplates.Meant(name) is { } nearest
            ? $"There is no built-in template {name}. Did you mean {nearest}?"
            : $"There is no built-in template {name}. briefs templates lists them all.";
}
