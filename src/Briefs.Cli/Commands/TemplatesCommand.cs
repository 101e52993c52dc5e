using System.CommandLine;
using Briefs.Cli.Init;
using Briefs.Cli.Templates;
using Briefs.Pages.TemplateReference;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs templates</c>: lists the built-in templates, shows one, or copies one into the site to be changed.</summary>
/// <param name="siteFolder">Absolute; need not be a site to list and to show.</param>
internal sealed class TemplatesCommand(string siteFolder, Surroundings surroundings)
{
    private const string Folder = "templates";

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
        var site = SiteOption.Make();
        foreach (var option in (Option[])[list, show, eject, variables, words, site]) command.Add(option);
        command.Validators.Add(result =>
        {
            if (new Option[] { list, show, eject, variables, words }.Count(o => result.GetResult(o) is not null) > 1)
                result.AddError("--list, --show, --eject, --variables and --words do different things: say one of them.");
        });
        command.SetAction(parsed =>
        {
            var run = new TemplatesCommand(SiteOption.FolderOf(parsed, site), surroundings);
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

    // The list with what the site has of its own; of a folder that must be a site.
    private ExitCode ListOfSite() =>
        SiteFolder.Refusal(siteFolder) is { } refusal ? surroundings.Refuse(refusal, ExitCode.WrongCall) : List();

    // The list; what the folder has of its own too, if it is a site.
    private ExitCode List()
    {
        var own = FindContent.IsSite(siteFolder) ? OwnFiles.Read(Path.Combine(siteFolder, Folder)) : OwnFiles.None;
        var text = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var template in AllTemplates.All)
            text.Write($"{template.Name,-18} {template.Shows}{NoteOn(own.Standing(template.Name))}\n");
        foreach (var name in own.Others)
            text.Write($"{SafeText.Escape(name),-18} the site’s "
                + $"own{(AllTemplates.Meant(name) is { } meant ? $": takes the place of nothing; did you mean {meant}?" : "")}\n");
        text.Write("\nbriefs templates --show NAME prints one, --eject NAME copies it into templates/ to be changed,\n--variables NAME "
            + "lists what it may use.\n");
        if (own.Changed is { } changed)
            text.Write($"What lies between a changed one and the built-in one of this version:\nbriefs templates --show {changed} | git "
                + $"diff --no-index - {Folder}/{changed}\n");
        surroundings.Print(text.ToString());
        return ExitCode.Done;
    }

    private ExitCode Show(string name)
    {
        surroundings.Output.Write(AllTemplates.BytesOf(name)!);
        return ExitCode.Done;
    }

    private ExitCode Variables(string name)
    {
        surroundings.Print(VariableList.Format(name));
        return ExitCode.Done;
    }

    private ExitCode Words()
    {
        var width = AllWords.English.Keys.Max(key => key.Length);
        surroundings.Print(string.Concat(AllWords.English.Select(word => $"{word.Key.PadRight(width)}  {word.Value}\n")));
        return ExitCode.Done;
    }

    private ExitCode Eject(string name)
    {
        if (SiteFolder.Refusal(siteFolder) is { } refusal) return surroundings.Refuse(refusal, ExitCode.WrongCall);
        var folder = new DirectoryInfo(Path.Combine(siteFolder, Folder));
        if (folder.LinkTarget is not null || File.Exists(folder.FullName))
            return surroundings.Refuse(
                $"{Folder} is no folder of the site’s own, and nothing was written. Make it a folder first.", ExitCode.WrongCall);
        var path = $"{Folder}/{name}";
        if (InTheWay(Path.Combine(siteFolder, Folder, name)))
            return surroundings.Refuse(
                $"{path} is there already, and was left as it is. briefs templates --show {name} prints the built-in "
                + "one; to begin anew, move yours away and eject again.", ExitCode.WrongCall);
        new WriteNewSite(siteFolder).Write([new StartedFile(path, [.. AllTemplates.BytesOf(name)!])]);
        surroundings.Print($"Copied to {path}. It takes the place of the built-in one from now on, also when a later version of Briefs "
            + "has a better "
            + "one:\nafter an update, briefs templates tells whether yours differs.\n");
        return ExitCode.Done;
    }

    // A link that leads nowhere is in the way too.
    private static bool InTheWay(string path) => File.Exists(path) || Directory.Exists(path) || new FileInfo(path).LinkTarget is not null;

    private static string NoteOn(TemplateStanding standing) => standing switch
    {
        TemplateStanding.Same => " (copied into the site, as built in)",
        TemplateStanding.Changed => " (the site’s own: differs from the built-in one of this version)",
        _ => "",
    };
}
