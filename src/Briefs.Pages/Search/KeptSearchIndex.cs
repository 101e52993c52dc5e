using Briefs.Pages.Reuse;

namespace Briefs.Pages.Search;

/// <summary>
/// The search index of an earlier run, in which only the words of changed pages are searched again. The words of a page follow from its
/// inputs alone.
/// </summary>
internal static class KeptSearchIndex
{
    /// <summary>The name of the file.</summary>
    public const string Name = KeptFiles.Search;

    private const int HashSize = 32;

    // For each character of the texts: a word has at least two, and its pages are written as numbers. Letters of other scripts have up to
    // four bytes.
    private const int MostForCharacter = 16;

    // Titles, names and the hash of a page.
    private const int MostForPage = 4 * 1024;

    /// <summary>The words in ordinal order, with the pages as <see cref="Occurrences"/> are written.</summary>
    /// <param name="length">Of the texts of all documents, in characters.</param>
    public static List<KeyValuePair<string, string>> FindWords(PublishedSite site, ImmutableArray<SearchedPage> pages, long length)
    {
        if (site.Kept is not { } kept || site.Hashes.Site.IsEmpty) return Write(SearchIndex.Create(pages));
        var hashes = pages.Select(page => HashOf(site, page)).ToList();
        if (hashes.Contains(null)) return Write(SearchIndex.Create(pages));
        var before = kept.Find(Name, (MostForCharacter * length) + (MostForPage * (pages.Length + 1L)));
        var words = Write(ByteReader.Read(before, reader => Update(reader, pages, hashes!)) ?? SearchIndex.Create(pages));
        kept.Keep(Name, ToArray(hashes!, words));
        return words;
    }

    private static byte[]? HashOf(PublishedSite site, SearchedPage page)
    {
        var hash = new InputHash(site.Hashes).Add(site.HashOfWhole).Add(page.Address).Add(page.Title);
        page.AddTexts(hash);
        return hash.ToArray();
    }

    private static List<KeyValuePair<string, string>> Write(SearchIndex index) =>
        [.. index.Words.Select(word => KeyValuePair.Create(word.Key, word.Value.ToString()))];

    private static SearchIndex Update(ByteReader reader, ImmutableArray<SearchedPage> pages, List<byte[]> hashes)
    {
        var numberOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var page = 0; page < hashes.Count; page++) numberOf[Convert.ToHexString(hashes[page])] = page;
        var numbers = new int[reader.Count(HashSize)];
        for (var page = 0; page < numbers.Length; page++)
            numbers[page] = numberOf.GetValueOrDefault(Convert.ToHexString(reader.Take(HashSize)), -1);
        var words = new KeyValuePair<string, Occurrences>[reader.Count(2)];
        for (var i = 0; i < words.Length; i++)
            words[i] = KeyValuePair.Create(reader.Text(), Occurrences.Read(reader.Text(), numbers.Length));
        return SearchIndex.Create(pages, words, numbers);
    }

    private static byte[] ToArray(List<byte[]> hashes, List<KeyValuePair<string, string>> words)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write7BitEncodedInt(hashes.Count);
        foreach (var hash in hashes) writer.Write(hash);
        writer.Write7BitEncodedInt(words.Count);
        foreach (var (word, pages) in words)
        {
            writer.Write(word);
            writer.Write(pages);
        }

        writer.Flush();
        return bytes.ToArray();
    }
}
