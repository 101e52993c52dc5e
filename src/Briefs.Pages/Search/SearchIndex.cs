namespace Briefs.Pages.Search;

/// <summary>Which pages contain which words.</summary>
internal sealed class SearchIndex
{
    private readonly Dictionary<string, Occurrences> _words = new(StringComparer.Ordinal);

    private SearchIndex(ImmutableArray<SearchedPage> pages) => Pages = pages;

    /// <summary>In the order of results: a page's number is its position.</summary>
    public ImmutableArray<SearchedPage> Pages { get; }

    /// <summary>The words in ordinal order, with the pages that contain them.</summary>
    public IEnumerable<KeyValuePair<string, Occurrences>> Words => _words.OrderBy(word => word.Key, StringComparer.Ordinal);

    public static SearchIndex Create(ImmutableArray<SearchedPage> pages)
    {
        var index = new SearchIndex(pages);
        for (var page = 0; page < index.Pages.Length; page++) index.Add(page, index.Pages[page]);
        return index;
    }

    /// <summary>The index of pages, most of which are in another index. Equals a new one.</summary>
    /// <param name="before">By the words of an earlier run.</param>
    /// <param name="numbers">For each page of the earlier run, its number now; -1 for a page that is gone or has other words.</param>
    public static SearchIndex Create(
        ImmutableArray<SearchedPage> pages, IEnumerable<KeyValuePair<string, Occurrences>> before, ReadOnlySpan<int> numbers)
    {
        var index = new SearchIndex(pages);
        var isKnown = new bool[pages.Length];
        foreach (var number in numbers)
            if (number >= 0) isKnown[number] = true;
        for (var page = 0; page < pages.Length; page++)
            if (!isKnown[page]) index.Add(page, pages[page]);
        foreach (var (word, occurrences) in before)
        {
            occurrences.Renumber(numbers);
            if (index._words.TryGetValue(word, out var added)) added.Merge(occurrences);
            else if (!occurrences.IsEmpty) index._words.Add(word, occurrences);
        }

        return index;
    }

    private void Add(int number, SearchedPage page)
    {
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        SearchWordFinder.FindWords(page.Title, word => Of(word).AddTitle(number));
        foreach (var text in page.Texts()) SearchWordFinder.FindWords(text, word => Of(word).Add(number));

        Occurrences Of(ReadOnlySpan<char> word)
        {
            if (words.TryGetValue(word, out var known)) return known;
            return _words[word.ToString()] = new Occurrences();
        }
    }
}
