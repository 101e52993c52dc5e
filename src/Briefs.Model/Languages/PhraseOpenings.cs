
namespace Briefs.Model.Languages;

/// <summary>Which phrases can begin with a word, so that a text is not held against each of them at each of its words.</summary>
internal sealed class PhraseOpenings
{
    private readonly Dictionary<string, ImmutableArray<RelativeDatePhrase>> _byWord = new(StringComparer.Ordinal);
    private readonly ImmutableArray<RelativeDatePhrase> _ofDigits;

    public PhraseOpenings(DateWords language)
    {
        var openings = language.Phrases.SelectMany(phrase => FirstOf(phrase).Select(first => (First: first, Phrase: phrase))).ToList();
        _ofDigits = [.. openings.Where(o => o.First is "{n}" or "{d}").Select(o => o.Phrase).Distinct()];
        foreach (var words in openings.SelectMany(o => WordsOf(o.First, language).Select(word => (Word: word, o.Phrase)))
            .GroupBy(o => o.Word, o => o.Phrase, StringComparer.Ordinal))
            _byWord.Add(words.Key, [.. words.Distinct()]);
    }

    /// <summary>In the order of the language.</summary>
    public ImmutableArray<RelativeDatePhrase> At(ReadOnlySpan<char> word) =>
        word is [>= '0' and <= '9', ..]
            ? _ofDigits
            : _byWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var phrases) ? phrases : [];

    // As far as the words before may be absent.
    private static IEnumerable<string> FirstOf(RelativeDatePhrase phrase)
    {
        for (var i = 0; i < phrase.Pattern.Length; i++)
        {
            foreach (var alternative in phrase.Pattern[i]) yield return alternative;
            if (!phrase.IsOptional[i]) yield break;
        }
    }

    private static IEnumerable<string> WordsOf(string first, DateWords language) => first switch
    {
        "{n}" => language.Numbers.Keys,
        "{d}" => [],
        "{month}" => language.Months.SelectMany(forms => forms),
        "{weekday}" => language.Weekdays.SelectMany(forms => forms),
        _ => [first],
    };
}
