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

/// <summary>The pages that contain one word.</summary>
internal sealed class Occurrences
{
    private readonly List<int> _pages = [];
    private readonly List<int> _titles = [];

    /// <summary>Adds a page. Pages are added in ascending order; a repeated page is ignored.</summary>
    public void Add(int page) => AddTo(_pages, page);

    /// <summary>Adds a page whose title contains the word.</summary>
    public void AddTitle(int page)
    {
        AddTo(_titles, page);
        AddTo(_pages, page);
    }

    /// <summary>
    /// The pages as text: numbers in base 36, each as the difference from the one before, separated by spaces. <c>+3</c> after a number
    /// means the three pages that follow it. After <c>|</c>, the pages with the word in the title.
    /// </summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, _pages);
        if (_titles.Count > 0) Write(text.Append('|'), _titles);
        return text.ToString();
    }

    private static void AddTo(List<int> list, int page)
    {
        if (list.Count == 0 || list[^1] != page) list.Add(page);
    }

    private static void Write(StringBuilder text, List<int> pages)
    {
        var before = 0;
        for (var at = 0; at < pages.Count;)
        {
            var end = at + 1;
            while (end < pages.Count && pages[end] == pages[end - 1] + 1) end++;
            if (at > 0) text.Append(' ');
            AppendNumber(text, pages[at] - before);
            if (end - at > 1) AppendNumber(text.Append('+'), end - at - 1);
            before = pages[end - 1];
            at = end;
        }
    }

    private static void AppendNumber(StringBuilder text, int number)
    {
        const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
        if (number >= Digits.Length) AppendNumber(text, number / Digits.Length);
        text.Append(Digits[number % Digits.Length]);
    }
}
