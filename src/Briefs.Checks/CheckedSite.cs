using Briefs.Checks.PublishedState;

namespace Briefs.Checks;

/// <summary>The site as rules see it, with lookup tables that several rules share. Each table is computed on first use.</summary>
public sealed class CheckedSite
{
    private Lazy<Dictionary<string, int>> _positions;
    private readonly Lazy<HashSet<string>> _slugs;
    private readonly Lazy<ILookup<string, string>> _pictures;
    private readonly Lazy<ILookup<string, string>> _pictureNames;
    private readonly Lazy<ILookup<string, string>> _attachmentNames;
    private readonly Lazy<ILookup<string, string>> _documentNames;
    private Lazy<SourcesByLikeness> _sharedSources;

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
        _attachmentNames = new(() =>
            Library.Attachments.Keys.ToLookup(path => path[(path.LastIndexOf('/') + 1)..], StringComparer.OrdinalIgnoreCase));
        _documentNames = new(() =>
            Documents.Select(d => d.File.Path).ToLookup(path => path[(path.LastIndexOf('/') + 1)..], StringComparer.OrdinalIgnoreCase));
        _sharedSources = new(() => DuplicateSourceFinder.IndexFirst(Library.SharedSources.Values.OrderBy(s => s.Span)));
    }

    public Library Library { get; }

    public CheckClock Clock { get; }

    /// <summary>The previously published site to compare with; null when no comparison was requested.</summary>
    public PublishedEvidence? Before { get; init; }

    /// <summary>Briefs, then pages. Includes drafts and documents under embargo, which are always checked.</summary>
    public ImmutableArray<Brief> Documents { get; }

    /// <summary>The slugs of all briefs.</summary>
    internal IReadOnlySet<string> Slugs => _slugs.Value;

    /// <summary>The shared sources, to find duplicates.</summary>
    internal SourcesByLikeness SharedSourcesByLikeness => _sharedSources.Value;

    /// <summary>The document with a file path, as links write it, or null.</summary>
    public Brief? Document(string path) => _positions.Value.TryGetValue(path, out var at) ? Documents[at] : null;

    /// <summary>Whether readers may see a document at the time of this check.</summary>
    public bool IsPublic(Brief document)
    {
        return document.IsPublicAt(Clock.AsOf);
    }

    /// <summary>The path of a picture that differs from the given one only in case, or null.</summary>
    internal string? PictureOtherwiseWritten(string path) => _pictures.Value[path].FirstOrDefault();

    /// <summary>Sorted paths of all pictures with a file name, ignoring case.</summary>
    internal string[] PicturesNamed(string name) => [.. _pictureNames.Value[name]];

    /// <summary>Sorted paths of the attachments with a file name, ignoring case.</summary>
    internal string[] AttachmentsNamed(string name) => [.. _attachmentNames.Value[name]];

    /// <summary>Sorted paths of all briefs and pages with a file name, ignoring case.</summary>
    internal string[] DocumentsNamed(string name) => [.. _documentNames.Value[name]];

    /// <summary>Reuses the lookup tables of the previous state whose inputs are unchanged.</summary>
    internal CheckedSite Following(CheckedSite before)
    {
        if (ReferenceEquals(before.Library.SharedSources, Library.SharedSources)) _sharedSources = before._sharedSources;
        if (HasSamePathsAs(before)) _positions = before._positions;
        return this;
    }

    /// <summary>Whether both sites have the same document paths in the same order.</summary>
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

/// <summary>The clock of a check. Rules know no other time.</summary>
/// <param name="AsOf">The time of publication: now, or the value of <c>--as-of</c>.</param>
public readonly record struct CheckClock(DateTimeOffset AsOf)
{
    // UTC+14 is the time zone where each day begins first.
    private const int FirstOffset = 14;

    /// <summary>The UTC date of <see cref="AsOf"/>.</summary>
    public DateOnly Today => DateOnly.FromDateTime(AsOf.UtcDateTime);

    /// <summary>
    /// The latest date anywhere on earth, so that today's date is never reported as in the future. Exception: at 23:59:59 UTC or later it
    /// is the UTC date, because a date without a time in <c>--as-of</c> means the end of that day.
    /// </summary>
    public DateOnly LatestDay => AsOf.UtcDateTime.TimeOfDay >= new TimeSpan(23, 59, 59) ? Today : LatestDayOf(AsOf);

    /// <summary>The latest date anywhere on earth at an instant.</summary>
    public static DateOnly LatestDayOf(DateTimeOffset instant) =>
        instant.UtcDateTime < DateTime.MaxValue.AddDays(-1)
            ? DateOnly.FromDateTime(instant.UtcDateTime.AddHours(FirstOffset))
            : DateOnly.MaxValue;
}
