using System.Runtime.InteropServices;

namespace Briefs.Pages.Search;

/// <summary>The pages that contain one word.</summary>
internal sealed class Occurrences
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    private readonly List<int> _pages = [];
    private readonly List<int> _titles = [];

    /// <summary>Whether no page has the word.</summary>
    public bool IsEmpty => _pages.Count == 0;

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="text">What it wrote.</param>
    /// <param name="count">The number of all pages.</param>
    /// <exception cref="InvalidDataException">It is anything else, or has a page that is not among these.</exception>
    public static Occurrences Read(ReadOnlySpan<char> text, int count)
    {
        var read = new Occurrences();
        var titles = text.IndexOf('|');
        Read(titles < 0 ? text : text[..titles], read._pages, count);
        if (titles >= 0) Read(text[(titles + 1)..], read._titles, count);
        return read;
    }

    /// <summary>Adds a page. Pages are added in ascending order; a repeated page is ignored.</summary>
    public void Add(int page) => AddTo(_pages, page);

    /// <summary>Adds a page whose title contains the word.</summary>
    public void AddTitle(int page)
    {
        AddTo(_titles, page);
        AddTo(_pages, page);
    }

    /// <summary>Gives pages other numbers.</summary>
    /// <param name="numbers">For each page, its new number; -1 for a page without the word.</param>
    public void Renumber(ReadOnlySpan<int> numbers)
    {
        Renumber(_pages, numbers);
        Renumber(_titles, numbers);
    }

    /// <summary>Adds other pages.</summary>
    public void Merge(Occurrences other)
    {
        Merge(_pages, other._pages);
        Merge(_titles, other._titles);
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

    private static void Renumber(List<int> pages, ReadOnlySpan<int> numbers)
    {
        var (kept, isSorted) = (0, true);
        foreach (var page in CollectionsMarshal.AsSpan(pages))
        {
            var number = numbers[page];
            if (number < 0) continue;
            isSorted &= kept == 0 || pages[kept - 1] < number;
            pages[kept++] = number;
        }

        pages.RemoveRange(kept, pages.Count - kept);
        if (!isSorted) pages.Sort();
    }

    private static void Merge(List<int> pages, List<int> others)
    {
        if (others.Count == 0) return;
        pages.AddRange(others);
        pages.Sort();
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
        if (number >= Digits.Length) AppendNumber(text, number / Digits.Length);
        text.Append(Digits[number % Digits.Length]);
    }

    private static void Read(ReadOnlySpan<char> text, List<int> pages, int count)
    {
        var before = 0;
        for (var at = 0; at < text.Length; at++)
        {
            before += ReadNumber(text, ref at);
            Add(before);
            if (at == text.Length || text[at] != '+') continue;
            at++;
            for (var left = ReadNumber(text, ref at); left > 0; left--) Add(++before);
        }

        void Add(int page) => pages.Add(page >= 0 && page < count ? page : throw new InvalidDataException());
    }

    private static int ReadNumber(ReadOnlySpan<char> text, ref int at)
    {
        var number = 0;
        for (; at < text.Length && text[at] is not (' ' or '+'); at++)
        {
            if (!char.IsAsciiLetterLower(text[at]) && !char.IsAsciiDigit(text[at])) throw new InvalidDataException();
            number = (number * Digits.Length) + (text[at] <= '9' ? text[at] - '0' : text[at] - 'a' + 10);
        }

        return number;
    }
}
