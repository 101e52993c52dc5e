using System.Runtime.InteropServices;
using Briefs.Languages;
using Briefs.Reading.ReportedSpeech;

namespace Briefs.Reading.Proposals;

/// <summary>The author's own words of a block, as the finders of names read them.</summary>
internal sealed class OwnText
{
    private OwnText(ProseBlock block, LanguageConventions language)
    {
        Block = block;
        Text = InsertedClause.WithClauses(block, language);
        var words = new List<SpeechWord>();
        WordSplitter.Cut(words, Text, 0, language.Speech);
        Words = words;
        _linkEdges = [.. block.Visible.Links.SelectMany(l => new[] { l.Start, l.End })];
    }

    // A name does not go on from the text of a link into the text around it.
    private readonly HashSet<int> _linkEdges;

    public ProseBlock Block { get; }

    /// <summary>As long as the visible text; everything but the author's own words is <see cref="VisibleText.Atom"/>.</summary>
    public char[] Text { get; }

    public List<SpeechWord> Words { get; }

    /// <summary>The blocks of a body in which people are introduced: running text, neither heading nor note.</summary>
    public static ImmutableArray<OwnText> List(MarkedBody body)
    {
        var language = LanguageConventions.Get(body.Lang);
        return
        [
            .. body.Blocks.Where(b => b.Quote is null && b.Footnote < 0 && b.Span.Start >= body.Head.BodyStart
                    && b.Context is (QuotationContext.Paragraph or QuotationContext.List) && !IsListOfLinks(b))
                .Select(b => new OwnText(b, language)),
        ];
    }

    // “The Courier: Jonas Veld: ‘It is over’”: a title, and no sentence of the author’s.
    private static bool IsListOfLinks(ProseBlock block) => block.Context == QuotationContext.List
        && block.Visible.Links.Sum(l => l.End - l.Start) * 2 > block.Visible.Text.Length;

    /// <summary>Whether nothing but one space is between a word and the next.</summary>
    public bool IsJoined(int word) =>
        word + 1 < Words.Count && Words[word + 1].Start == Words[word].End + 1 && char.IsWhiteSpace(Text[Words[word].End])
        && !_linkEdges.Contains(Words[word].End) && !_linkEdges.Contains(Words[word + 1].Start);

    /// <summary>Whether nothing at all is between a word and the next: l’avocate.</summary>
    public bool IsGlued(int word) => word + 1 < Words.Count && Words[word + 1].Start == Words[word].End;

    /// <summary>The quotation that begins between a word and the next, or null.</summary>
    public QuotationMarks.MarkedRun? QuotedAfter(int word)
    {
        var (from, to) = (word < 0 ? 0 : Words[word].End, word + 1 < Words.Count ? Words[word + 1].Start : Text.Length);
        return Block.Runs.Find(r => r.Parts.Exists(p => p.Block == Block && p.Start >= from && p.Start < to));
    }

    /// <summary>Whether a word is the first of its sentence.</summary>
    public bool OpensSentence(int word)
    {
        if (word == 0) return true;
        var start = Block.SentenceEndAt(Words[word].Start);
        return Words[word - 1].Start < start;
    }

    /// <summary>The words as the author wrote them, with white space folded.</summary>
    /// <param name="from">Index of the first word.</param>
    /// <param name="to">Index after the last word.</param>
    public string Written(int from, int to)
    {
        if (to <= from) return "";
        var written = new StringBuilder();
        foreach (var c in Text.AsSpan(Words[from].Start, Words[to - 1].End - Words[from].Start))
        {
            if (c == VisibleText.Atom) continue;
            if (!char.IsWhiteSpace(c)) written.Append(c);
            else if (written.Length > 0 && written[^1] != ' ') written.Append(' ');
        }

        return written.ToString();
    }

    /// <summary>Whether a word is a full stop inside another word or an abbreviation: Presente.org, U.S.</summary>
    public bool IsStopWithin(int word) => word > 0 && Words[word].Text == "." && IsGlued(word - 1)
        && (IsGlued(word) || IsBeforeHyphen(word)
            || (Words[word - 1].End - Words[word - 1].Start == 1 && Words[word - 1].IsCapital && word > 1
            && Words[word - 2].Text == "." && IsGlued(word - 2)));

    // D.C.-based
    private bool IsBeforeHyphen(int word) => Words[word].End + 1 < Text.Length && Text[Words[word].End] == '-'
        && char.IsLetter(Text[Words[word].End + 1]);

    public ReadOnlySpan<SpeechWord> Span(int from, int to) => CollectionsMarshal.AsSpan(Words)[from..to];
}

/// <summary>A run of capitalised words that may be a name, in a script with capitals.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
internal readonly record struct NameRun(int First, int End)
{
    private const int MostParticles = 2;

    /// <summary>All runs of a text, in order; single words too.</summary>
    public static IEnumerable<NameRun> List(OwnText text, PersonWords people)
    {
        for (var i = 0; i < text.Words.Count;)
        {
            if (!IsNameWord(text, i))
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (Next(text, people, end) is var next and > 0) end = next;
            yield return new NameRun(i, end);
            i = end;
        }
    }

    // The end of the run with one more word of the name; 0 if none follows.
    private static int Next(OwnText text, PersonWords people, int end)
    {
        var words = text.Words;
        if (end >= words.Count) return 0;
        // “Dr. Brandt” and “J. Brandt”
        if (words[end].Text == "." && words[end].Start == words[end - 1].End && end + 1 < words.Count
            && (words[end - 1].Text.Length == 1 || people.Titles.Contains(words[end - 1].Text))
            && text.IsJoined(end) && IsNameWord(text, end + 1)) return end + 2;
        if (!text.IsJoined(end - 1)) return 0;
        if (IsNameWord(text, end)) return end + 1;
        var at = end;
        while (at < words.Count && at < end + MostParticles && people.Particles.Contains(words[at].Text) && text.IsJoined(at)) at++;
        return at > end && at < words.Count && IsNameWord(text, at) ? at + 1 : 0;
    }

    /// <summary>Whether a word may be part of a name: capitalised, but neither an acronym nor a number.</summary>
    public static bool IsNameWord(OwnText text, int at)
    {
        var word = text.Words[at];
        if (!word.IsCapital || word.Text.Any(char.IsAsciiDigit)) return false;
        // APIs
        return word.End - word.Start == 1 || !IsAcronym(text.Text.AsSpan(word.Start, 2));
    }

    public static bool IsAcronym(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c)) return false;
        }

        return word.Length > 1;
    }
}
