using Briefs.Pages.Localization;
using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>The state of rendering one brief: its planned notes, and which texts and quotations have been printed already.</summary>
internal sealed class RenderContext
{
    private readonly HashSet<Body> _begun = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Citation, Passages> _passages = [];
    private readonly bool[] _opened;

    // False if no quotation is verified; then citations need no lookup.
    private readonly bool _isVerified;
    private readonly string _pageLink;

    public RenderContext(PublishedSite site, Brief brief, Destination destination)
    {
        Site = site;
        Brief = brief;
        Destination = destination;
        PageLang = brief.Lang;
        _opened = new bool[brief.Quotations.Length];
        _isVerified = brief.Quotations.Any(q => q.Verification is { IsVerified: true });
        _pageLink = destination switch
        {
            Destination.Feed => site.AbsoluteLink(site.AddressOf(brief)),
            Destination.Excerpt => site.Link(site.AddressOf(brief)),
            _ => "",
        };
    }

    /// <summary>The quotations that a citation covers.</summary>
    public Passages PassagesOn(Citation citation)
    {
        if (!_isVerified) return Passages.Unverified;
        var cited = NoteSubject.Cited.Placeless(citation);
        // Cached because every reference to the note asks for it, and one citation may cover thousands of quotations.
        if (!_passages.TryGetValue(cited, out var passages))
            _passages.Add(cited, passages = Passages.Create([.. QuotationsByCitation[cited]]));
        return passages;
    }

    private ILookup<Citation, Quotation> QuotationsByCitation => field ??= Brief.Quotations
        .SelectMany(q => q.Citations.Select(c => (Cited: NoteSubject.Cited.Placeless(c), Quotation: q)).Distinct())
        .ToLookup(p => p.Cited, p => p.Quotation);

    private Dictionary<string, Quotation> QuotationsById =>
        field ??= Brief.Quotations.Where(q => q.EchoOf is null).ToDictionary(q => q.Id, StringComparer.Ordinal);

    public PublishedSite Site { get; }

    public Brief Brief { get; }

    public Destination Destination { get; }

    /// <summary>BCP 47 tag of the page that shows the text: the brief's own, except in a list.</summary>
    public string PageLang { get; init; }

    /// <summary>Whether the text is in a list, which repeats what the brief's own page has in full.</summary>
    public bool IsList { get; init; }

    public Language Words => field ??= Site.Languages.GetLanguage(PageLang);

    /// <summary>The texts whose notes are planned, in reading order.</summary>
    public ImmutableArray<Body> Texts
    {
        get => field.IsDefault ? field = NotePlan.TextsOf(Brief, Destination) : field;
        init;
    }

    public NotePlan Notes => field ??= NotePlan.Create(Brief, Texts);

    /// <summary>Whether the list of notes has been printed. Without it, the numbers of notes would link nowhere.</summary>
    public bool AreNotesPrinted { get; set; }

    /// <summary>Those of <see cref="Texts"/> that refer to notes and have not been printed.</summary>
    public IEnumerable<Body> Unprinted => Texts.Where(t => !_begun.Contains(t) && Notes.ReferencesOf(t).Count > 0);

    /// <summary>Whether a text is printed for the first time: only then are its ids printed.</summary>
    public bool BeginsFirst(Body text) => _begun.Add(text);

    /// <summary>Whether a quotation is printed for the first time: only then is its id printed.</summary>
    public bool OpensFirst(int quotation)
    {
        var first = !_opened[quotation];
        _opened[quotation] = true;
        return first;
    }

    /// <summary>The quotation that an echo repeats; null for a quotation that repeats none.</summary>
    public Quotation? FindEchoed(Quotation echo) => echo.EchoOf is { } id ? QuotationsById.GetValueOrDefault(id) : null;

    /// <summary>A link within the site; absolute in a feed.</summary>
    public string Link(string address) => Destination == Destination.Feed ? Site.AbsoluteLink(address) : Site.Link(address);

    /// <summary>A link to an id on this brief's page.</summary>
    public string Fragment(string id) => $"{_pageLink}#{Uri.EscapeDataString(id)}";

    /// <summary>HTML about this brief, for templates.</summary>
    public HtmlFragment Html(Action<BriefWriter> write) => new BriefHtml(this, write);

    /// <summary>A text of this brief, for templates: <c>brief.body</c>, <c>brief.title</c>.</summary>
    public HtmlFragment Html(Body text) => Html(html => new BodyWriter(html).Write(text));
}

/// <summary>Writes HTML about a brief.</summary>
internal sealed class BriefWriter(PageOutput output, RenderContext print) : HtmlWriter(output, print.Words, print.PageLang)
{
    public RenderContext Print => print;

    public Brief Brief => print.Brief;
}

/// <summary>HTML about a brief, for a template to print.</summary>
internal sealed class BriefHtml(RenderContext print, Action<BriefWriter> write) : HtmlFragment
{
    internal override ContentFile File => print.Brief.File;

    internal override void WriteTo(PageOutput output) => write(new BriefWriter(output, print));
}

/// <summary>Where a text is printed.</summary>
internal enum Destination
{
    /// <summary>On its own page, with ids that can be linked to.</summary>
    Page,

    /// <summary>In a feed: all links are absolute, and there are no ids because many texts are shown together.</summary>
    Feed,

    /// <summary>In a list of the site: no ids, and no note numbers because the notes are not shown.</summary>
    Excerpt,
}
