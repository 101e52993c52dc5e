using Briefs.Reading.Discovery;

namespace Briefs.Cli.Building;

/// <summary>Reads the kept copies of sources and the record of them.</summary>
public static class ReadKeptCopies
{
    /// <summary>The library with its copies.</summary>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static Checked<Library> Into(Library library, EvidenceListing listing)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var locked = Lock(listing, found);
        var copies = ImmutableSortedDictionary.CreateBuilder<SourceId, KeptCopy>();
        var unread = ImmutableSortedSet.CreateBuilder<SourceId>();
        var texts = InParallel.Map(listing.Texts, source => (Source: source, Text: ReadText.OfEvidence(listing, source.Value + ".txt")));
        foreach (var (source, text) in texts)
        {
            found.AddRange(text.Found);
            if (text.Value is { } words) copies.Add(source, new KeptCopy(source, words, locked?.Entries.GetValueOrDefault(source)));
            else unread.Add(source);
        }

        var kept = library with
        {
            KeptCopies = copies.ToImmutable(),
            UnreadCopies = unread.ToImmutable(),
            KeptOriginals = [.. listing.Originals],
            Evidence = listing.Shown,
            EvidenceLock = locked,
        };
        return new Checked<Library>(kept, found.ToImmutable());
    }

    private static EvidenceLock? Lock(EvidenceListing listing, ImmutableArray<Diagnostic>.Builder found)
    {
        if (!listing.HasLock) return null;
        var text = ReadText.OfEvidence(listing, EvidenceLock.Name);
        found.AddRange(text.Found);
        if (text.Value is not { } file)
            return new EvidenceLock { File = ContentFile.Whole(listing.Shown.PathOf(EvidenceLock.Name)), Entries = ImmutableSortedDictionary<SourceId, KeptCopyEntry>.Empty, IsWhole = false };
        var locked = ReadEvidenceLock.From(file);
        found.AddRange(locked.Found);
        return locked.Value;
    }
}
