using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Briefs.Capture.Html;

/// <summary>
/// Reads the metadata of a page: JSON-LD, Open Graph, the names used by libraries (Highwire, Dublin Core), plain <c>meta</c> and
/// <c>title</c>. Metadata made for catalogues takes precedence over the window title.
/// </summary>
public sealed class PageFactsReader
{
    // Metadata is at the beginning or the end of a page; few pages are longer than this.
    private const int Longest = 2 * 1024 * 1024;

    private readonly Dictionary<string, List<string>> _metas = new(StringComparer.OrdinalIgnoreCase);
    private readonly LinkedFacts _linked = new();
    private readonly Uri _address;
    private string? _title;
    private string? _canonical;
    private string? _language;
    private string? _time;

    private PageFactsReader(Uri address) => _address = address;

    /// <param name="body">The bytes of the page.</param>
    /// <param name="contentType">The server's Content-Type.</param>
    /// <param name="address">The address after all redirects.</param>
    public static PageFacts Read(ReadOnlyMemory<byte> body, string? contentType, Uri address)
    {
        var read = new PageFactsReader(address);
        var html = HtmlDecoder.Decode(body, contentType);
        foreach (var tag in TagScanner.List(html[..Math.Min(html.Length, Longest)])) read.Look(tag);
        return read.Conclude();
    }

    private void Look(PageTag tag)
    {
        switch (tag.Name)
        {
            case "html":
                _language ??= tag["lang"] ?? tag["xml:lang"];
                break;
            case "title":
                _title ??= tag.Text;
                break;
            case "meta":
                var name = tag["property"] ?? tag["name"] ?? tag["itemprop"] ?? tag["http-equiv"];
                if (name is not null && tag["content"] is { } content) ListOf(name).Add(content);
                break;
            case "link" when tag.HasAttribute("rel", "canonical"):
                _canonical ??= tag["href"];
                break;
            case "script" when tag.HasAttribute("type", "application/ld+json"):
                _linked.Add(tag.Text);
                break;
            case "time" when tag["pubdate"] is not null || tag.HasAttribute("itemprop", "datePublished"):
                _time ??= tag["datetime"];
                break;
        }
    }

    private List<string> ListOf(string name)
    {
        if (!_metas.TryGetValue(name.Trim(), out var list)) _metas.Add(name.Trim(), list = []);
        return list;
    }

    private PageFacts Conclude()
    {
        var linked = _linked.Read();
        var site = MetadataCleaner.Name(First("og:site_name"));
        return new PageFacts
        {
            Title = MetadataCleaner.Text(First("citation_title", "dc.title", "dcterms.title"))
                ?? linked.Title
                ?? WithoutSite(MetadataCleaner.Text(First("og:title", "twitter:title") ?? _title), site ?? linked.Publisher),
            Authors = Authors() is { IsEmpty: false } named ? named : linked.Authors,
            Publisher = MetadataCleaner.Name(First("citation_journal_title"))
                ?? site
                ?? linked.Publisher
                ?? MetadataCleaner.Name(First("citation_publisher", "dc.publisher", "dcterms.publisher", "application-name")),
            Published = linked.Published
                ?? FirstDate(
                    "article:published_time", "citation_publication_date", "citation_date", "datePublished", "dc.date.issued",
                    "dcterms.issued", "dc.date", "dcterms.date", "parsely-pub-date", "date", "pubdate")
                ?? MetadataCleaner.Date(_time),
            Language = linked.Language
                ?? MetadataCleaner.Language(_language)
                ?? MetadataCleaner.Language(First("og:locale", "citation_language", "dc.language", "content-language")),
            Type = linked.Type ?? TypeOfGraph(First("og:type")),
            Address = Address(_canonical) ?? Address(First("og:url")),
        };
    }

    private static string? TypeOfGraph(string? type) => type switch
    {
        "book" or "books.book" => "book",
        not null when type.StartsWith("video.", StringComparison.Ordinal) => "video",
        _ => null,
    };

