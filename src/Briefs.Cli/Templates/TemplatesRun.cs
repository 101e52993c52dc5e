using Briefs.Cli.Commands;
using Briefs.Cli.Init;
using Briefs.Cli.Reporting;
using Briefs.Pages.TemplateReference;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Templates;

/// <summary>One run of <c>briefs templates</c>.</summary>
/// <param name="siteFolder">Absolute; need not be a site to list and to show.</param>
internal sealed class TemplatesRun(string siteFolder, Surroundings surroundings)
{
    private const string Folder = "templates";

    /// <summary>The list with what the site has of its own; of a folder that must be a site.</summary>
    public ExitCode ListOfSite() => SiteFolder.Refusal(siteFolder) is { } refusal ? Refuse(refusal) : List();

    /// <summary>The list; what the folder has of its own too, if it is a site.</summary>
    public ExitCode List()
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
        Print(text.ToString());
        return ExitCode.Done;
    }

    /// <param name="name">Of a built-in one.</param>
    public ExitCode Show(string name)
    {
        surroundings.Output.Write(AllTemplates.BytesOf(name)!);
        return ExitCode.Done;
    }

    /// <param name="name">Of a built-in one.</param>
    public ExitCode Variables(string name)
    {
        Print(VariableList.Format(name));
        return ExitCode.Done;
    }

    public ExitCode Words()
    {
        var width = AllWords.English.Keys.Max(key => key.Length);
        Print(string.Concat(AllWords.English.Select(word => $"{word.Key.PadRight(width)}  {word.Value}\n")));
        return ExitCode.Done;
    }

    /// <param name="name">Of a built-in one: a name and never a path.</param>
    public ExitCode Eject(string name)
    {
        if (SiteFolder.Refusal(siteFolder) is { } refusal) return Refuse(refusal);
        var folder = new DirectoryInfo(Path.Combine(siteFolder, Folder));
        if (folder.LinkTarget is not null || File.Exists(folder.FullName))
            return Refuse($"{Folder} is no folder of the site’s own, and nothing was written. Make it a folder first.");
        var path = $"{Folder}/{name}";
        if (InTheWay(Path.Combine(siteFolder, Folder, name)))
            return Refuse($"{path} is there already, and was left as it is. briefs templates --show {name} prints the built-in one; to "
                + "begin anew, move yours away and eject again.");
        new WriteNewSite(siteFolder).Write([new StartedFile(path, [.. AllTemplates.BytesOf(name)!])]);
        Print($"Copied to {path}. It takes the place of the built-in one from now on, also when a later version of Briefs has a better "
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

    private void Print(string text) => surroundings.Output.Write(Encoding.UTF8.GetBytes(text));

    private ExitCode Refuse(string message)
    {
        surroundings.Remarks.WriteLine($"briefs: {SafeText.Escape(message)}");
        return ExitCode.WrongCall;
    }
}
