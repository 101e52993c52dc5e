using System.CommandLine;
using Briefs.Cli.Snapshot;
using Briefs.Pages;
using Briefs.Pages.Exports;
using Briefs.Workspaces;

namespace Briefs.Cli.Commands;

/// <summary>Builds <c>briefs export sources BRIEF</c>.</summary>
internal static class ExportCommand
{
    private static readonly FrozenDictionary<string, SourceFormat> s_formats = new Dictionary<string, SourceFormat>
    {
        ["bibtex"] = SourceFormat.BibTex, ["ris"] = SourceFormat.Ris, ["csl-json"] = SourceFormat.CslJson,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Command Make(CommandContext context)
    {
        var command = new Command("export", "Print the sources of a brief for a reference manager or LaTeX.") { Sources(context) };
        command.SetAction(_ => (int)context.Refuse(
            "Specify what to export: briefs export sources BRIEF --format bibtex.", ExitCode.WrongCall));
        return command;
    }

    private static Command Sources(CommandContext context)
    {
        var brief = new Argument<string>("BRIEF") { Description = "The file name of the brief or page." };
        brief.Validators.Add(result => NamedPlace.Check(result, "BRIEF must name a brief."));
        var format = new Option<string>("--format")
        {
            Description = "The format: bibtex for LaTeX; ris for Zotero, EndNote and Mendeley; csl-json for Zotero and Pandoc.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => "bibtex",
        };
        format.AcceptOnlyFromAmong([.. s_formats.Keys.Order(StringComparer.Ordinal)]);
        var site = SiteOption.Make();
        var command = new Command("sources", "Print the sources of a brief as BibTeX, RIS or CSL-JSON.") { brief, format, site };
        command.SetAction(parsed => (int)Print(
            parsed.GetRequiredValue(brief), s_formats[parsed.GetRequiredValue(format)], SiteOption.FolderOf(parsed, site), context));
        return command;
    }

    private static ExitCode Print(string written, SourceFormat format, string siteFolder, CommandContext context)
    {
        if (SiteFolder.Refusal(siteFolder) is { } refusal) return context.Refuse(refusal, ExitCode.WrongCall);
        var content = Workspace.OpenContent(siteFolder);
        var (brief, unknown) = BriefFinder.Named(written, content.Library, siteFolder);
        if (brief is null) return context.Refuse(unknown, ExitCode.WrongCall);
        context.Output.Write(SourceExport.Write(brief, format, TemplateReader.Read(content.Templates).Value).Span);
        return ExitCode.Done;
    }
}
