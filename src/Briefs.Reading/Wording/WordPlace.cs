using Briefs.Reading.Rules;

namespace Briefs.Reading.Wording;

/// <summary>A word and its neighbours.</summary>
/// <param name="Words">All of the block.</param>
/// <param name="At">Index of the word.</param>
internal readonly record struct WordPlace(ProseBlock Block, ImmutableArray<PlainWord> Words, int At)
{
    // Particles such as de and van are of many names.
    private const int ShortestPart = 3;

    public string Word => TextOf(At);

    /// <summary>The word before it, in lower case; null where none is joined to it.</summary>
    public string? Previous => At > 0 && Words[At].IsJoined ? Words[At - 1].Lower(Block.Visible.Text) : null;

    /// <summary>The words joined to it, in lower case.</summary>
    public IEnumerable<string> ListNeighbours()
    {
        foreach (var at in Joined()) yield return Words[at].Lower(Block.Visible.Text);
    }

    /// <summary>Whether another part of the name stands before or after it.</summary>
    public bool IsBesidePartOf(NameWord name)
    {
        var parts = PartsOf(name);
        foreach (var at in Joined())
            if (parts.Contains(TextOf(at), StringComparer.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether another part of the name, in whatever case, comes before or after it.</summary>
    /// <param name="lang">The primary tag of the text's language.</param>
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

    /// <summary>The words with a capital before and after it, and whether each opens a sentence.</summary>
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

/// <summary>A word with a capital beside another one.</summary>
internal readonly record struct NeighbourWord(string Word, bool OpensSentence);
