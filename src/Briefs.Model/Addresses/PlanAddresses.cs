using System.Diagnostics.CodeAnalysis;

namespace Briefs.Model.Addresses;

/// <summary>Gives everything its address, and finds those that want the same.</summary>
public static class PlanAddresses
{
    // What Briefs makes now, or has promised to make: a page that takes one of these today would be in its way tomorrow.
    private static readonly ImmutableArray<(string Address, string Owner)> s_reserved =
    [
        ("", "the home page"), ("briefs/", "the folder of all briefs"), ("people/", "the list of people"),
        ("sources/", "the list of sources"), ("topics/", "the list of topics"), ("page/", "the further pages of the home page"),
        ("images/", "the folder of pictures"), ("quotes/", "the list of quotations"), ("corrections/", "the list of corrections"),
        ("archive/", "the archive by year"), ("preview/", "the folder of previews"), ("evidence.json", "the evidence as data"),
        ("quotes.csv", "the quotations as a table"), ("feed.xml", "the feed"), ("feed.json", "the feed as JSON"),
        ("sitemap.xml", "the map of the site"), ("robots.txt", "the note to search engines"), ("404.html", "the page for wrong addresses"),
        ("index.html", "the home page"), (".nojekyll", "a file for GitHub Pages"), ("CNAME", "a file for GitHub Pages"),
    ];

    public static AddressPlan Plan(Library library)
    {
        return new AddressPlan(library, () => Collisions(library));
    }

    /// <summary>Whether two versions of a document ask for the same addresses, at the same places of the file.</summary>
    public static bool AskTheSame(Brief one, Brief other)
    {
        return one.Kind == other.Kind && one.Slug == other.Slug && one.Lang == other.Lang && one.File.Path == other.File.Path
            && one.Date?.Year == other.Date?.Year && one.Aliases.SequenceEqual(other.Aliases)
            && one.Topics.SequenceEqual(other.Topics, StringComparer.Ordinal) && one.People.Keys.SequenceEqual(other.People.Keys);
    }

    private static ImmutableArray<AddressCollision> Collisions(Library library)
    {
        var held = new Dictionary<string, AddressClaim>(StringComparer.Ordinal);
        foreach (var (address, owner) in s_reserved) held[AddressText.Fold(address)] = new AddressClaim(address, owner, null, default);
        foreach (var year in library.Briefs.Select(b => b.Date?.Year).OfType<int>().Distinct())
            held[SiteAddresses.Year(year)] = new AddressClaim(SiteAddresses.Year(year), "the briefs of that year", null, default);
        foreach (var person in library.Documents.SelectMany(d => d.People.Keys).Distinct())
            held[SiteAddresses.Person(person)] = new AddressClaim(SiteAddresses.Person(person), "what that person said", null, default);
        foreach (var folder in FeedFolders(library))
        {
            foreach (var feed in new[] { SiteAddresses.FeedIn(folder), SiteAddresses.JsonFeedIn(folder) })
                held[AddressText.Fold(feed)] = new AddressClaim(feed, "a feed", null, default);
        }

        foreach (var lang in OtherLanguages(library))
            held[lang] = new AddressClaim(lang, $"everything in the language {lang.TrimEnd('/')}", null, default);
        var collisions = ImmutableArray.CreateBuilder<AddressCollision>();
        collisions.AddRange(PagesInReservedFolders(library, held));
        foreach (var claim in Claims(library))
        {
            if (ReservedByWindows(claim.Address) is { } name)
                collisions.Add(
                    new AddressCollision(
                        claim, new AddressClaim(claim.Address, $"Windows, which keeps the name {name} for itself", null, default)));
            else if (!held.TryAdd(AddressText.Fold(claim.Address), claim))
                collisions.Add(new AddressCollision(claim, held[AddressText.Fold(claim.Address)]));
        }

        return collisions.ToImmutable();
    }

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
        library.Briefs.SelectMany(b => b.Topics.Select(SiteAddresses.Topic).Append(SiteAddresses.FolderNamed(b.Lang)))
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> OtherLanguages(Library library) =>
        library.Documents.Select(d => SiteAddresses.LanguageFolder(d.Lang, library.Settings.Language))
            .Where(f => f.Length > 0).Distinct(StringComparer.Ordinal);

