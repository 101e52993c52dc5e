using System.CommandLine;
using System.Runtime.InteropServices;
using Briefs.Cli.Init;
using Briefs.Cli.New;
using Briefs.Model.Languages;
using Briefs.Reading.Discovery;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Scaffolding;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs new TITLE</c>: the file of a new brief, with blanks for what only its editor knows.</summary>
internal sealed class NewCommand(NewBriefRequest request, Surroundings surroundings)
{
    private const int LongestTitle = 300;

    private readonly DraftingRun _run = new(request.SiteFolder, surroundings);

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
        command.SetAction(parsed => (int)new NewCommand(
            new NewBriefRequest(SiteOption.FolderOf(parsed, site), parsed.GetValue(title), Tag(parsed.GetValue(lang)), parsed.GetValue(
                from)),
            surroundings).Write());
        return command;
    }

    private static string? Tag(string? written) => written is not null && LanguageTag.TryRead(written, out var tag) ? tag : null;

    private ExitCode Write()
    {
        if (_run.Settings(out var settings) is { } refused) return refused;
        return request.From is null ? Begin(settings.Language) : Translate(request.From, settings.Language);
    }

    private PartialDate Today => PartialDate.FromDay(DateOnly.FromDateTime(surroundings.Clock.GetUtcNow().UtcDateTime));

    private string? Title => request.Title is { } title ? OneLine.Collapse(title) : null;

    private ExitCode Begin(string siteLanguage)
    {
        var title = Title!;
        if (title.Length > LongestTitle) return _run.Refuse($"A title has at most {LongestTitle} characters.");
        if (ProposeSlug.Propose(title, request.Lang ?? siteLanguage) is not { } slug)
            return _run.Refuse("The title holds no letter and no digit that its file could be named by.");
        var name = request.Lang is null || request.Lang == siteLanguage ? slug : $"{slug}.{request.Lang}";
        var text = BriefScaffold.Format(title, Today, name);
        return Add($"{ContentPaths.Briefs}/{name}.md", text, "briefs check says where a blank is left.");
    }

    private ExitCode Translate(string from, string siteLanguage)
    {
        if (FindDocument.Find(request.SiteFolder, from) is not { Path: { } path } found)
            return _run.Refuse(FindDocument.Find(request.SiteFolder, from).Refusal!);
        var read = ReadText.Read(request.SiteFolder, path);
        if (read.Value is not { } original) return _run.Show(read.Found);
        var name = Path.GetFileNameWithoutExtension(path);
        var lang = request.Lang ?? siteLanguage;
        var language = LanguageNames.GetName(lang) ?? lang;
        if (LanguageOf(name) is { } own && own == lang)
            return _run.Refuse($"{path} is in {language} already. Name the language of the translation: --lang ru.");
        if (LanguageOf(name) is null && lang == siteLanguage)
            return _run.Refuse($"{path} is in {language}, the site's language. Name the language of the translation: --lang ru.");
        var begun = TranslateBrief.Translate(original, new Translation(Title, language, Today));
        if (begun.Value is not { } text) return _run.Show(begun.Found);
        var translated = lang == siteLanguage ? SlugOf(name) : $"{SlugOf(name)}.{lang}";
        return Add($"{path[..path.LastIndexOf('/')]}/{translated}.md", text,
            "Each paragraph of the original stands in a comment above its blank. Sources and people are those of the original.");
    }

    private ExitCode Add(string path, string text, string advice)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (ReadText.Decode(path, bytes).Found is { IsEmpty: false } found) return _run.Show(found);
        if (InTheWay.Find(request.SiteFolder, [new StartedFile(path, [])]) is [var there]) return _run.Refuse(There(there, path));
        if (Twin(path) is { } twin) return _run.Refuse(There(twin, twin));
        new WriteNewSite(request.SiteFolder).Write([new StartedFile(path, ImmutableCollectionsMarshal.AsImmutableArray(bytes))]);
        _run.Print($"Made {path}.");
        _run.PrintBlanks(text);
        _run.Print(advice);
        return ExitCode.Done;
    }

    private static string There(string there, string path) => there == path
        ? $"{there} is there already, and stays as it is. Give the new brief another title, or open that one."
        : $"{there} is no folder, or is a link to one elsewhere. Put the folder itself there.";

    // Windows and macOS take names that differ in capitals alone, or in how an accent is written, for one.
    private string? Twin(string path)
    {
        var listing = FindContent.Find(request.SiteFolder).Value;
        return listing.Briefs.Concat(listing.Pages).Select(e => e.Path)
            .FirstOrDefault(p => string.Equals(NormalForm.Convert(p, NormalizationForm.FormC), path, StringComparison.OrdinalIgnoreCase));
    }

    private static string SlugOf(string name) => name.Split('.')[0];

    private static string? LanguageOf(string name) => name.Split('.') is [_, var lang] ? lang : null;
}

/// <summary>What a call of <c>briefs new</c> asks for.</summary>
/// <param name="SiteFolder">Absolute.</param>
/// <param name="Title">Null only for a translation, which then begins with a blank.</param>
/// <param name="Lang">BCP 47; null for the site's language.</param>
/// <param name="From">The brief to be translated, as the call names it; null for a brief of its own.</param>
internal sealed record NewBriefRequest(string SiteFolder, string? Title, string? Lang, string? From);
