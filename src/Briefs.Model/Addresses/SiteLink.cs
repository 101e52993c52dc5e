namespace Briefs.Model.Addresses;

/// <summary>Where a link of <c>site.yml</c> leads.</summary>
public abstract record SiteLink
{
    private SiteLink() { }

    /// <summary>An address outside the site.</summary>
    /// <param name="Url">As written, with its scheme; not validated.</param>
    public sealed record External(string Url) : SiteLink;

    /// <summary>A brief or page.</summary>
    public sealed record Document(Brief Target) : SiteLink;

    /// <summary>The page of a topic.</summary>
    /// <param name="Name">As briefs write it.</param>
    public sealed record Topic(string Name) : SiteLink;

    /// <summary>A list of the site.</summary>
    /// <param name="Name">As in a link: <c>people</c>.</param>
    /// <param name="Address">Relative to the base path.</param>
    public sealed record List(string Name, string Address) : SiteLink;
}

/// <summary>Finds what the links of <c>site.yml</c> lead to.</summary>
/// <param name="library">Only its documents and topics are found.</param>
public sealed class SiteLinkResolver(Library library)
{
    private const string Content = "content/";
    private const string TopicFolder = "topics/";

    // The list of topics is left out: it exists only if there are topics.
    private static readonly FrozenDictionary<string, string> s_lists = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["home"] = "",
        ["quotes"] = SiteAddresses.Quotations,
        ["people"] = SiteAddresses.People,
        ["sources"] = SiteAddresses.Sources,
        ["topics"] = SiteAddresses.Topics,
        ["archive"] = SiteAddresses.Archive,
        ["corrections"] = SiteAddresses.Corrections,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Lazy<Dictionary<string, Brief>> _byPath =
        new(() => library.Documents.ToDictionary(d => d.File.Path, StringComparer.Ordinal));

    private readonly Lazy<ILookup<string, Brief>> _byName = new(() => library.Documents.ToLookup(Name, StringComparer.Ordinal));

    private readonly Lazy<ILookup<string, string>> _topics = new(() =>
        library.Briefs.SelectMany(b => b.Topics).Distinct(StringComparer.Ordinal).ToLookup(AddressText.Slug, StringComparer.Ordinal));

    /// <summary>The names of the lists, as links write them.</summary>
    public static IEnumerable<string> Lists => s_lists.Keys.Order(StringComparer.Ordinal);

    /// <summary>Everything a link can lead to on this site, as links write it: pages first, then lists, topics and briefs.</summary>
    public IEnumerable<string> Known() =>
    [
        .. library.Pages.Select(p => p.Slug + ".md").Distinct(StringComparer.Ordinal), .. Lists,
        .. _topics.Value.Select(t => TopicFolder + t.Key).Order(StringComparer.Ordinal),
        .. library.Briefs.Select(b => $"briefs/{b.Slug}.md").Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Whether a link is an address outside the site: it has a colon before its first slash, and file names have none.</summary>
    public static bool HasScheme(string written) =>
        written.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && written.AsSpan(0, colon).IndexOfAny('/', '#') < 0;

    /// <summary>Null for a link that leads to nothing on this site.</summary>
    /// <param name="written">As in <c>site.yml</c>, without a fragment.</param>
    /// <param name="lang">BCP 47: the version of a document to prefer.</param>
    public SiteLink? Find(string written, string lang)
    {
        if (HasScheme(written)) return new SiteLink.External(written);
        var path = NormalForm.Convert(written, NormalizationForm.FormC);
        if (path is "/") return new SiteLink.List("home", "");
        path = path.Trim('/');
        if (path.StartsWith(Content, StringComparison.Ordinal)) path = path[Content.Length..];
        if (DocumentAt(path, lang) is { } document) return new SiteLink.Document(document);
        if (path.StartsWith(TopicFolder, StringComparison.Ordinal)) return TopicAt(path[TopicFolder.Length..]);
        if (path == "topics" && _topics.Value.Count == 0) return null;
        return s_lists.TryGetValue(path, out var list) ? new SiteLink.List(path, list) : null;
    }

    private SiteLink.Topic? TopicAt(string name) =>
        _topics.Value[AddressText.Slug(name)].FirstOrDefault() is { } topic ? new SiteLink.Topic(topic) : null;

    // pages/about.md and about.fr.md name a file; about, /about/ and briefs/x name a document in any language.
    private Brief? DocumentAt(string path, string lang)
    {
        var name = path;
        if (path.EndsWith(".md", StringComparison.Ordinal))
        {
            if ((FileAt(path) ?? FileAt("pages/" + path) ?? FileAt("briefs/" + path)) is not { } file) return null;
            name = Name(file);
        }

        var versions = _byName.Value[name].Concat(name.StartsWith("pages/", StringComparison.Ordinal) ? _byName.Value[name[6..]] : []);
        return versions.OrderBy(d => Distance(d.Lang, lang)).ThenBy(d => d.File.Path, StringComparer.Ordinal).FirstOrDefault();
    }

    private Brief? FileAt(string path) => _byPath.Value.GetValueOrDefault(Content + path);

    private int Distance(string lang, string wanted) =>
        string.Equals(lang, wanted, StringComparison.OrdinalIgnoreCase) ? 0
            : string.Equals(lang, library.Settings.Language, StringComparison.OrdinalIgnoreCase) ? 1
            : 2;

    private static string Name(Brief document) => document.Kind == DocumentKind.Page ? document.Slug : "briefs/" + document.Slug;
}
