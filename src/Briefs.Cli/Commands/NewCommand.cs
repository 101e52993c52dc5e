using System.CommandLine;
using System.Runtime.InteropServices;
using Briefs.Cli.Init;
using Briefs.Cli.New;
using Briefs.Languages;
using Briefs.Reading.Discovery;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Scaffolding;

namespace Briefs.Cli.Commands;

/// <summary>Runs <c>briefs new TITLE</c>: creates a brief or a translation with blanks to fill in.</summary>
internal sealed class NewCommand(NewBriefRequest request, CommandContext context)
{
    private const int LongestTitle = 300;

    private readonly ScaffoldingRun _run = new(request.SiteFolder, context);

    public static Command Make(CommandContext context)
    {
        var title = new Argument<string?>("TITLE")
        {
            Description = "The title, in quotation marks. Briefs generates the file name from it.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var lang = new Option<string?>("--lang")
        {
            Description = "The language of the brief, such as ru. Default: the language of the site.",
            HelpName = "LANG",
        };
        var from = new Option<string?>("--from")
        {
            Description = "Start a translation of this brief.",
            HelpName = "FILE",
        };
        var site = SiteOption.Make();
        title.Validators.Add(result => NamedPlace.Check(result, "TITLE is empty."));
        lang.Validators.Add(result =>
        {
            if (!LanguageTag.TryRead(result.Tokens[0].Value, out _))
                result.AddError("--lang takes a language code such as `en` or `fr-CA`.");
        });
        from.Validators.Add(result => NamedPlace.Check(result, "--from must name a file."));
        var command = new Command("new", "Create a brief or a translation. Existing files are never overwritten.")
            { title, lang, from, site };
        command.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValue(title)) && result.GetValue(from) is null)
                result.AddError("The title is missing. Write, for example: briefs new \"A border closes\".");
        });
        command.SetAction(parsed => (int)new NewCommand(
            new NewBriefRequest(SiteOption.FolderOf(parsed, site), parsed.GetValue(title), Tag(parsed.GetValue(lang)), parsed.GetValue(
                from)),
            context).Write());
        return command;
    }

    private static string? Tag(string? written) => written is not null && LanguageTag.TryRead(written, out var tag) ? tag : null;

    private ExitCode Write()
    {
        if (_run.Settings(out var settings) is { } refused) return refused;
        return request.From is null ? Begin(settings.Language) : Translate(request.From, settings.Language);
    }

    private PartialDate Today => PartialDate.FromDay(DateOnly.FromDateTime(context.Clock.GetUtcNow().UtcDateTime));

    private string? Title => request.Title is { } title ? OneLine.Collapse(title) : null;

    private ExitCode Begin(string siteLanguage)
    {
        var title = Title!;
        if (title.Length > LongestTitle) return _run.Refuse($"The title is longer than {LongestTitle} characters. Shorten it.");
        if (SlugProposer.Propose(title, request.Lang ?? siteLanguage) is not { } slug)
            return _run.Refuse("The title must contain a letter or a digit for the file name.");
        var name = request.Lang is null || request.Lang == siteLanguage ? slug : $"{slug}.{request.Lang}";
        var text = BriefScaffold.Format(title, Today, name, request.Lang ?? siteLanguage);
        return Add($"{ContentPaths.Briefs}/{name}.md", text, "To list the remaining blanks: briefs check");
    }

    private ExitCode Translate(string from, string siteLanguage)
    {
        var (found, refusal) = DocumentFinder.Find(request.SiteFolder, ContentFinder.Find(request.SiteFolder).Value, from);
        if (found is not { } path) return _run.Refuse(refusal!);
        var read = SourceTextReader.Read(request.SiteFolder, path);
        if (read.Value is not { } original) return _run.Show(read.Diagnostics);
        var name = Path.GetFileNameWithoutExtension(path);
        var lang = request.Lang ?? siteLanguage;
        var language = LanguageNames.GetName(lang) ?? lang;
        if (LanguageOf(name) is { } own && own == lang)
            return _run.Refuse($"{path} is already in {language}. Name the language of the translation: --lang ru.");
        if (LanguageOf(name) is null && lang == siteLanguage)
            return _run.Refuse($"{path} is in {language}, the site's language. Name the language of the translation: --lang ru.");
        var begun = BriefTranslator.Translate(original, new Translation(Title, language, Today));
        if (begun.Value is not { } text) return _run.Show(begun.Diagnostics);
        var translated = lang == siteLanguage ? SlugOf(name) : $"{SlugOf(name)}.{lang}";
        return Add($"{path[..path.LastIndexOf('/')]}/{translated}.md", text,
            "Each paragraph of the original is in a comment above the blank for its translation.");
    }

    private ExitCode Add(string path, string text, string advice)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (SourceTextReader.Decode(path, bytes).Diagnostics is { IsEmpty: false } found) return _run.Show(found);
        if (Conflicts.Find(request.SiteFolder, [new ScaffoldFile(path, [])]) is [var there]) return _run.Refuse(There(there, path));
        if (Twin(path) is { } twin) return _run.Refuse(There(twin, twin));
        new NewSiteWriter(request.SiteFolder).Write([new ScaffoldFile(path, ImmutableCollectionsMarshal.AsImmutableArray(bytes))]);
        _run.Print($"Created {path}.");
        _run.PrintBlanks(text);
        _run.Print(advice);
        return ExitCode.Done;
    }

    private static string There(string there, string path) => there == path
        ? $"{there} already exists. Give the new brief a different title, or open that file."
        : $"{there} is a file or a link. Replace it with a folder.";

    // The existing document whose path differs only in case or Unicode normalization: Windows and macOS treat both as one file.
    private string? Twin(string path)
    {
        var listing = ContentFinder.Find(request.SiteFolder).Value;
        return listing.Briefs.Concat(listing.Pages).Select(e => e.Path)
            .FirstOrDefault(p => string.Equals(NormalForm.Convert(p, NormalizationForm.FormC), path, StringComparison.OrdinalIgnoreCase));
    }

    private static string SlugOf(string name) => name.Split('.')[0];

    private static string? LanguageOf(string name) => name.Split('.') is [_, var lang] ? lang : null;
}

/// <summary>The arguments of <c>briefs new</c>.</summary>
/// <param name="SiteFolder">Absolute.</param>
/// <param name="Title">Null only for a translation, whose title is then a blank.</param>
/// <param name="Lang">BCP 47; null for the site's language.</param>
/// <param name="From">The brief to translate, as the user typed it; null for a new brief.</param>
internal sealed record NewBriefRequest(string SiteFolder, string? Title, string? Lang, string? From);
