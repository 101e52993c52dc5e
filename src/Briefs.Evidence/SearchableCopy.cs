
namespace Briefs.Evidence;

/// <summary>A kept copy in the forms in which it is searched. Folded once, and used by every quotation that cites it.</summary>
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
        _typographic = FoldText.Fold(text, MatchTier.Typographic, []);
        _withoutCase = new Lazy<IndexedText>(() => new IndexedText(_typographic.Text.ToLowerInvariant()));
        _compatible = new Lazy<FoldedText>(() => FoldText.Fold(text, MatchTier.Compatible, []));
        _words = new Lazy<WordIndex>(() => WordIndex.Create(text));
    }

    public SourceId Source { get; }

    /// <summary>The copy's own characters.</summary>
    public string Text => _text.Text;

    internal WordIndex Words => _words.Value;

    /// <param name="text">The whole copy; lines <c>[…]</c> part passages.</param>
    public static SearchableCopy Create(SourceId source, string text)
    {
        return new SearchableCopy(source, text);
    }

    /// <summary>Whether the words stand somewhere before a place, in whatever case: browsers take no notice of it.</summary>
    internal bool HasBefore(string words, int place, Effort effort)
    {
        var folded = FoldText.Fold(words, MatchTier.Typographic, []).Text.ToLowerInvariant();
        var found = _withoutCase.Value.IndexOf(folded, 0, _withoutCase.Value.Text.Length, effort);
        return found >= 0 && _typographic.StartOf(found) < place;
    }

    /// <summary>Where the words stand as they are, −1 when they do not.</summary>
    internal int IndexOf(string words, int from, Effort effort) => _text.IndexOf(words, from, Text.Length, effort);

    internal FoldedText Folded(MatchTier tier) => tier == MatchTier.Compatible ? _compatible.Value : _typographic;

    /// <summary>Folded anew for a quotation with hyphenated words, when the copy may break a line at one of them.</summary>
    internal FoldedText? WithHyphens(MatchTier tier, ImmutableHashSet<string> hyphenated) =>
        hyphenated.Any(h =>
            Text.Contains(string.Concat(h.AsSpan(0, h.IndexOf('-', StringComparison.Ordinal)), "-\n"), StringComparison.Ordinal))
            ? FoldText.Fold(Text, tier, hyphenated)
            : null;
}
