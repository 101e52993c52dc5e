using Briefs.Pages.Localization;

namespace Briefs.Pages.Rendering;

/// <summary>
/// One brief while it is being printed once: which notes have their numbers and which quotations their ids. Headline, summary,
/// body and notes of a page share one of these, so that notes are numbered in the order in which a reader meets them.
/// </summary>
internal sealed class BriefPrint
{
    private readonly Dictionary<NoteSubject, Note> _bySubject = [];
    private readonly List<Note> _notes = [];
    private readonly Dictionary<Citation, Passages> _passages = [];
    private readonly bool[] _opened;

    // Of any quotation: without a copy of any source, nothing needs to be looked up by its citation.
    private readonly bool _isVerified;
    private readonly string _pageLink;

    public BriefPrint(PublishedSite site, Brief brief, Destination destination)
    {
        Site = site;
        Brief = brief;
        Destination = destination;
        PageLang = brief.Lang;
        _opened = new bool[brief.Quotations.Length];
        _isVerified = brief.Quotations.Any(q => q.Verdict is { IsVerified: true });
        _pageLink = destination switch
        {
            Destination.Feed => site.AbsoluteLink(site.Addresses.GetAddress(brief)),
            Destination.Excerpt => site.Link(site.Addresses.GetAddress(brief)),
            _ => "",
        };
    }

    /// <summary>The quotations that stand on a citation.</summary>
    public Passages PassagesOn(Citation citation)
    {
        if (!_isVerified) return Passages.Unverified;
        var cited = NoteSubject.Cited.Placeless(citation);
        // Asked for at every number that leads to the note, and one citation may bear thousands of quotations.
        if (!_passages.TryGetValue(cited, out var passages))
            _passages.Add(cited, passages = Passages.Create([.. QuotationsByCitation[cited]]));
        return passages;
    }

    private ILookup<Citation, Quotation> QuotationsByCitation => field ??= Brief.Quotations
        .SelectMany(q => q.Citations.Select(c => (Cited: NoteSubject.Cited.Placeless(c), Quotation: q)).Distinct())
        .ToLookup(p => p.Cited, p => p.Quotation);

    public PublishedSite Site { get; }

    public Brief Brief { get; }

    public Destination Destination { get; }

    /// <summary>BCP 47: of the page it is printed on; the brief's own, unless it is quoted in a list.</summary>
    public string PageLang { get; init; }

    public Language Words => field ??= Site.Languages.GetLanguage(PageLang);

    /// <summary>By number; grows while text is printed, the notes' own text too.</summary>
    public IReadOnlyList<Note> Notes => _notes;

    /// <summary>How many notes the page has printed; fewer than there are means that readers would be sent to nowhere.</summary>
    public int NotesPrinted { get; set; }

    /// <summary>The note about something; a new one when nothing was said of it yet.</summary>
    public Note NoteOn(NoteSubject subject)
    {
        if (_bySubject.TryGetValue(subject, out var note)) return note;
        note = new Note(_notes.Count + 1, subject);
        _notes.Add(note);
        _bySubject.Add(subject, note);
        return note;
    }

    /// <summary>Whether a quotation is met for the first time: only then is its id printed.</summary>
    public bool OpensFirst(int quotation)
    {
        var first = !_opened[quotation];
        _opened[quotation] = true;
        return first;
    }

    /// <summary>A link within the site.</summary>
    public string Link(string address) => Destination == Destination.Feed ? Site.AbsoluteLink(address) : Site.Link(address);

    /// <summary>A link to a place of this brief's page.</summary>
    public string Fragment(string id) => $"{_pageLink}#{Uri.EscapeDataString(id)}";
}