    private static IEnumerable<AddressClaim> Claims(Library library)
    {
        foreach (var document in library.Documents)
            yield return new AddressClaim(
                SiteAddresses.Document(document, library.Settings.Language), document.File.Path, document.File, default);
        // Briefs that want one address were reported for it, and need not be for each file in it.
        foreach (var brief in library.Briefs
            .DistinctBy(b => AddressText.Fold(SiteAddresses.Document(b, library.Settings.Language)), StringComparer.Ordinal))
        {
            foreach (var claim in SourceFiles(brief, library.Settings.Language)) yield return claim;
        }

        foreach (var claim in library.Documents.SelectMany(OldAddresses)) yield return claim;
        foreach (var claim in Topics(library)) yield return claim;
        foreach (var picture in library.Pictures.Values)
            yield return new AddressClaim(SiteAddresses.Picture(picture), picture.Path, ContentFile.Whole(picture.Path), default);
    }

    private static IEnumerable<AddressClaim> SourceFiles(Brief brief, string siteLang)
    {
        var address = SiteAddresses.Document(brief, siteLang);
        foreach (var name in new[] { SiteAddresses.SourcesBibTex, SiteAddresses.SourcesRis, SiteAddresses.SourcesCsl })
            yield return new AddressClaim(address + name, $"the sources of {brief.File.Path} as data", brief.File, default);
    }

    private static IEnumerable<AddressClaim> OldAddresses(Brief document)
    {
        foreach (var alias in document.Aliases)
        {
            if (AliasAddress.TryRead(alias.Value, out var address))
                yield return new AddressClaim(address, $"the old address in {document.File.Path}", document.File, alias.Span);
        }
    }

    // One claim for each spelling: two briefs may share a topic, but "Asylum" and "asylum" would be two lists in one place.
    private static IEnumerable<AddressClaim> Topics(Library library)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var brief in library.Briefs)
        {
            foreach (var topic in brief.Topics.Where(seen.Add))
                yield return new AddressClaim(SiteAddresses.Topic(topic), $"the topic {topic}", brief.File, default);
        }
    }

    private static string? ReservedByWindows(string address) =>
        address.Split('/').Select(s => s.Split('.')[0]).FirstOrDefault(IsDevice);

    private static bool IsDevice(string name) => name.ToUpperInvariant() switch
    {
        "CON" or "PRN" or "AUX" or "NUL" => true,
        { Length: 4 } port => (port.StartsWith("COM", StringComparison.Ordinal) || port.StartsWith("LPT", StringComparison.Ordinal))
            && port[3] is (>= '0' and <= '9') or '¹' or '²' or '³',
        _ => false,
    };
}

/// <summary>
/// Where every brief and page of a library will live, known before anything is written. No address depends on another, so
/// that a hidden brief changes none.
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

    /// <summary>In the order of the library; looked for when they are first asked for.</summary>
    public ImmutableArray<AddressCollision> Collisions => _collisions.Value;

    /// <summary>Where a document lives: <c>briefs/x/</c>, <c>ru/briefs/x/</c>, <c>about/</c>.</summary>
    public string GetAddress(Brief document) => SiteAddresses.Document(document, _siteLang);

    /// <summary>Where a document lives, by its file; false when the library has no such document.</summary>
    /// <param name="path">Relative to the site's folder: <c>content/briefs/x.md</c>.</param>
    public bool TryFind(string path, [NotNullWhen(true)] out string? address)
    {
        address = _documents.Value.TryGetValue(path, out var document) ? GetAddress(document) : null;
        return address is not null;
    }
}

/// <summary>Something that is published, and where.</summary>
/// <param name="Address">Relative to the base path, not percent-encoded: <c>briefs/x/</c>, <c>feed.xml</c>.</param>
/// <param name="Owner">What it is, in words that fit into a sentence: "the list of people".</param>
/// <param name="File">The file that asks for the address; null for what Briefs itself makes.</param>
/// <param name="Span">Where it asks; empty for the file as a whole.</param>
public sealed record AddressClaim(string Address, string Owner, ContentFile? File, TextSpan Span);

/// <summary>Two things that want one address, or addresses that some computer takes for one.</summary>
/// <param name="Claim">The later one; always asked for by a file.</param>
/// <param name="Holder">What has the address already.</param>
public sealed record AddressCollision(AddressClaim Claim, AddressClaim Holder);
