using System.Security.Cryptography;
using Briefs.Reading.Discovery;

namespace Briefs.Workspaces.Cache;

/// <summary>
/// Reads the documents of a site, and takes those whose bytes are the same as in an earlier run from a cache. All that decides what is read
/// from a file is compared: its path and bytes, the shared files, and the program. So the result is the same as without a cache.
/// </summary>
internal sealed class CachedReading(DocumentCache cache, SiteTexts texts, SharedContent shared)
{
    // Documents are kept in this many files: after an edit, one is written again.
    private const int Files = 64;

    // On average, a document needs 1.3 times its size. One with many errors needs more.
    private const long MostForByte = 16;
    private const long MostForDocument = 64 << 10;

    private readonly byte[] _identity = Identify(ProgramIdentity.Hash, shared);

    /// <summary>Identifies what documents are read by and with.</summary>
    /// <param name="program">See <see cref="ProgramIdentity"/>.</param>
    /// <param name="shared">With an identity.</param>
    public static byte[] Identify(ImmutableArray<byte> program, SharedContent shared) =>
        SHA256.HashData([.. program, .. Encoding.UTF8.GetBytes(shared.Identity ?? throw new ArgumentException("No identity."))]);

    /// <summary>Reads documents.</summary>
    /// <param name="paths">All documents of the site.</param>
    /// <param name="progress">Receives the number of files read.</param>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public IEnumerable<DocumentReading> Read(IEnumerable<string> paths, StageProgress progress)
    {
        var groups = paths.GroupBy(NameOf, StringComparer.Ordinal).ToList();
        var read = InParallel.Map(groups, group => ReadGroup(group.Key, [.. group.Order(StringComparer.Ordinal)], progress));
        cache.Prune(groups.Select(group => group.Key).ToHashSet(StringComparer.Ordinal));
        return read.SelectMany(group => group);
    }

    private static string NameOf(string path) =>
        (SHA256.HashData(Encoding.UTF8.GetBytes(path))[0] % Files).ToString("x2", CultureInfo.InvariantCulture);

    // A stranger's commit can contain any file: it must not need more memory than its briefs.
    private long LargestFile(List<string> paths) =>
        (paths.Sum(texts.SizeOf) * MostForByte) + (paths.Count * MostForDocument);

    private List<DocumentReading> ReadGroup(string name, List<string> paths, StageProgress progress)
    {
        using var buffer = new CacheBuffer();
        var known = CachedGroup.Read(cache.Find(name, LargestFile(paths), buffer), _identity);
        var now = new CachedGroup(_identity);
        var documents = new List<DocumentReading>(paths.Count);
        using var file = new CacheBuffer();
        foreach (var path in paths) documents.Add(progress.Count(Read(texts.ReadUndecoded(path, file), path, known, now)));
        if (!now.HasSameEntriesAs(known)) cache.Keep(name, now.ToArray());
        return documents;
    }

    private DocumentReading Read(Checked<ReadOnlyMemory<byte>?> bytes, string path, CachedGroup known, CachedGroup now)
    {
        if (bytes.Value is not { } read) return new DocumentReading(path, [], bytes.Diagnostics);
        var hash = SHA256.HashData(read.Span);
        if (known.Find(path, hash) is { } entry)
        {
            now.Add(path, entry);
            return DocumentArchive.Describe(
                new ArchiveReader(entry.Document), new DocumentReading(path, [], []) { Hash = [.. hash] }, shared);
        }

        var document = DocumentReading.Read(path, SourceTextReader.Decode(path, read.Span), shared.Context) with { Hash = [.. hash] };
        // A file that is not valid text is not read any further, so there is nothing to keep.
        if (document.Document.IsEmpty) return document;
        var archive = new ArchiveWriter();
        DocumentArchive.Describe(archive, document, shared);
        now.Add(path, new CachedDocument(hash, archive.ToArray()));
        return document;
    }
}

/// <summary>A document as it was read.</summary>
/// <param name="Hash">The SHA-256 of the file.</param>
/// <param name="Document">As <see cref="DocumentArchive"/> describes it.</param>
internal readonly record struct CachedDocument(byte[] Hash, ReadOnlyMemory<byte> Document);

/// <summary>The documents in one file of a cache.</summary>
/// <param name="identity">Identifies the program and the shared files.</param>
internal sealed class CachedGroup(byte[] identity)
{
    // An estimate: the path, the hash, and lengths.
    private const int MostBesides = 200;

    private readonly SortedDictionary<string, CachedDocument> _documents = new(StringComparer.Ordinal);

    /// <summary>The documents in the bytes of a file; none if they were read by another program or with other shared files.</summary>
    /// <param name="bytes">The content of the file, whose signature was checked; null if the file is missing.</param>
    /// <param name="identity">Of this run.</param>
    public static CachedGroup Read(ReadOnlyMemory<byte>? bytes, byte[] identity)
    {
        var group = new CachedGroup(identity);
        if (bytes is not { } file || /* guard: cache-identity */ !file.Span.StartsWith(identity)) return group;
        var archive = new ArchiveReader(file[identity.Length..]);
        while (!archive.IsAtEnd)
        {
            var path = archive.Text(null)!;
            group._documents.Add(path, new CachedDocument(archive.Bytes([]), archive.Slice()));
        }

        return group;
    }

    /// <summary>The document with a path, if the file had these bytes; otherwise null.</summary>
    public CachedDocument? Find(string path, byte[] hash) =>
        _documents.TryGetValue(path, out var document) && /* guard: cache-document-hash */ document.Hash.AsSpan().SequenceEqual(hash)
            ? document
            : null;

    public void Add(string path, CachedDocument document) => _documents.Add(path, document);

    /// <summary>Whether another group has the same files with the same bytes.</summary>
    public bool HasSameEntriesAs(CachedGroup other) => _documents.Count == other._documents.Count
        && _documents.All(document => other.Find(document.Key, document.Value.Hash) is not null);

    public byte[] ToArray()
    {
        // A large array that grew would be several large arrays.
        var archive = new ArchiveWriter(identity.Length + _documents.Sum(entry => entry.Value.Document.Length + MostBesides));
        archive.Begin(identity);
        foreach (var (path, document) in _documents)
        {
            archive.Text(path);
            archive.Bytes(document.Hash);
            archive.Bytes(document.Document.Span);
        }

        return archive.ToArray();
    }
}
