
namespace Briefs.Evidence;

/// <summary>The words of a text and where each stands. It serves to explain, never to pass a quotation.</summary>
internal sealed class WordIndex
{
    private WordIndex(string text, List<TextSpan> words, Dictionary<string, List<int>> places)
    {
        Text = text;
        Words = words;
        Places = places;
    }

    public string Text { get; }

    /// <summary>Runs between white space; of scripts without spaces single characters.</summary>
    public IReadOnlyList<TextSpan> Words { get; }

    /// <summary>Numbers of words by their folded letters.</summary>
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

    /// <summary>A word's letters and digits without case: by these two words are alike enough to lay texts over each other.</summary>
    public static string KeyOf(string word)
    {
        var letters = string.Concat(Folding.Typographic(word).Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return letters.Length > 0 ? letters : word;
    }
}
