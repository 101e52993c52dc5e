using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Briefs.Capture.Html;
using Briefs.Import.Composition;
using Briefs.Import.Drafts;
using Briefs.Import.FrontMatter;
using Briefs.Import.Pictures;
using Briefs.Import.Sites;

namespace Briefs.Import.Html;

/// <summary>Reads the one article of a saved web page.</summary>
/// <param name="site">The folder that the page comes from.</param>
/// <param name="names">The names of pictures, shared by all texts of an import.</param>
public sealed class HtmlDraftReader(OldSite site, PictureNames names) : IDraftReader
{
    // An element with fewer letters is not the article, whatever its name.
    private const int FewestLetters = 200;

    public bool Accepts(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() is ".HTML" or ".HTM" or ".XHTML";

    public DraftResult Read(DraftFile file, DraftOptions options)
    {
        if (file.Content.Length > HtmlLimits.Bytes)
            return new DraftResult.Refused($"The page is larger than {HtmlLimits.Bytes / 1024 / 1024} MB", "Save only the article.");
        var html = HtmlDecoder.Decode(file.Content, null);
        if (HtmlLimits.IsTooDeep(html))
            return new DraftResult.Refused(
                $"The elements of the page are nested deeper than {HtmlLimits.Depth} levels", "Save only the article.");
        using var page = new HtmlParser().ParseDocument(html);
        if (page.Body is not { } body || PageWalker.TextOf(body).AsSpan().Trim().IsEmpty)
            return new DraftResult.Refused("The page has no text", "Save the page again, after it has loaded.");
        var slug = site.NewNameOf(file.Path)?.Split('.')[0] ?? "";
        return new DraftResult.Read(new PageConversion(page, file, new DraftText(site, file.Path, slug), names).Convert(options));
    }

    /// <summary>The element that contains the article.</summary>
    private static IElement RootOf(IHtmlDocument page) =>
        ArticleFinder.Find(page) is { } root && PageWalker.TextOf(root).Trim().Length >= FewestLetters ? root : page.Body!;

    private sealed class PageConversion(IHtmlDocument page, DraftFile file, DraftText draft, PictureNames names)
    {
        private readonly PictureFinder _pictures = new(draft.Site, names, file, draft.Slug);

        public Draft Convert(DraftOptions options)
        {
            var root = RootOf(page);
            var address = CanonicalOf(page);
            var facts = PageFactsReader.Read(file.Content, null, address ?? new Uri("https://localhost/"));
            var headline = page.QuerySelectorAll("h1").Where(h => h.TextContent.Trim().Length > 0).ToList();
            var title = headline.FirstOrDefault(h => ArticleFinder.IsWithin(h, root)) ?? headline.FirstOrDefault();
            var notes = HtmlNoteFinder.Find(page, root);
            var context = ContextOf(notes, title, BaseOf(page, address), options.Lang ?? facts.Language ?? "en");
            var blocks = HtmlBlockConverter.ConvertContent(root, context);
            var written = title is null ? facts.Title : OneLine(PageWalker.TextOf(title));
            return new Draft
            {
                Title = written,
                Date = facts.Published,
                Lang = options.Lang ?? facts.Language,
                Facts = [.. FactsOf(page, facts), .. StatusOf()],
                Blocks = blocks,
                Notes = [.. notes.Notes.Select(note => new DraftNote(notes.Labels[note], NoteBlocks(note, context)))],
                Pictures = _pictures.Pictures,
                Private = PrivateNotes.Write(Rest(facts, address, written)),
                Remarks = draft.Remarks,
            };
        }

        // A page has no front matter, but the settings of its site may hide it.
        private IEnumerable<DraftFact> StatusOf()
        {
            if (draft.Site.Generator == SiteGenerator.Plain) yield break;
            var document = draft.Site.Describe(file.Path, new MetaValue.Map(1, []));
            if (!document.IsHiddenOn(draft.Site.Today)) yield break;
            var hiding = document.HidingOn(draft.Site.Today);
            if (hiding is not null) draft.Remark(RemarkKind.Mapped, $"{hiding.What} hides this text, so the brief is a draft.", 1);
            if (hiding is not null || document.IsMarkedDraft) yield return new DraftFact("status", ["draft"]);
            if (document.EmbargoOn(draft.Site.Today) is { } embargo) yield return EmbargoFact.Create(embargo, draft);
        }

        private HtmlContext ContextOf(HtmlNoteFinder notes, IElement? title, Uri? address, string lang)
        {
            var resolver = new LinkResolver(draft) { Base = address };
            return new HtmlContext
            {
                Title = title,
                NoteLabels = notes.Labels,
                NoteMarks = notes.Marks,
                Link = written => resolver.Resolve(written),
                Picture = PictureNameOf,
                PictureBlank = BlankWords.Get(lang).PictureBlank,
                Remark = (message, isLost) => draft.Remark(isLost ? RemarkKind.Dropped : RemarkKind.Mapped, message, 1),
            };
        }

        // The note's own element has a label, so its content is read as a document of its own.
        private static ImmutableArray<DraftBlock> NoteBlocks(IElement note, HtmlContext context) =>
            HtmlBlockConverter.ConvertContent(note, context);

        private string? PictureNameOf(string source)
        {
            var found = _pictures.Find(source);
            if (found is PictureResult.Found picture) return picture.Name;
            draft.Remark(RemarkKind.Dropped, $"The picture {Shorten.ToLength(source, 100)} {((PictureResult.Missing)found).Reason}.", 1);
            return null;
        }

        private static IEnumerable<DraftFact> FactsOf(IHtmlDocument page, PageFacts facts)
        {
            if (DescriptionOf(page) is { } summary) yield return new DraftFact("summary", [summary]);
            if (DraftFact.OfAuthors(facts.Authors) is { } authors) yield return authors;
        }

        private static IEnumerable<MetaEntry> Rest(PageFacts facts, Uri? address, string? title)
        {
            if (facts.Title is { } other && other != title) yield return Entry("page-title", other);
            if (facts.Publisher is { } publisher) yield return Entry("publisher", publisher);
            if (address is not null) yield return Entry("address", address.AbsoluteUri);
        }

        private static MetaEntry Entry(string key, string value) => new(key, 1, new MetaValue.Text(1, value));

        private static Uri? CanonicalOf(IHtmlDocument page) =>
            WebAddressOf(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"))
            ?? WebAddressOf(page.QuerySelector("meta[property='og:url']")?.GetAttribute("content"));

        private static Uri? BaseOf(IHtmlDocument page, Uri? address)
        {
            var written = page.QuerySelector("base")?.GetAttribute("href");
            if (written is null) return address;
            return WebAddressOf(written) ?? (address is not null && Uri.TryCreate(address, written, out var below) ? below : address);
        }

        private static Uri? WebAddressOf(string? written) =>
            Uri.TryCreate(written?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

        private static string? DescriptionOf(IHtmlDocument page)
        {
            foreach (var selector in (string[])["meta[name=description]", "meta[property='og:description']"])
                if (page.QuerySelector(selector)?.GetAttribute("content") is { } text && !string.IsNullOrWhiteSpace(text))
                    return OneLine(text);
            return null;
        }

        private static string OneLine(string text) =>
            string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
