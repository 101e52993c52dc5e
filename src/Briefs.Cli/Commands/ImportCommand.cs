using System.CommandLine;
using Briefs.Cli.Import;
using Briefs.Import.Drafts;
using Briefs.Reading.FrontMatter;

namespace Briefs.Cli.Commands;

/// <summary>Builds <c>briefs import</c>.</summary>
internal static class ImportCommand
{
    public static Command Make(CommandContext context)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Drafts: Word files, Markdown files (including Hugo and Jekyll posts), web pages, or a folder of these.",
            Arity = ArgumentArity.OneOrMore,
        };
        var lang = new Option<string?>("--lang")
        {
            Description = "The language of the drafts, such as fr. Default: the language set in each draft, or else the "
                + "language of the site.",
            HelpName = "LANG",
        };
        var slug = new Option<string?>("--slug")
        {
            Description = "The name of the brief, without .md. You can use this option only with one file.",
            HelpName = "NAME",
        };
        var changes = new Option<string>("--changes")
        {
            Description = "What to do with tracked changes in Word files: accept, reject, or fail, which refuses a draft with changes.",
            HelpName = "HOW",
            DefaultValueFactory = _ => "accept",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would be written, without writing anything." };
        var site = SiteOption.Make();
        Validate(files, lang, slug, changes);
        var command = new Command("import", "Turn drafts into briefs with blanks to fill in. Existing files are never overwritten.")
            { files, lang, slug, changes, dryRun, site };
        command.SetAction(parsed => (int)new ImportRun(
            new ImportRequest(SiteOption.FolderOf(parsed, site), [.. parsed.GetRequiredValue(files)])
            {
                Lang = parsed.GetValue(lang) is { } written && LanguageTag.TryRead(written, out var tag) ? tag : null,
                Slug = parsed.GetValue(slug),
                Changes = HandlingOf(parsed.GetValue(changes)),
                IsDryRun = parsed.GetValue(dryRun),
            },
            context).Import());
        return command;
    }

    private static ChangeHandling HandlingOf(string? word) => word switch
    {
        "reject" => ChangeHandling.Reject,
        "fail" => ChangeHandling.Fail,
        _ => ChangeHandling.Accept,
    };

    private static void Validate(Argument<string[]> files, Option<string?> lang, Option<string?> slug, Option<string> changes)
    {
        files.Validators.Add(result => NamedPlace.Check(result, "FILE must name a file or a folder."));
        lang.Validators.Add(result => OptionValue.Check(
            result, text => LanguageTag.TryRead(text, out _), "--lang takes a language code such as `en` or `fr-CA`."));
        slug.Validators.Add(result => OptionValue.Check(
            result, ImportRequest.IsSlug, "--slug takes lower-case letters, digits and hyphens, such as border-closed."));
        changes.Validators.Add(result => OptionValue.Check(
            result, text => text is "accept" or "reject" or "fail", "--changes takes accept, reject or fail."));
    }
}
