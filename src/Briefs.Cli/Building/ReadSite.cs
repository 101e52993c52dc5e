using Briefs.Reading.Discovery;
using Briefs.Reading;

namespace Briefs.Cli.Building;

/// <summary>Reads a site: its settings and shared entries first, then briefs and pages, many at once. Texts are dropped as soon as they are read.</summary>
public static class ReadSite
{
    /// <param name="siteFolder">Absolute; holds <c>content/</c>.</param>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static SiteReading From(string siteFolder, Progress progress)
    {
        var texts = new SiteTexts(siteFolder);
        var listing = FindContent.In(siteFolder);
        var shared = SharedReading.From(listing.Value, texts);
        var paths = PathsOf(listing.Value);
        progress.Begin("Reading", paths.Length);
        var documents = InParallel.Map(paths, path =>
        {
            var read = DocumentReading.From(path, texts, shared.Context);
            progress.Step();
            return read;
        });
        var library = ReadPictures.Into(LibraryOf(shared, documents) with { Pictures = listing.Value.Pictures }, siteFolder);
        var templates = TemplateTexts.From(listing.Value, texts);
        var reading = new SiteReading(library, templates.Value, [.. listing.Found, .. shared.Found, .. documents.SelectMany(d => d.Found), .. templates.Found])
        {
            Cards = library.Settings.Cards ? new SiteCards(library.Settings, listing.Value.Fonts, siteFolder) : null,
        };
        return WithCopies(reading, siteFolder);
    }

    /// <summary>The same site with its saved copies as they are on the disk now; no other file is read.</summary>
    /// <inheritdoc cref="From"/>
    public static SiteReading WithCopies(SiteReading reading, string siteFolder)
    {
        var evidence = FindEvidence.In(siteFolder, reading.Library.Settings);
        var kept = ReadKeptCopies.Into(reading.Library, evidence.Value);
        ImmutableArray<Diagnostic> found = [.. evidence.Found, .. kept.Found];
        return reading with { Library = kept.Value, Found = [.. reading.Found.Where(finding => !reading.FoundInCopies.Contains(finding)), .. found], FoundInCopies = found };
    }

    /// <summary>The documents of a site, briefs before pages.</summary>
    internal static ImmutableArray<string> PathsOf(ContentListing listing) => [.. listing.Briefs.Concat(listing.Pages).Select(entry => entry.Path)];

    /// <summary>The library of what was read, without pictures and kept copies.</summary>
    /// <param name="documents">In the order of <see cref="PathsOf"/>.</param>
    internal static Library LibraryOf(SharedReading shared, IReadOnlyCollection<DocumentReading> documents) => new()
    {
        Settings = shared.Context.Settings,
        Briefs = [.. documents.Where(d => d.Kind == DocumentKind.Brief).SelectMany(d => d.Read)],
        Pages = [.. documents.Where(d => d.Kind == DocumentKind.Page).SelectMany(d => d.Read)],
        SharedPeople = shared.Context.Shared.People,
        SharedSources = shared.Context.Shared.Sources,
        KnowsSharedSources = shared.KnowsSources,
    };
}
