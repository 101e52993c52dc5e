using Briefs.Checks.PublishedState;

namespace Briefs.Checks;

/// <summary>The site that rules look at, with what several of them look up, worked out once a run and when it is first asked for.</summary>
public sealed class CheckedSite
{
    private Lazy<Dictionary<string, int>> _positions;
    private readonly Lazy<HashSet<string>> _slugs;
    private readonly Lazy<ILookup<string, string>> _pictures;
    private readonly Lazy<ILookup<string, string>> _pictureNames;
    private readonly Lazy<ILookup<string, string>> _documentNames;
    private Lazy<IReadOnlyDictionary<string, Source>> _sharedSources;

    public CheckedSite(Library library, CheckClock clock)
    {
        Library = library;
        Clock = clock;
        Documents = [.. library.Documents];
        _positions = new(() => Documents.Select((d, at) => (d.File.Path, At: at))
            .ToDictionary(d => d.Path, d => d.At, StringComparer.Ordinal));
        _slugs = new(() => Library.Briefs.Select(b => b.Slug).ToHashSet(StringComparer.Ordinal));
        _pictures = new(() => Library.Pictures.Keys.ToLookup(path => path, StringComparer.OrdinalIgnoreCase));
        _pictureNames = new(() =>
            Library.Pictures.Keys.ToLookup(path => path[(path.LastIndexOf('/') + 1)..], StringComparer.OrdinalIgnoreCase));
        _documentNames = new(() =>
            Documents.Select(d => d.File.Path).ToLookup(path => path[(path.LastIndexOf('/') + 1)..], StringComparer.OrdinalIgnoreCase));
        _sharedSources = new(() => LikeSource.IndexFirst(Library.SharedSources.Values.OrderBy(s => s.Span)));
    }

    public Library Library { get; }

    public CheckClock Clock { get; }

    /// <summary>The site as it was published before, to compare with; null when nobody asked for that.</summary>
    public PublishedEvidence? Before { get; init; }

    /// <summary>Briefs, then pages; drafts and what is under embargo too, for they are always checked.</summary>
    public ImmutableArray<Brief> Documents { get; }

    /// <summary>Of all briefs.</summary>
    internal IReadOnlySet<string> Slugs => _slugs.Value;

    /// <summary>The shared sources by what makes two of them look the same.</summary>
    internal IReadOnlyDictionary<string, Source> SharedSourcesByLikeness => _sharedSources.Value;

    /// <summary>A document by the path of its file, as links name it; null when there is none.</summary>
    public Brief? Document(string path) => _positions.Value.TryGetValue(path, out var at) ? Documents[at] : null;

    /// <summary>Whether readers may see a brief or page at the time of this check.</summary>
    public bool IsPublic(Brief document)
    {
        return document.IsPublicAt(Clock.AsOf);
    }

    /// <summary>The path of a picture that differs from one in capital and small letters alone; null when there is none.</summary>
    internal string? PictureOtherwiseWritten(string path) => _pictures.Value[path].FirstOrDefault();

    /// <summary>Paths of all pictures whose file has a name, capital and small letters aside; in order.</summary>
    internal string[] PicturesNamed(string name) => [.. _pictureNames.Value[name]];

    /// <summary>Paths of all briefs and pages whose file has a name, capital and small letters aside; in order.</summary>
    internal string[] DocumentsNamed(string name) => [.. _documentNames.Value[name]];

    /// <summary>The same, with what has been worked out for the site as it was before and has not changed since.</summary>
    internal CheckedSite Following(CheckedSite before)
    {
        if (ReferenceEquals(before.Library.SharedSources, Library.SharedSources)) _sharedSources = before._sharedSources;
        if (HasSamePathsAs(before)) _positions = before._positions;
        return this;
    }

    /// <summary>Whether the same files are documents, in the same order.</summary>
    internal bool HasSamePathsAs(CheckedSite other)
    {
        if (Documents.Length != other.Documents.Length) return false;
        for (var i = 0; i < Documents.Length; i++)
        {
            if (!ReferenceEquals(Documents[i], other.Documents[i]) && Documents[i].File.Path != other.Documents[i].File.Path) return false;
        }

        return true;
    }
}

/// <summary>The only time a rule knows.</summary>
/// <param name="AsOf">When the site is published: now, or the instant of <c>--as-of</c>.</param>
public readonly record struct CheckClock(DateTimeOffset AsOf)
{
    // The first places on earth to begin a day.
    private const int FirstOffset = 14;

    /// <summary>The day of <see cref="AsOf"/>, UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(AsOf.UtcDateTime);

    /// <summary>
    /// The latest day it may be anywhere on earth, so that nobody is told at breakfast that today is in the future. The end of
    /// a day, which a bare day of <c>--as-of</c> means, is that day.
    /// </summary>
    public DateOnly LatestDay => AsOf.UtcDateTime.TimeOfDay >= new TimeSpan(23, 59, 59) ? Today : LatestDayOf(AsOf);

    /// <summary>The latest day it may be anywhere on earth at an instant.</summary>
    public static DateOnly LatestDayOf(DateTimeOffset instant) =>
        instant.UtcDateTime < DateTime.MaxValue.AddDays(-1)
            ? DateOnly.FromDateTime(instant.UtcDateTime.AddHours(FirstOffset))
            : DateOnly.MaxValue;
}
