using Briefs.Reading;
using Briefs.Reading.Discovery;
using Briefs.Reading.Settings;

namespace Briefs.Workspaces;

/// <summary>The settings and shared entries that all documents of a site are read with.</summary>
/// <param name="KnowsSources">False if some of the shared sources could not be read.</param>
/// <param name="Diagnostics">In no order.</param>
internal sealed record SharedContent(ReadingContext Context, bool KnowsSources, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Identifies the text of <c>site.yml</c>.</summary>
    private FileFingerprint Settings { get; init; }

    private ImmutableArray<FileFingerprint> Entries { get; init; } = [];

    private ImmutableArray<ContentFile> Files { get; init; } = [];

    /// <summary>All that decides how a document is read, except the document; null if a shared file is not valid text.</summary>
    public string? Identity =>
        Settings.IsReadable && Entries.All(entry => entry.IsReadable)
            ? string.Concat(Entries.Prepend(Settings).Select(file => $"{file.Path}\0{file.Text?.Length}\0{file.Text}\0"))
            : null;

    /// <summary>The shared file with a path; null if no valid text is at the path.</summary>
    public ContentFile? FindFile(string path) => Files.FirstOrDefault(file => file.Path == path);

    /// <summary>Reads the shared files. What was read from unchanged text is the same object as before.</summary>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static SharedContent Read(SharedContent? before, ContentListing listing, SiteTexts texts)
    {
        var files = new SharedFiles(listing, texts);
        var settings = files.Settings.Fingerprint;
        ImmutableArray<FileFingerprint> entries =
            [files.People.Fingerprint, files.Authors.Fingerprint, files.Sources.Fingerprint, files.ImageCredits.Fingerprint];
        var hasSameEntries = before is not null && before.Entries.SequenceEqual(entries) && entries.All(e => e.IsReadable);
        if (before is not null && hasSameEntries && before.Settings == settings && settings.IsReadable) return before;
        var read = Read(files) with { Settings = settings, Entries = entries };
        return hasSameEntries ? read with { Context = read.Context with { Shared = before!.Context.Shared } } : read;
    }

    /// <summary>Whether a change may affect one of the shared files.</summary>
    public static bool IsChangedBy(ChangeSet changes, ContentListing listing) =>
        changes.Contains(ContentPaths.Settings) || changes.Contains(listing.People) || changes.Contains(listing.Sources)
            || changes.Contains(listing.Authors) || changes.Contains(listing.ImageCredits);

    /// <summary>Whether reading a document with either gives the same result.</summary>
    public bool ReadsLike(SharedContent other)
    {
        var (one, two) = (Context, other.Context);
        return ReferenceEquals(one.Shared, two.Shared)
            && one.Settings.Language == two.Settings.Language && one.Settings.Organization == two.Settings.Organization
            && ReferenceEquals(one.Settings.Topics, two.Settings.Topics)
            && one.Settings.Names.SequenceEqual(two.Settings.Names, StringComparer.Ordinal)
            && one.Settings.Terms.SequenceEqual(two.Settings.Terms, StringComparer.Ordinal);
    }

    private static SharedContent Read(SharedFiles files)
    {
        var diagnostics = new DiagnosticBag();
        var settings = Keep(SettingsReader.Read(Text(files.Settings) ?? FileText.Create(ContentPaths.Settings, ""), AllRules.ById));
        var shared = new SharedEntries(
            Text(files.People) is { } people ? Keep(PeopleReader.Read(people)) : ImmutableSortedDictionary<PersonId, Person>.Empty,
            Text(files.Sources) is { } sources ? Keep(SourcesReader.Read(sources)) : ImmutableSortedDictionary<SourceId, Source>.Empty,
            Text(files.ImageCredits) is { } credits
                ? Keep(ImageCreditsReader.Read(credits))
                : ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal))
        {
            Authors = Text(files.Authors) is { } authors ? Keep(AuthorsReader.Read(authors)) : NoAuthors(files.Authors),
        };
        var knowsSources = !diagnostics.All.Any(f => f.Severity == Severity.Error && f.File.Path == files.Sources.Path);
        var context = new ReadingContext(settings, shared);
        return new SharedContent(context, knowsSources, context.WithoutNames(diagnostics.All))
        {
            Files = [.. files.All.Select(file => file.Text.Value?.File).OfType<ContentFile>()],
        };

        FileText? Text(SharedFile file)
        {
            diagnostics.AddRange(file.Text.Diagnostics);
            return file.Text.Value;
        }

        T Keep<T>(Checked<T> read)
        {
            diagnostics.AddRange(read.Diagnostics);
            return read.Value;
        }
    }

    // A file that could not be read as text has authors, but which is unknown.
    private static ImmutableSortedDictionary<AuthorId, Author>? NoAuthors(SharedFile file) =>
        file.Path is null ? ImmutableSortedDictionary<AuthorId, Author>.Empty : null;

    /// <summary>The shared files, each read once.</summary>
    private sealed class SharedFiles(ContentListing listing, SiteTexts texts)
    {
        public SharedFile Settings { get; } = SharedFile.Read(listing.Settings, texts);

        public SharedFile People { get; } = SharedFile.Read(listing.People, texts);

        public SharedFile Authors { get; } = SharedFile.Read(listing.Authors, texts);

        public SharedFile Sources { get; } = SharedFile.Read(listing.Sources, texts);

        public SharedFile ImageCredits { get; } = SharedFile.Read(listing.ImageCredits, texts);

        public IEnumerable<SharedFile> All => [Settings, People, Authors, Sources, ImageCredits];
    }

    private sealed record SharedFile(string? Path, Checked<FileText?> Text)
    {
        // The path counts because sources may be in a YAML or a JSON file. An unreadable file counts as changed: the next failure may have
        // another cause.
        public FileFingerprint Fingerprint =>
            new(Path, Text.Value?.Text, Path is null || (Text.Value is not null && Text.Diagnostics.IsEmpty));

        public static SharedFile Read(string? path, SiteTexts texts) => new(path, path is null ? new(null, []) : texts.Read(path));
    }

    private readonly record struct FileFingerprint(string? Path, string? Text, bool IsReadable);
}
