using Briefs.Reading.Rules;

namespace Briefs.Reading.Wording;

/// <summary>
/// Evidence in the text that a word is not a misspelt name: it also occurs in lower case, is a month, or has a first name of its own.
/// </summary>
internal sealed class OtherWords
{
    // A slip occurs once or twice; a word that occurs this often beside the correct name is another word.
    private const int TooOften = 3;

    private readonly DeclaredNames _names;
    private readonly string _lang;
    private readonly HashSet<string> _common = new(StringComparer.Ordinal);
    private readonly HashSet<string> _capitals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _hasName;

    /// <param name="lang">The primary language subtag of the text.</param>
    /// <param name="months">Names of the months in that language, in lower case.</param>
    public OtherWords(IReadOnlyList<ProseBlock> blocks, DeclaredNames names, string lang, ImmutableArray<ImmutableArray<string>> months)
    {
        _names = names;
        _lang = lang;
        _common.UnionWith(months.SelectMany(m => m));
        foreach (var block in blocks) Count(block);
        foreach (var block in blocks) FindNamed(block);
        _hasName = names.Words.Any(n => !n.NeedsNeighbour && _counts.ContainsKey(n.Written));
    }

    /// <summary>Whether a word that nearly matches a name is another word in this text.</summary>
    public bool IsOther(string word) =>
        _common.Contains(PlainWords.Lower(word, []).ToString()) || (_hasName && _counts.GetValueOrDefault(word) >= TooOften);

    /// <summary>Whether a word is a title, or part of a declared role: Herr, Ministerin.</summary>
    public bool IsTitle(string word) => _names.Knows(word);

    /// <summary>Whether it follows, here or elsewhere in the text, a first name that is not that of a declared person.</summary>
    public bool HasOwnFirstName(string word) => _named.Contains(word);

    /// <summary>Whether a neighbouring word belongs to another person's name.</summary>
    public bool IsStrange(NeighbourWord neighbour, NameWord name)
    {
        var (word, opens) = neighbour;
        if (word.Length < 2 || _names.Knows(word) || DeclaredNames.WordsOf(name.Whole).Any(part => NearName.IsCaseOf(word, part, _lang)))
            return false;
        return !opens || _capitals.Contains(word);
    }

    private void Count(ProseBlock block)
    {
        var text = block.Visible.Text;
        foreach (var word in block.PlainWords)
        {
            if (char.IsLower(text[word.Start])) _common.Add(word.Lower(text));
            if (!char.IsUpper(text[word.Start])) continue;
            var written = text[word.Start..word.End];
            _counts[written] = _counts.GetValueOrDefault(written) + 1;
            if (!NameNearMiss.OpensSentence(block, word.Start)) _capitals.Add(written);
        }
    }

    private bool IsDeclared(string first) => _names.Knows(first) || _names.Words.Any(word => NearName.IsCaseOf(first, word.Written, _lang));

    private void FindNamed(ProseBlock block)
    {
        var (text, words) = (block.Visible.Text, block.PlainWords);
        for (var i = 1; i < words.Length; i++)
        {
            if (!words[i].IsJoined || !char.IsUpper(text[words[i].Start]) || !char.IsUpper(text[words[i - 1].Start])) continue;
            var first = text[words[i - 1].Start..words[i - 1].End];
            if (first.Length < 2
                || IsDeclared(first)
                || (NameNearMiss.OpensSentence(block, words[i - 1].Start) && !_capitals.Contains(first)))
            {
                continue;
            }

            _named.Add(text[words[i].Start..words[i].End]);
        }
    }
}

/// <summary>A word and its neighbours.</summary>
/// <param name="Words">All words of the block.</param>
/// <param name="At">Index of the word.</param>
internal readonly record struct WordPlace(ProseBlock Block, ImmutableArray<PlainWord> Words, int At)
{
    // Particles such as de and van occur in many names.
    private const int ShortestPart = 3;

    public string Word => TextOf(At);

    /// <summary>The word before it, in lower case; null when it is not joined to one.</summary>
    public string? Previous => At > 0 && Words[At].IsJoined ? Words[At - 1].Lower(Block.Visible.Text) : null;

    /// <summary>The words joined to it, in lower case.</summary>
    public IEnumerable<string> ListNeighbours()
    {
        foreach (var at in Joined()) yield return Words[at].Lower(Block.Visible.Text);
    }

    /// <summary>Whether another part of the name comes directly before or after it.</summary>
    public bool IsBesidePartOf(NameWord name)
    {
        var parts = PartsOf(name);
        foreach (var at in Joined())
            if (parts.Contains(TextOf(at), StringComparer.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>The same, with the other part in any case form.</summary>
    /// <param name="lang">The primary language subtag of the text.</param>
    public bool IsBesideCaseOf(NameWord name, string lang)
    {
        if (!NearName.HasCases(lang)) return IsBesidePartOf(name);
        var parts = PartsOf(name);
        foreach (var at in Joined())
        {
            var word = TextOf(at);
            if (char.IsUpper(word[0]) && parts.Exists(part => NearName.IsCaseOf(word, part, lang))) return true;
        }

        return false;
    }

    /// <summary>The capitalised words before and after it, each with whether it opens a sentence.</summary>
    public IEnumerable<NeighbourWord> Neighbours()
    {
        foreach (var at in Joined())
            if (char.IsUpper(Block.Visible.Text[Words[at].Start]))
                yield return new NeighbourWord(TextOf(at), NameNearMiss.OpensSentence(Block, Words[at].Start));
    }

    private static List<string> PartsOf(NameWord name) =>
        [.. DeclaredNames.WordsOf(name.Whole).Where(part => part != name.Written && part.Length >= ShortestPart && char.IsUpper(part[0]))];

    private List<int> Joined()
    {
        var joined = new List<int>(2);
        if (At > 0 && Words[At].IsJoined) joined.Add(At - 1);
        if (At + 1 < Words.Length && Words[At + 1].IsJoined) joined.Add(At + 1);
        return joined;
    }

    private string TextOf(int at) => Block.Visible.Text[Words[at].Start..Words[at].End];
}

/// <summary>A capitalised word beside another one.</summary>
internal readonly record struct NeighbourWord(string Word, bool OpensSentence);
