using System.CommandLine;
using Briefs.Cli.Init;
using Briefs.Cli.Templates;
using Briefs.Pages.TemplateReference;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Commands;

/// <summary>Runs <c>briefs templates</c>: lists, prints or copies the built-in templates.</summary>
/// <param name="siteFolder">Absolute. Has to be a site only to copy a template.</param>
internal sealed class TemplatesCommand(string siteFolder, CommandContext context)
{
    private const string Folder = "templates";

    public static Command Make(CommandContext context)
    {
        var command = new Command(
            "templates", "List, print or copy the built-in templates.");
        var list = new Option<bool>("--list")
        {
            Description = "List the built-in templates and the templates of the site (the default).",
        };
        var show = Named("--show", "Print a built-in template.");
        var eject = Named("--eject",
            "Copy a built-in template to templates/, where you can edit it. Existing files are never overwritten.");
        var variables = Named("--variables", "List the variables of a template.");
        var words = new Option<bool>("--words")
        {
            Description = "List the interface texts and their keys. In a template, write the key after “words.”, as in words.sources.",
        };
        var site = SiteOption.Make();
        foreach (var option in (Option[])[list, show, eject, variables, words, site]) command.Add(option);
        command.Validators.Add(result =>
        {
            if (new Option[] { list, show, eject, variables, words }.Count(o => result.GetResult(o) is not null) > 1)
                result.AddError("Use only one of --list, --show, --eject, --variables and --words.");
        });
        command.SetAction(parsed =>
        {
            var run = new TemplatesCommand(SiteOption.FolderOf(parsed, site), context);
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
            ? $"Unknown template: {name}. Did you mean {nearest}?"
            : $"Unknown template: {name}. To list all templates, run briefs templates.";

    // With an explicit --site, the folder has to be a site.
    private ExitCode ListOfSite() =>
        SiteFolder.Refusal(siteFolder) is { } refusal ? context.Refuse(refusal, ExitCode.WrongCall) : List();

    // Without --site, the templates of the current folder are included if it is a site.
    private ExitCode List()
    {
        var own = ContentFinder.IsSite(siteFolder) ? SiteTemplateFiles.Read(Path.Combine(siteFolder, Folder)) : SiteTemplateFiles.None;
        var text = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var template in AllTemplates.All)
            text.Write($"{template.Name,-18} {template.Shows}{NoteOn(own.Standing(template.Name))}\n");
        foreach (var name in own.Others)
            text.Write($"{SafeText.Escape(name),-18} the site’s "
                + $"own{(AllTemplates.Meant(name) is { } meant ? $": replaces no built-in template; did you mean {meant}?" : "")}\n");
        text.Write("\nTo print one: briefs templates --show NAME\nTo copy it to templates/ and edit it: briefs templates --eject NAME\n"
            + "To list its variables: briefs templates --variables NAME\n");
        if (own.Changed is { } changed)
            text.Write($"To compare a changed template with the built-in one:\nbriefs templates --show {changed} | git "
                + $"diff --no-index - {Folder}/{changed}\n");
        context.Print(text.ToString());
        return ExitCode.Done;
    }

    private ExitCode Show(string name)
    {
        context.Output.Write(AllTemplates.BytesOf(name)!);
        return ExitCode.Done;
    }

    private ExitCode Variables(string name)
    {
        context.Print(VariableList.Format(name));
        return ExitCode.Done;
    }

    private ExitCode Words()
    {
        var width = AllWords.English.Keys.Max(key => key.Length);
        context.Print(string.Concat(AllWords.English.Select(word => $"{word.Key.PadRight(width)}  {word.Value}\n")));
        return ExitCode.Done;
    }

    private ExitCode Eject(string name)
    {
        if (SiteFolder.Refusal(siteFolder) is { } refusal) return context.Refuse(refusal, ExitCode.WrongCall);
        var folder = new DirectoryInfo(Path.Combine(siteFolder, Folder));
        if (folder.LinkTarget is not null || File.Exists(folder.FullName))
            return context.Refuse(
                $"{Folder} is a file or a link, so nothing was written. Replace it with a folder.", ExitCode.WrongCall);
        var path = $"{Folder}/{name}";
        if (InTheWay(Path.Combine(siteFolder, Folder, name)))
            return context.Refuse(
                $"{path} already exists. To print the built-in one, run briefs templates --show {name}. To copy it again, first "
                + "move or rename your copy.", ExitCode.WrongCall);
        new NewSiteWriter(siteFolder).Write([new ScaffoldFile(path, [.. AllTemplates.BytesOf(name)!])]);
        context.Print($"Copied to {path}. Your copy replaces the built-in template, even in later versions of Briefs.\n"
            + "After an update, briefs templates shows whether your copy differs.\n");
        return ExitCode.Done;
    }

    // A broken link also blocks the path.
    private static bool InTheWay(string path) => File.Exists(path) || Directory.Exists(path) || new FileInfo(path).LinkTarget is not null;

    private static string NoteOn(TemplateStatus standing) => standing switch
    {
        TemplateStatus.Same => " (copied into the site, unchanged)",
        TemplateStatus.Changed => " (the site’s own, differs from the built-in template)",
        _ => "",
    };
}
