namespace Briefs.Languages;

/// <summary>
/// Phrases that web pages of a language have around their articles, and that are copied together with an article. Lower case. A line of
/// ordinary prose must not begin with one of <see cref="Calls"/>.
/// </summary>
public sealed class PageWords
{
    internal PageWords(DataNode data)
    {
        Labels = data.PhrasesOf("labels");
        Pointers = data.PhrasesOf("pointers");
        Calls = data.PhrasesOf("calls");
        Credits = data.PhrasesOf("credits");
        Stamps = data.PhrasesOf("stamps");
        Homes = data.PhrasesOf("homes");
    }

    /// <summary>Returns the phrases of a BCP 47 tag, and the English ones, which pages in all languages have.</summary>
    public static ImmutableArray<PageWords> Get(string lang)
    {
        var (own, english) = (LanguageConventions.Get(lang).PageWords, LanguageConventions.Get("en").PageWords);
        return own.Labels.IsEmpty || own == english ? [english] : [own, english];
    }

    /// <summary>Whole lines: "share this page".</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Whole lines, or the words before a colon: "read more: …".</summary>
    public ImmutableArray<string> Pointers { get; }

    /// <summary>Beginnings of lines: "follow us on …".</summary>
    public ImmutableArray<string> Calls { get; }

    /// <summary>Words before a colon and the author of a picture: "image credit: …".</summary>
    public ImmutableArray<string> Credits { get; }

    /// <summary>Words before a colon and a date: "date of publication: …".</summary>
    public ImmutableArray<string> Stamps { get; }

    /// <summary>The first step of a navigation trail: "home › world › …".</summary>
    public ImmutableArray<string> Homes { get; }

    /// <summary>The beginnings of all phrases.</summary>
    public LineOpenings Openings => field ??= new([.. Labels, .. Pointers, .. Calls, .. Credits, .. Stamps, .. Homes]);
}

/// <summary>
/// The first characters of phrases. A line that begins with none of them, as nearly all lines do, is not compared with any phrase.
/// </summary>
public sealed class LineOpenings
{
    /// <summary>The number of characters that are compared.</summary>
    public const int Length = 4;

    private readonly FrozenSet<ulong> _openings;
    private readonly int _shortest;

    internal LineOpenings(IEnumerable<string> phrases)
    {
        _openings = phrases.Select(p => KeyOf(p.AsSpan(0, Math.Min(Length, p.Length)))).ToFrozenSet();
        _shortest = phrases.Select(p => Math.Min(Length, p.Length)).DefaultIfEmpty(Length).Min();
    }

    /// <summary>Returns whether a phrase may be at the beginning of a line; false is certain, true is not.</summary>
    /// <param name="head">The first <see cref="Length"/> characters of the line in lower case, or all if there are fewer.</param>
    public bool MayBe(ReadOnlySpan<char> head)
    {
        for (var length = head.Length; length >= _shortest; length--)
        {
            if (_openings.Contains(KeyOf(head[..length]))) return true;
        }

        return false;
    }

    private static ulong KeyOf(ReadOnlySpan<char> head)
    {
        var key = 0ul;
        foreach (var c in head) key = (key << 16) | c;
        return key;
    }
}