    private string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_metas.GetValueOrDefault(name)?.FirstOrDefault(v => !string.IsNullOrWhiteSpace(v)) is { } value) return value;
        return null;
    }

    private PartialDate? FirstDate(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_metas.GetValueOrDefault(name)?.Select(MetadataCleaner.Date).FirstOrDefault(d => d is not null) is { } date) return date;
        return null;
    }

    private ImmutableArray<string> Authors()
    {
        foreach (var name in (string[])["citation_author", "dc.creator", "dcterms.creator", "author", "article:author", "parsely-author"])
        {
            ImmutableArray<string> found = [.. (_metas.GetValueOrDefault(name) ?? [])
                .Select(MetadataCleaner.Name)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)];
            if (!found.IsEmpty) return found;
        }

        return [];
    }

    // “Headline | The Paper”, “Headline - The Paper”: shortened only when the paper's name is known.
    private static string? WithoutSite(string? title, string? site)
    {
        if (title is null || site is null || !title.EndsWith(site, StringComparison.OrdinalIgnoreCase)) return title;
        var head = title[..^site.Length].TrimEnd();
        return head.Length > 1 && head[^1] is '|' or '-' or '–' or '—' or '·' or '•' or ':' ? head[..^1].TrimEnd() : title;
    }

    private Uri? Address(string? written)
    {
        if (written is null || !Uri.TryCreate(_address, written.Trim(), out var address) || !address.IsAbsoluteUri) return null;
        var isWeb = address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp;
        var isOnHost = string.Equals(address.IdnHost, _address.IdnHost, StringComparison.OrdinalIgnoreCase);
        return isWeb && address.UserInfo.Length == 0 && isOnHost ? address : null;
    }
}

/// <summary>Metadata of a page. Only a proposal for a source's entry, because page metadata is often wrong.</summary>
public sealed record PageFacts
{
    /// <summary>Without the site's name, which many pages append.</summary>
    public string? Title { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The name of the site or of its publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>The date as given by the page, in its own time zone.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>The type of source as in front matter, if the page is certain: <c>video</c>; null for articles and unknown types.</summary>
    public string? Type { get; init; }

    /// <summary>The canonical address; http or https.</summary>
    public Uri? Address { get; init; }
}

/// <summary>
/// Tokenises the tags of a page without building a tree: that takes time quadratic in the page's depth, which the page controls; this takes
/// linear time.
/// </summary>
internal static class TagScanner
{
    public static IEnumerable<PageTag> List(string html)
    {
        using var source = new TextSource(html);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        var pictures = 0;
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            if (token is not HtmlTagToken tag) continue;
            if (tag.Name == "svg" && !tag.IsSelfClosing) pictures = Math.Max(0, pictures + (tag.Type == HtmlTokenType.StartTag ? 1 : -1));
            // A picture may contain title elements of its own.
            if (tag.Type != HtmlTokenType.StartTag || pictures > 0) continue;
            if (StateIn(tag.Name) is not { } state) yield return new PageTag(tag.Name, tag, "");
            else
            {
                tokens.State = state;
                yield return new PageTag(tag.Name, tag, TextTo(tag.Name, tokens));
            }
        }
    }

    private static HtmlParseMode? StateIn(string name) => name switch
    {
        "title" or "textarea" => HtmlParseMode.RCData,
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        _ => null,
    };

    private static string TextTo(string name, HtmlTokenizer tokens)
    {
        var text = new StringBuilder();
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            if (token.Type == HtmlTokenType.EndTag && token.Name == name) break;
            if (token.Type == HtmlTokenType.Character) text.Append(token.Data);
        }

        return text.ToString();
    }
}

/// <summary>A start tag of a page; for <c>title</c> and <c>script</c>, with the text of the element.</summary>
internal readonly record struct PageTag(string Name, HtmlTagToken Token, string Text)
{
    public string? this[string attribute]
    {
        get
        {
            foreach (var written in Token.Attributes)
                if (string.Equals(written.Name, attribute, StringComparison.Ordinal)) return written.Value;
            return null;
        }
    }

    public bool HasAttribute(string attribute, string value) =>
        string.Equals(this[attribute]?.Trim(), value, StringComparison.OrdinalIgnoreCase);
}
