using System.Diagnostics.CodeAnalysis;

namespace Briefs.Model.Addresses;

/// <summary>Assigns addresses to all documents, and finds collisions.</summary>
public static class AddressPlanner
{
    // Addresses that Briefs uses now or reserves for later, so that no page gets in the way of a future feature.
    private static readonly ImmutableArray<(string Address, string Owner)> s_reserved =
    [
        ("", "the home page"), ("briefs/", "the briefs folder"), ("people/", "the list of people"),
        ("sources/", "the list of sources"), ("topics/", "the list of topics"), ("page/", "the second and later pages of the home page"),
        ("images/", "the pictures folder"), ("files/", "the attachments folder"), ("fonts/", "the fonts folder"),
        ("quotes/", "the list of quotations"), ("search/", "the search page"),
        ("corrections/", "the list of corrections"),
        ("archive/", "the list of years"), ("recommendations/", "the list of recommendations"),
        ("recommendations.csv", "the table of recommendations"), ("recommendations.json", "the recommendations as data"),
        ("preview/", "the previews folder"), ("evidence.json", "the evidence data"),
        ("quotes.csv", "the table of quotations"), ("feed.xml", "the Atom feed"), ("feed.json", "the JSON feed"),
        ("sitemap.xml", "the sitemap"), ("robots.txt", "the file for search engines"), ("404.html", "the 404 page"),
        ("index.html", "the home page"), (".nojekyll", "a file for GitHub Pages"), ("CNAME", "a file for GitHub Pages"),
    ];

    private static readonly string[] s_dataFolders = ["evidence/", SiteAddresses.Quotations, SiteAddresses.Search];

    public static AddressPlan Plan(Library library)
    {
        return new AddressPlan(library, () => Collisions(library));
    }

    /// <summary>Whether two versions of a document claim the same addresses, at the same places in the file.</summary>
    public static bool AskTheSame(Brief one, Brief other)
    {
        return one.Kind == other.Kind && one.Slug == other.Slug && one.Lang == other.Lang && one.File.Path == other.File.Path
            && one.Date?.Year == other.Date?.Year && one.Aliases.SequenceEqual(other.Aliases)
            && one.Topics.SequenceEqual(other.Topics, StringComparer.Ordinal)
            && one.Recommendations.Select(r => r.Addressee).SequenceEqual(other.Recommendations.Select(r => r.Addressee))
            && one.People.Keys.SequenceEqual(other.People.Keys);
    }

    /// <summary>The addresses that an old address of a new brief can't have.</summary>
    public static TakenAddresses TakenBy(Library library) =>
        new([.. Reserved(library).Keys, .. Claims(library).Select(claim => AddressText.Fold(claim.Address))],
            address => ReservedByWindows(address) is not null || IsOfData(address));

    private static ImmutableArray<AddressCollision> Collisions(Library library)
    {
        var held = Reserved(library);
        var collisions = ImmutableArray.CreateBuilder<AddressCollision>();
        collisions.AddRange(PagesInReservedFolders(library, held));
        foreach (var claim in Claims(library))
        {
            if (ReservedByWindows(claim.Address) is { } name)
                collisions.Add(
                    new AddressCollision(
                        claim, new AddressClaim(claim.Address, $"Windows, which reserves the name {name}", null, default)));
            else if (IsOfData(claim.Address))
                collisions.Add(new AddressCollision(claim, new AddressClaim(claim.Address, "the data of the site", null, default)));
            else if (!held.TryAdd(AddressText.Fold(claim.Address), claim))
                collisions.Add(new AddressCollision(claim, held[AddressText.Fold(claim.Address)]));
        }

        return collisions.ToImmutable();
    }

