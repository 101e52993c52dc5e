using System.Text.Json.Nodes;
using Briefs.Import;
using Briefs.Import.Composition;
using Briefs.Import.Drafts;
using Briefs.Import.Html;
using Briefs.Import.Markup;
using Briefs.Import.Pictures;
using Briefs.Import.Sites;
using Briefs.Import.Word;
using Briefs.Reading;
using Briefs.Reading.Discovery;
using Briefs.Reading.Scaffolding;
using Briefs.Workspaces;
using Briefs.Workspaces.Fixes;

namespace Briefs.Desk;

/// <summary>Makes a brief of one dropped file, as <c>briefs import</c> does, without its pictures: the desk proposes text.</summary>
internal static class ImportedDraft
{
    /// <param name="name">The name of the file, without folders.</param>
    /// <returns><c>path</c>, <c>markdown</c> and <c>notes</c>; or <c>refused</c>, why the file can't be imported.</returns>
    public static JsonObject Read(WorkspaceSnapshot site, string name, byte[] content)
    {
        var result = ReadDraft(site, name, content);
        if (result is DraftResult.Refused refused) return new() { ["refused"] = $"{refused.Message.TrimEnd('.')}. {refused.Help}" };
        var draft = ((DraftResult.Read)result).Draft;
        var lang = draft.Lang ?? site.Library.Settings.Language;
        var path = $"{ContentPaths.Briefs}/{NameOf(draft, name, lang, site.Library.Settings.Language)}";
        var composed = BriefComposer.Compose(draft, BlankWords.Get(lang), null);
        return new()
        {
            ["path"] = path,
            ["markdown"] = Propose(site.Library, FileText.Create(path, composed)),
            ["notes"] = new JsonArray([.. Notes(draft)]),
        };
    }

    private static DraftResult ReadDraft(WorkspaceSnapshot site, string name, byte[] content)
    {
        var today = PartialDate.FromDay(DateOnly.FromDateTime(site.Options.AsOf.UtcDateTime));
        var lang = site.Library.Settings.Language;
        ReadOnlyMemory<byte>? Open(string path) => path == name ? content : null;
        var old = OldSite.Read([name], Open, new OldSiteOptions(lang) { Today = today, Chosen = [name] });
        var pictures = new PictureNames(_ => null);
        IDraftReader[] readers =
        [
            new MarkdownDraftReader(old, pictures, new MarkdownSurroundings(today, lang)), new HtmlDraftReader(old, pictures),
            new DocxReader(),
        ];
        var reader = MarkdownDraftReader.HasFrontMatter(content) ? readers[0] : Array.Find(readers, reader => reader.Accepts(name));
        return reader?.Read(new DraftFile(name, content, Open), new DraftOptions())
            ?? new DraftResult.Refused("This kind of file can't be imported", "Save it as .docx, .md or .html.");
    }

    // Entries first: a citation names a person and a source that the brief has.
    private static string Propose(Library library, FileText brief)
    {
        var entries = EntryProposer.Propose(brief, new ReadingContext(library.Settings, SharedEntries.Create(library)));
        return new CitationProposals(library).Propose(brief.File.Path, new EntryIds(library).Separate(entries)).File.After;
    }

    private static IEnumerable<JsonNode> Notes(Draft draft)
    {
        foreach (var remark in draft.Remarks) yield return remark.Count > 1 ? $"{remark.Message} ({remark.Count} places)" : remark.Message;
        if (draft.Pictures.Length == 0) yield break;
        yield return $"Not imported: {CountText.Format(draft.Pictures.Length, "picture")}. Put the files into {ContentPaths.Images}/.";
    }

    private static string NameOf(Draft draft, string file, string lang, string siteLang)
    {
        var slug = (draft.Title is { } title ? SlugProposer.Propose(title, lang) : null)
            ?? SlugProposer.Propose(Path.GetFileNameWithoutExtension(file), lang) ?? "draft";
        return lang.Split('-')[0] == siteLang.Split('-')[0] ? $"{slug}.md" : $"{slug}.{lang}.md";
    }
}
