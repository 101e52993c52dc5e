using Briefs.Evidence;
using Briefs.Reading.Discovery;

namespace Briefs.Workspaces;

/// <summary>
/// The saved copies of a site's sources and the evidence record, in memory. The copies are normalized for search if quotations are
/// compared.
/// </summary>
/// <param name="Folder">Of the saved copies; absolute.</param>
/// <param name="Content">A library that contains only the saved copies.</param>
/// <param name="Diagnostics">In no order.</param>
internal sealed record SavedCopies(string Folder, Library Content, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The copies prepared for searching quotations; empty if quotations are not compared.</summary>
    public ImmutableDictionary<SourceId, SearchableCopy> Searchable { get; private init; } = ImmutableDictionary<SourceId,
        SearchableCopy>.Empty;

    /// <summary>Reads the copies. Unchanged parts are the same objects as before.</summary>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static SavedCopies Read(SavedCopies? before, SiteSettings settings, WorkspaceOptions options, ChangeSet changes)
    {
        var site = options.SiteFolder;
        if (before is not null && ReferenceEquals(before.Content.Settings, settings) && !before.IsChangedBy(changes, site)) return before;
        var listing = EvidenceFinder.Find(site, settings);
        var read = ReadAll(new Library { Settings = settings, Briefs = [], Pages = [] }, listing.Value);
        var content = read.Value with { UnreadCopies = read.Value.UnreadCopies.Union(options.Absent.SavedCopies) };
        if (before is not null && before.Folder == listing.Value.Folder)
        {
            var isLockChanged = changes.Contains(SitePath.Relative(Path.Combine(listing.Value.Folder, EvidenceLock.Name), site));
            content = TakeOver(before.Content, content, isLockChanged);
        }

        ImmutableArray<Diagnostic> found = [.. listing.Diagnostics, .. read.Diagnostics];
        return new SavedCopies(listing.Value.Folder, content, found) { Searchable = options.Compares ? Fold(before, content) : [] };
    }

    /// <summary>The library of a site with these copies added.</summary>
    public Library AddTo(Library library) => library with
    {
        SavedCopies = Content.SavedCopies,
        UnreadCopies = Content.UnreadCopies,
        SavedOriginals = Content.SavedOriginals,
        Evidence = Content.Evidence,
        EvidenceLock = Content.EvidenceLock,
    };

    /// <summary>The sources whose saved text differs between the two.</summary>
    public HashSet<SourceId> GetDifferingSources(SavedCopies other)
    {
        if (ReferenceEquals(Searchable, other.Searchable)) return [];
        var all = Searchable.Keys.Union(other.Searchable.Keys);
        return [.. all.Where(id => !ReferenceEquals(Searchable.GetValueOrDefault(id), other.Searchable.GetValueOrDefault(id)))];
    }

    // If the site saves its copies elsewhere, files in the default folder are reported, so changes there matter too.
    private bool IsChangedBy(ChangeSet changes, string site) =>
        changes.ContainsAnyIn(SitePath.Relative(Folder, site)) || changes.ContainsAnyIn(ContentPaths.Evidence);

    private static Checked<Library> ReadAll(Library library, EvidenceListing listing)
    {
        var diagnostics = new DiagnosticBag();
        var locked = ReadLock(listing, diagnostics);
        var copies = ImmutableSortedDictionary.CreateBuilder<SourceId, SavedCopy>();
        var unread = ImmutableSortedSet.CreateBuilder<SourceId>();
        var texts = InParallel.Map(listing.Texts, source => (
            Source: source, Text: SourceTextReader.OfEvidence(listing, source.Value + ".txt")));
        foreach (var (source, text) in texts)
        {
            diagnostics.AddRange(text.Diagnostics);
            if (text.Value is { } words) copies.Add(source, new SavedCopy(source, words, locked?.Entries.GetValueOrDefault(source)));
            else unread.Add(source);
        }

        var content = library with
        {
            SavedCopies = copies.ToImmutable(),
            UnreadCopies = unread.ToImmutable(),
            SavedOriginals = [.. listing.Originals],
            Evidence = listing.Shown,
            EvidenceLock = locked,
        };
        return new Checked<Library>(content, diagnostics.ToImmutable());
    }

    private static EvidenceLock? ReadLock(EvidenceListing listing, DiagnosticBag diagnostics)
    {
        if (!listing.HasLock) return null;
        var text = SourceTextReader.OfEvidence(listing, EvidenceLock.Name);
        diagnostics.AddRange(text.Diagnostics);
        if (text.Value is not { } file)
        {
            var path = listing.Shown.PathOf(EvidenceLock.Name);
            return new EvidenceLock
            {
                File = ContentFile.Whole(path), Entries = ImmutableSortedDictionary<SourceId, SavedCopyEntry>.Empty,
                IsWhole = false
            };
        }

        var locked = EvidenceLockReader.ReadLock(file);
        diagnostics.AddRange(locked.Diagnostics);
        return locked.Value;
    }

    private static Library TakeOver(Library before, Library now, bool isLockChanged)
    {
        var isSameLock = !isLockChanged && before.EvidenceLock is not null && now.EvidenceLock is not null;
        var same = now.SavedCopies.Where(c => before.SavedCopies.TryGetValue(c.Key, out var was) && was.Text.Text == c.Value.Text.Text
            && was.Entry == c.Value.Entry);
        return now with
        {
            EvidenceLock = isSameLock ? before.EvidenceLock : now.EvidenceLock,
            SavedCopies = now.SavedCopies.SetItems(same.Select(c => KeyValuePair.Create(c.Key, before.SavedCopies[c.Key]))),
        };
    }

    private static ImmutableDictionary<SourceId, SearchableCopy> Fold(SavedCopies? before, Library content)
    {
        var known = before?.Searchable ?? ImmutableDictionary<SourceId, SearchableCopy>.Empty;
        var unknown = content.SavedCopies.Values.Where(c => known.GetValueOrDefault(c.Source)?.Text != c.Text.Text).ToList();
        var gone = known.Keys.Where(id => !content.SavedCopies.ContainsKey(id)).ToList();
        if (unknown.Count + gone.Count == 0) return known;
        var folded = InParallel.Map(unknown, copy => SearchableCopy.Create(copy.Source, copy.Text.Text));
        return known.RemoveRange(gone).SetItems(folded.Select(copy => KeyValuePair.Create(copy.Source, copy)));
    }
}

/// <summary>Converts paths to the form used by <see cref="ChangeSet"/>.</summary>
internal static class SitePath
{
    public static string Relative(string path, string siteFolder) => Path.GetRelativePath(siteFolder, path).Replace('\\', '/');
}