    private static Dictionary<string, AddressClaim> Reserved(Library library)
    {
        var held = new Dictionary<string, AddressClaim>(StringComparer.Ordinal);
        foreach (var (address, owner) in s_reserved) held[AddressText.Fold(address)] = new AddressClaim(address, owner, null, default);
        if (library.Settings.Desk) held[SiteAddresses.Desk] = new AddressClaim(SiteAddresses.Desk, "the desk", null, default);
        foreach (var year in library.Briefs.Select(b => b.Date?.Year).OfType<int>().Distinct())
            held[SiteAddresses.Year(year)] = new AddressClaim(SiteAddresses.Year(year), "the briefs of that year", null, default);
        foreach (var person in library.Documents.SelectMany(d => d.People.Keys).Distinct())
            held[SiteAddresses.Person(person)] = new AddressClaim(SiteAddresses.Person(person), "the page of that person", null, default);
        foreach (var folder in FeedFolders(library))
        {
            foreach (var feed in new[] { SiteAddresses.FeedIn(folder), SiteAddresses.JsonFeedIn(folder) })
                held[AddressText.Fold(feed)] = new AddressClaim(feed, "a feed", null, default);
        }

        foreach (var lang in OtherLanguages(library))
            held[lang] = new AddressClaim(lang, $"the folder for the language {lang.TrimEnd('/')}", null, default);
        return held;
    }

    // As a site grows, Briefs writes data into more files of these folders. An old address may lead into them, but not to a file.
    private static bool IsOfData(string address) =>
        !address.EndsWith('/') && Array.Exists(s_dataFolders, folder => address.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    // Briefs adds lists and files to its own folders as a site grows, so no page may be in one of them: `page/2.md` would be in the
    // way of the second page of the home page.
    private static IEnumerable<AddressCollision> PagesInReservedFolders(
        Library library, Dictionary<string, AddressClaim> reserved)
    {
        foreach (var page in library.Pages)
        {
            var folder = page.Slug[..(page.Slug.IndexOf('/', StringComparison.Ordinal) + 1)];
            if (folder.Length == 0 || !reserved.TryGetValue(AddressText.Fold(folder), out var holder)) continue;
            var address = SiteAddresses.Document(page, library.Settings.Language);
            yield return new AddressCollision(new AddressClaim(address, page.File.Path, page.File, default), holder);
        }
    }

    private static IEnumerable<string> FeedFolders(Library library) =>
        library.Briefs.SelectMany(b => b.Topics).Distinct(StringComparer.Ordinal).Select(SiteAddresses.Topic)
            .Concat(library.Briefs.Select(b => b.Lang).Distinct(StringComparer.Ordinal).Select(SiteAddresses.FolderNamed))
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> OtherLanguages(Library library) =>
        library.Documents.Select(d => SiteAddresses.LanguageFolder(d.Lang, library.Settings.Language))
            .Where(f => f.Length > 0).Distinct(StringComparer.Ordinal);

    private static IEnumerable<AddressClaim> Claims(Library library)
    {
        foreach (var document in library.Documents)
            yield return new AddressClaim(
                SiteAddresses.Document(document, library.Settings.Language), document.File.Path, document.File, default);
        // Files of briefs that collide are left out: the briefs themselves are reported already.
        foreach (var brief in library.Briefs
            .DistinctBy(b => AddressText.Fold(SiteAddresses.Document(b, library.Settings.Language)), StringComparer.Ordinal))
        {
            var file = SiteAddresses.Document(brief, library.Settings.Language) + SiteAddresses.SourcesCsl;
            yield return new AddressClaim(file, $"the source data of {brief.File.Path}", brief.File, default);
        }

        foreach (var claim in library.Documents.SelectMany(OldAddresses)) yield return claim;
        foreach (var claim in Topics(library)) yield return claim;
        foreach (var claim in Addressees(library)) yield return claim;
        foreach (var picture in library.Pictures.Values)
            yield return new AddressClaim(SiteAddresses.Picture(picture), picture.Path, ContentFile.Whole(picture.Path), default);
        foreach (var path in library.Attachments.Keys)
            yield return new AddressClaim(SiteAddresses.Attachment(path), path, ContentFile.Whole(path), default);
    }

    private static IEnumerable<AddressClaim> OldAddresses(Brief document)
    {
        foreach (var alias in document.Aliases)
        {
            if (AliasAddress.TryRead(alias.Value, out var address))
                yield return new AddressClaim(address, $"the old address in {document.File.Path}", document.File, alias.Span);
        }
    }

    // One claim for each spelling: briefs may share a topic, but "Asylum" and "asylum" would be two lists at one address.
    private static IEnumerable<AddressClaim> Topics(Library library)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var brief in library.Briefs)
        {
            foreach (var topic in brief.Topics.Where(seen.Add))
                yield return new AddressClaim(SiteAddresses.Topic(topic), $"the topic {topic}", brief.File, default);
        }
    }

    // The same for addressees: "Ministry" and "ministry" would be two pages at one address.
    private static IEnumerable<AddressClaim> Addressees(Library library)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var brief in library.Documents)
        {
            foreach (var to in brief.Recommendations.Where(r => seen.Add(r.Addressee)))
                yield return new AddressClaim(SiteAddresses.Addressee(to.Addressee), $"the addressee {to.Addressee}", brief.File, to.Span);
        }
    }

    private static string? ReservedByWindows(string address)
    {
        foreach (var part in address.AsSpan().Split('/'))
        {
            var name = address.AsSpan(part);
            var end = name.IndexOf('.');
            if (end >= 0) name = name[..end];
            if (name.Length is 3 or 4 && IsDevice(name.ToString())) return name.ToString();
        }

        return null;
    }

    private static bool IsDevice(string name) => name.ToUpperInvariant() switch
    {
        "CON" or "PRN" or "AUX" or "NUL" => true,
        { Length: 4 } port => (port.StartsWith("COM", StringComparison.Ordinal) || port.StartsWith("LPT", StringComparison.Ordinal))
            && port[3] is (>= '0' and <= '9') or '¹' or '²' or '³',
        _ => false,
    };
}

