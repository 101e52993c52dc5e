namespace Briefs.Languages;

/// <summary>
/// What the web pages of a language carry around their articles, and what comes along when an article is copied. Lower case; a
/// line of prose that is none of it must not begin with one of <see cref="Calls"/>.
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

    /// <summary>Those of a BCP 47 tag, and the English ones, which pages of all languages carry.</summary>
    public static ImmutableArray<PageWords> Get(string lang)
    {
        var (own, english) = (LanguageConventions.Get(lang).PageWords, LanguageConventions.Get("en").PageWords);
        return own.Labels.IsEmpty || own == english ? [english] : [own, english];
    }

    /// <summary>Whole lines: "share this page".</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Whole lines, or what is before a colon: "read more: …".</summary>
    public ImmutableArray<string> Pointers { get; }

    /// <summary>How an invitation begins: "follow us on …".</summary>
    public ImmutableArray<string> Calls { get; }

    /// <summary>What is before a colon and names who made a picture: "image credit: …".</summary>
    public ImmutableArray<string> Credits { get; }

    /// <summary>What is before a colon and a date: "date of publication: …".</summary>
    public ImmutableArray<string> Stamps { get; }

    /// <summary>The first step of a navigation trail: "home › world › …".</summary>
    public ImmutableArray<string> Homes { get; }

    /// <summary>How any of them begins.</summary>
    public LineOpenings Openings => field ??= new([.. Labels, .. Pointers, .. Calls, .. Credits, .. Stamps, .. Homes]);
}

/// <summary>
/// The first characters of phrases, so that a line that begins with none of them is compared with no phrase: of the lines of a
/// site that is nearly every one.
/// </summary>
public sealed class LineOpenings
{
    /// <summary>So many characters of a line are looked at.</summary>
    public const int Length = 4;

    private readonly FrozenSet<ulong> _openings;
    private readonly int _shortest;

    internal LineOpenings(IEnumerable<string> phrases)
    {
        _openings = phrases.Select(p => KeyOf(p.AsSpan(0, Math.Min(Length, p.Length)))).ToFrozenSet();
        _shortest = phrases.Select(p => Math.Min(Length, p.Length)).DefaultIfEmpty(Length).Min();
    }

    /// <summary>Whether any phrase may be at the beginning of a line; false is certain, true is not.</summary>
    /// <param name="head">Its first characters in lower case, <see cref="Length"/> of them, or all there are.</param>
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
