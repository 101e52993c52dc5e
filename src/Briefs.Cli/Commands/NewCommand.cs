using System.CommandLine;
using Briefs.Cli.New;
using Briefs.Reading.FrontMatter;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs new TITLE</c>: the file of a new brief, with blanks for what only its editor knows.</summary>
internal static class NewCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var title = new Argument<string?>("TITLE")
        {
            Description = "The headline, between quotation marks. The file is named after it.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var lang = new Option<string?>("--lang") { Description = "Its language, such as ru. Default: the site's.", HelpName = "LANG" };
        var from = new Option<string?>("--from")
        {
            Description = "Begin a translation of this brief: its sources and people, and a blank below each paragraph.",
            HelpName = "FILE",
        };
        var site = SiteOption.Make();
        title.Validators.Add(result => NamedPlace.Check(result, "TITLE is empty."));
        lang.Validators.Add(result =>
        {
            if (!LanguageTag.TryRead(result.Tokens[0].Value, out _))
                result.AddError("--lang takes the short sign of a language: en for English, ru for Russian, ug for Uyghur.");
        });
        from.Validators.Add(result => NamedPlace.Check(result, "--from names no file."));
        var command = new Command("new", "Makes the file of a new brief, with what is to be filled in marked. It writes over nothing.")
            { title, lang, from, site };
        command.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValue(title)) && result.GetValue(from) is null)
                result.AddError("Name the brief: briefs new \"A border closes\".");
        });
        command.SetAction(parsed => (int)new NewBriefRun(
            new NewBriefRequest(SiteOption.FolderOf(parsed, site), parsed.GetValue(title), Tag(parsed.GetValue(lang)), parsed.GetValue(
                from)),
            surroundings).Write());
        return command;
    }

    private static string? Tag(string? written) => written is not null && LanguageTag.TryRead(written, out var tag) ? tag : null;
}
