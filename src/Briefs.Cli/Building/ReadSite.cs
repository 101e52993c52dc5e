using System.Collections.Immutable;
using Briefs.Diagnostics;
using Briefs.Model;
using Briefs.Reading;
using Briefs.Reading.Files;
using Briefs.Reading.Head;
using Briefs.Reading.Settings;
using Briefs.Text;

namespace Briefs.Cli.Building;

/// <summary>Reads a site: its settings and shared entries first, then briefs and pages, many at once. Texts are dropped as soon as they are read.</summary>
public sealed class ReadSite
{
    private readonly string _siteFolder;
    private readonly Progress _progress;
    private readonly ImmutableArray<Diagnostic>.Builder _found = ImmutableArray.CreateBuilder<Diagnostic>();

    private ReadSite(string siteFolder, Progress progress)
    {
        _siteFolder = siteFolder;
        _progress = progress;
    }

    /// <param name="siteFolder">Absolute; holds <c>content/</c>.</param>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static SiteReading From(string siteFolder, Progress progress) => new ReadSite(siteFolder, progress).Read();

    private SiteReading Read()
    {
        var listing = Keep(FindContent.In(_siteFolder));
        var settings = Keep(ReadSettings.From(Text(listing.Settings) ?? FileText.From(ContentPaths.Settings, ""), AllRules.ById));
        var shared = new SharedEntries(
            Text(listing.People) is { } people ? Keep(ReadPeople.From(people)) : ImmutableSortedDictionary<PersonId, Person>.Empty,
            Text(listing.Sources) is { } sources ? Keep(ReadSources.From(sources)) : ImmutableSortedDictionary<SourceId, Source>.Empty,
            Text(listing.ImageCredits) is { } credits ? Keep(ReadImageCredits.From(credits)) : ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));
        var documents = Documents(listing, new ReadingContext(settings, shared));
        var library = new Library
        {
            Settings = settings,
            Briefs = [.. documents.Where(d => d.Kind == DocumentKind.Brief).SelectMany(d => d.Read)],
            Pages = [.. documents.Where(d => d.Kind == DocumentKind.Page).SelectMany(d => d.Read)],
            SharedPeople = shared.People,
            SharedSources = shared.Sources,
            KnowsSharedSources = !_found.Any(f => f.Severity == Severity.Error && f.File.Path == listing.Sources),
            Pictures = listing.Pictures,
        };
        library = ReadPictures.Into(library, _siteFolder);
        return new SiteReading(Keep(ReadKeptCopies.Into(library, Keep(FindEvidence.In(_siteFolder, settings)))), Templates(listing), _found.ToImmutable());
    }

    private DocumentReading[] Documents(ContentListing listing, ReadingContext context)
    {
        var entries = listing.Briefs.Select(entry => (entry.Path, Kind: DocumentKind.Brief))
            .Concat(listing.Pages.Select(entry => (entry.Path, Kind: DocumentKind.Page)))
            .ToList();
        _progress.Begin("Reading", entries.Count);
        var documents = InParallel.Map(entries, entry =>
        {
            var read = Document(entry.Path, entry.Kind, context);
            _progress.Step();
            return read;
        });
        foreach (var document in documents) _found.AddRange(document.Found);
        return documents;
    }

    private DocumentReading Document(string path, DocumentKind kind, ReadingContext context)
    {
        var text = ReadText.From(_siteFolder, path);
        if (text.Value is not { } file) return new DocumentReading(path, kind, [], text.Found);
        var brief = ReadBrief.From(file, kind, context);
        return new DocumentReading(path, kind, [brief.Value], text.Found.AddRange(brief.Found));
    }

    private ImmutableSortedDictionary<string, string> Templates(ContentListing listing)
    {
        var templates = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var path in listing.Templates.Keys)
            if (Text(path) is { } text) templates.Add(path[(ContentPaths.Templates.Length + 1)..], text.Text);
        return templates.ToImmutable();
    }

    private FileText? Text(string? path) => path is null ? null : Keep(ReadText.From(_siteFolder, path));

    private T Keep<T>(Checked<T> stage)
    {
        _found.AddRange(stage.Found);
        return stage.Value;
    }
}
