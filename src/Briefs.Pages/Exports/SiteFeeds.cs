using Briefs.Languages;
using Briefs.Model.Addresses;
using Briefs.Pages.Indexes;
using Briefs.Pages.Localization;
using Briefs.Pages.Output;
using Briefs.Pages.Reuse;
using Briefs.Pages.Rendering;

namespace Briefs.Pages.Exports;

/// <summary>All feeds of a site: one for the whole site, one for each language if there are several, and one for each topic.</summary>
internal sealed class SiteFeeds
{
    private readonly Lazy<ImmutableSortedDictionary<string, Feed>> _byTopic;

    private SiteFeeds(SiteSettings settings, SiteIndex index)
    {
        Whole = new Feed("", "", settings.Title, settings.Language) { Briefs = index.Newest, Description = settings.Description };
        var spoken = index.SpokenInBriefs.Length > 1 ? index.SpokenInBriefs : [];
        ByLanguage = spoken.Select(lang => OfLanguage(lang, index, settings))
            .ToImmutableSortedDictionary(f => f.Lang, f => f, StringComparer.OrdinalIgnoreCase);
        _byTopic = new(() => index.Topics.Select(t => KeyValuePair.Create(t.Key, OfTopic(t.Key, t.Value, settings)))
            .ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    public Feed Whole { get; }

    /// <summary>By BCP 47 tag, including the site's own language; empty if all briefs are in one language.</summary>
    public ImmutableSortedDictionary<string, Feed> ByLanguage { get; }

    public ImmutableSortedDictionary<string, Feed> ByTopic => _byTopic.Value;

    public IEnumerable<Feed> All => ByLanguage.Values.Concat(ByTopic.Values).Prepend(Whole);

    public static SiteFeeds Create(SiteSettings settings, SiteIndex index) => new(settings, index);

    /// <summary>The feeds to offer on a page in a language, the most specific first.</summary>
    public IEnumerable<Feed> GetFeeds(string lang) => ByLanguage.TryGetValue(lang, out var own) ? [own, Whole] : [Whole];

    private static Feed OfLanguage(string lang, SiteIndex index, SiteSettings settings)
    {
        var home = SiteAddresses.Home(lang, settings.Language);
        // The feed of the whole site has the title in the site's language.
        var title = settings.TitleIn(lang).Text;
        if (title == settings.Title) title += $" · {LanguageNames.GetOwnName(lang)}";
        return new Feed(SiteAddresses.FolderNamed(lang), home, title, lang)
        {
            Briefs = index.Newest.Where(b => SiteIndex.IsIn(b, lang)),
            Description = settings.DescriptionIn(lang)?.Text,
        };
    }

    private static Feed OfTopic(string topic, ImmutableArray<Brief> briefs, SiteSettings settings)
    {
        var page = SiteAddresses.Topic(topic);
        var name = settings.Topics.NameOf(topic, settings.Language, settings.Language);
        return new Feed(page, page, $"{settings.Title} · {name}", settings.Language) { Briefs = briefs };
    }
}

/// <summary>The scope of a feed: the whole site, a language or a topic. Each is available as Atom and as JSON Feed.</summary>
/// <param name="Folder">The folder of its files: empty, <c>ru/</c>, <c>topics/asylum/</c>.</param>
/// <param name="Page">Address of the page that lists the same briefs.</param>
/// <param name="Title">The title shown in a feed reader, next to feeds of other sites.</param>
/// <param name="Lang">BCP 47, of the title; each brief has its own.</param>
internal sealed record Feed(string Folder, string Page, string Title, string Lang)
{
    /// <summary>A subtitle for readers; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>All briefs in scope, newest first; computed lazily.</summary>
    public required IEnumerable<Brief> Briefs { get; init; }

    /// <summary>The briefs that the feed contains, newest first.</summary>
    public IEnumerable<Brief> Latest => Briefs.Take(Paging.Size);

    /// <summary>Adds all that the files of the feed contain.</summary>
    public void AddTo(InputHash hash)
    {
        hash.Add(Folder).Add(Page).Add(Title).Add(Lang).Add(Description);
        foreach (var brief in Latest) hash.Add(brief);
    }

    public string Atom => SiteAddresses.FeedIn(Folder);

    public string Json => SiteAddresses.JsonFeedIn(Folder);
}

/// <summary>
/// The full content of a brief in a feed: picture, text, corrections, updates, notes. All addresses are absolute, because feed readers have
/// no base address. There are no ids, because many briefs may be shown together.
/// </summary>
internal static class FeedContent
{
    public static string Write(PublishedSite site, Brief brief)
    {
        var print = new RenderContext(site, brief, Destination.Feed);
        using var output = new PageOutput();
        var html = new BriefWriter(output, print);
        html.Raw($"<div lang=\"{brief.Lang}\" dir=\"{WritingDirection.Get(brief.Lang)}\">");
        WriteLeadPicture(html);
        new BodyWriter(html).Write(brief.Body);
        WriteChanges(brief.Corrections, "corrections", html);
        WriteChanges(brief.Updates, "updates", html);
        if (print.Notes.Notes.Count > 0) NotesWriter.Write(html);
        html.Raw("</div>");
        return Encoding.UTF8.GetString(output.Written.Span);
    }

    private static void WriteLeadPicture(BriefWriter html)
    {
        if (html.Brief.Image is not { Path: not null } image) return;
        PictureWriter.OpenFigure(image, html);
        if (image.Caption is { } caption) new BodyWriter(html).Write(caption.Body);
        PictureWriter.CloseFigure(image, html);
    }

    // Readers who saw the mistake in a feed reader must also see the correction there.
    private static void WriteChanges(IReadOnlyList<Correction> changes, string heading, BriefWriter html)
    {
        if (changes.Count == 0) return;
        html.Raw("<h2>"u8);
        html.Word(heading);
        html.Raw("</h2><ul>"u8);
        foreach (var change in changes)
        {
            html.Raw("<li>"u8);
            html.Text(html.Words.Date(change.Date));
            html.Raw(" · "u8);
            new BodyWriter(html).Write(change.Text.Body);
            html.Raw("</li>"u8);
        }

        html.Raw("</ul>"u8);
    }
}
