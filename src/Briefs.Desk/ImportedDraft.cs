using System.Text.Json.Nodes;
using Briefs.Import;
using Briefs.Import.Composition;
using Briefs.Import.Drafts;
using Briefs.Import.Html;
using Briefs.Import.Markup;
using Briefs.Import.Pictures;
using Briefs.Import.Sites;
using Briefs.Import.Word;
using Briefs.Model.Addresses;
using Briefs.Reading;
using Briefs.Reading.Discovery;
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
        var siteLang = site.Library.Settings.Language;
        // Without the cast, null would become an empty file.
        var given = new DraftFile(name, content, path => path == name ? content : (ReadOnlyMemory<byte>?)null);
        var old = ReadFolder(site, given);
        var result = ReadDraft(old, given, new MarkdownSurroundings(TodayOf(site), siteLang));
        if (result is DraftResult.Refused refused) return new() { ["refused"] = $"{refused.Message.TrimEnd('.')}. {refused.Help}" };
        var draft = ((DraftResult.Read)result).Draft;
        var lang = draft.Lang ?? siteLang;
        var file = BriefName.Find(old, name) ?? BriefName.Propose(draft, name, lang, siteLang) ?? "draft.md";
        var composed = BriefComposer.Compose(draft, BlankWords.Get(lang), BriefName.FindLanguageKey(file, lang, siteLang));
        var path = $"{ContentPaths.Briefs}/{file}";
        return new()
        {
            ["path"] = path,
            ["markdown"] = Propose(site.Library, FileText.Create(path, composed)),
            ["notes"] = new JsonArray([.. Notes(draft)]),
        };
    }

    // A single file is a folder with nothing else in it.
    private static OldSite ReadFolder(WorkspaceSnapshot site, DraftFile file) => OldSite.Read(
        [file.Path], file.Open, new OldSiteOptions(site.Library.Settings.Language)
        {
            Today = TodayOf(site),
            Chosen = [file.Path],
            Existing = site.Listing.Briefs.Select(entry => Path.GetFileName(entry.Path)).ToFrozenSet(StringComparer.Ordinal),
            IsTaken = AddressPlanner.TakenBy(site.Library).Contains,
        });

    private static PartialDate TodayOf(WorkspaceSnapshot site) => PartialDate.FromDay(DateOnly.FromDateTime(site.Options.AsOf.UtcDateTime));

    private static DraftResult ReadDraft(OldSite old, DraftFile file, MarkdownSurroundings surroundings)
    {
        var pictures = new PictureNames(_ => null);
        IDraftReader[] readers =
            [new MarkdownDraftReader(old, pictures, surroundings), new HtmlDraftReader(old, pictures), new DocxReader()];
        var reader = MarkdownDraftReader.HasFrontMatter(file.Content.Span) ? readers[0]
            : Array.Find(readers, reader => reader.Accepts(file.Path));
        return reader?.Read(file, new DraftOptions())
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
        foreach (var remark in draft.Remarks) yield return remark.Counted;
        if (draft.Pictures.Length == 0) yield break;
        yield return $"Not imported: {CountText.Format(draft.Pictures.Length, "picture")}. Put the files into {ContentPaths.Images}/.";
    }
}
