namespace Briefs.Evidence;

/// <summary>A saved copy in the forms in which it is searched. Each is folded once, for all quotations that cite the source.</summary>
public sealed class SearchableCopy
{
    private readonly IndexedText _text;
    private readonly FoldedText _typographic;
    private readonly Lazy<IndexedText> _withoutCase;
    private readonly Lazy<FoldedText> _compatible;
    private readonly Lazy<WordIndex> _words;

    private SearchableCopy(SourceId source, string text)
    {
        Source = source;
        _text = new IndexedText(text);
        _typographic = TextFolder.Fold(text, MatchTier.Typographic, []);
        _withoutCase = new Lazy<IndexedText>(() => new IndexedText(_typographic.Text.ToLowerInvariant()));
        _compatible = new Lazy<FoldedText>(() => TextFolder.Fold(text, MatchTier.Compatible, []));
        _words = new Lazy<WordIndex>(() => WordIndex.Create(text));
    }

    public SourceId Source { get; }

    /// <summary>The copy's original text.</summary>
    public string Text => _text.Text;

    internal WordIndex Words => _words.Value;

    /// <param name="text">The whole copy; lines <c>[…]</c> separate passages.</param>
    public static SearchableCopy Create(SourceId source, string text)
    {
        return new SearchableCopy(source, text);
    }

    /// <summary>Whether the words occur before a position; ignores case, as browsers do.</summary>
    internal bool HasBefore(string words, int place, ComparisonBudget effort)
    {
        var folded = TextFolder.Fold(words, MatchTier.Typographic, []).Text.ToLowerInvariant();
        var found = _withoutCase.Value.IndexOf(folded, 0, _withoutCase.Value.Text.Length, effort);
        return found >= 0 && _typographic.StartOf(found) < place;
    }

    /// <summary>Index of the words as written; −1 when they do not occur.</summary>
    internal int IndexOf(string words, int from, ComparisonBudget effort) => _text.IndexOf(words, from, Text.Length, effort);

    internal FoldedText Folded(MatchTier tier) => tier == MatchTier.Compatible ? _compatible.Value : _typographic;

    /// <summary>A fold for a quotation with hyphenated words; null when the copy breaks no line at one of them.</summary>
    internal FoldedText? WithHyphens(MatchTier tier, ImmutableHashSet<string> hyphenated) =>
        hyphenated.Any(h =>
            Text.Contains(string.Concat(h.AsSpan(0, h.IndexOf('-', StringComparison.Ordinal)), "-\n"), StringComparison.Ordinal))
            ? TextFolder.Fold(Text, tier, hyphenated)
            : null;
}

/// <summary>The words of a text and their places. Used for messages, never for the result.</summary>
internal sealed class WordIndex
{
    private WordIndex(string text, List<TextSpan> words, Dictionary<string, List<int>> places)
    {
        Text = text;
        Words = words;
        Places = places;
    }

    public string Text { get; }

    /// <summary>Runs between white space; in scripts without spaces, single characters.</summary>
    public IReadOnlyList<TextSpan> Words { get; }

    /// <summary>Indexes of words by their key.</summary>
    public Dictionary<string, List<int>> Places { get; }

    public static WordIndex Create(string text)
    {
        var words = new List<TextSpan>();
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            if (!Scripts.IsDense(text[at]))
                while (end < text.Length && !char.IsWhiteSpace(text[end]) && !Scripts.IsDense(text[end])) end++;
            var key = KeyOf(text[at..end]);
            if (!places.TryGetValue(key, out var numbers)) places.Add(key, numbers = []);
            numbers.Add(words.Count);
            words.Add(new TextSpan(at, end));
            at = end;
        }

        return new WordIndex(text, words, places);
    }

    public string Word(int number) => Text[Words[number].Start..Words[number].End];

    /// <summary>A word's letters and digits in one case, the key by which texts are aligned.</summary>
    public static string KeyOf(string word)
    {
        var letters = string.Concat(Folding.Typographic(word).Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return letters.Length > 0 ? letters : word;
    }
}