/// <summary>
/// The addresses of all briefs and pages of a library, known before anything is written. Addresses are independent of each other, so hidden
/// briefs do not change those of public ones.
/// </summary>
public sealed class AddressPlan
{
    private readonly Lazy<Dictionary<string, Brief>> _documents;
    private readonly Lazy<ImmutableArray<AddressCollision>> _collisions;
    private readonly string _siteLang;

    internal AddressPlan(Library library, Func<ImmutableArray<AddressCollision>> collisions)
    {
        _documents = new(() => library.Documents.DistinctBy(d => d.File.Path, StringComparer.Ordinal)
            .ToDictionary(d => d.File.Path, StringComparer.Ordinal));
        _collisions = new(collisions);
        _siteLang = library.Settings.Language;
    }

    /// <summary>In library order; computed on first use.</summary>
    public ImmutableArray<AddressCollision> Collisions => _collisions.Value;

    /// <summary>The address of a document: <c>briefs/x/</c>, <c>ru/briefs/x/</c>, <c>about/</c>.</summary>
    public string GetAddress(Brief document) => SiteAddresses.Document(document, _siteLang);

    /// <summary>Finds the address of a document by its file; false when the library has no such document.</summary>
    /// <param name="path">Relative to the site's folder: <c>content/briefs/x.md</c>.</param>
    public bool TryFind(string path, [NotNullWhen(true)] out string? address)
    {
        address = _documents.Value.TryGetValue(path, out var document) ? GetAddress(document) : null;
        return address is not null;
    }
}

/// <summary>Something published at an address.</summary>
/// <param name="Address">Relative to the base path, not percent-encoded: <c>briefs/x/</c>, <c>feed.xml</c>.</param>
/// <param name="Owner">What is published, as part of a sentence: "the list of people".</param>
/// <param name="File">The file that claims the address; null for files that Briefs generates.</param>
/// <param name="Span">The place of the claim; empty for the file as a whole.</param>
public sealed record AddressClaim(string Address, string Owner, ContentFile? File, TextSpan Span);

/// <summary>Two claims for one address, or for addresses that some file system treats as equal.</summary>
/// <param name="Claim">The later claim; always made by a file.</param>
/// <param name="Holder">The earlier claim, which keeps the address.</param>
public sealed record AddressCollision(AddressClaim Claim, AddressClaim Holder);
