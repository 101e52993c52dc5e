using Briefs.Languages;
using Briefs.Reading.ReportedSpeech;

namespace Briefs.Reading.Attribution;

/// <summary>The author's own words between two quotations of a sentence, or between a quotation and either end of the sentence.</summary>
internal sealed class Gap
{
    private readonly SpeechVerbs _verbs;

    private Gap(List<SpeechWord> words, SpeechVerbs verbs)
    {
        Words = words;
        _verbs = verbs;
        Clauses = Cut();
    }

    public List<SpeechWord> Words { get; }

    public ImmutableArray<Clause> Clauses { get; }

    /// <summary>Whether the first clause already attributes the quotation before the gap.</summary>
    public bool IsFirstTaken { get; set; }

    /// <param name="text">The text of the block, up to the end of the gap.</param>
    /// <param name="start">Index of the first character of the gap.</param>
    /// <param name="verbs">The verbs of the text's language.</param>
    public static Gap Create(ReadOnlySpan<char> text, int start, SpeechVerbs verbs)
    {
        var words = new List<SpeechWord>();
        WordSplitter.Cut(words, text, start, verbs.Speech);
        return new Gap(verbs.IsDense ? verbs.CutDense(words) : words, verbs);
    }

    private ImmutableArray<Clause> Cut()
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        var (start, first, last) = (0, -1, -1);
        var isJoined = false;
        for (var i = 0; i <= Words.Count; i++)
        {
            var isBreak = i < Words.Count && IsBreak(Words[i]) && !IsAbbreviation(i);
            var isJoin = i < Words.Count && (first >= 0 || start == i) && _verbs.Attribution.Joins.Contains(Words[i].Text);
            if (i < Words.Count && !isBreak && !isJoin)
            {
                if (!_verbs.IsVerb(Words, i)) continue;
                first = first < 0 ? i : first;
                last = i;
                continue;
            }

            if (i > start)
            {
                clauses.Add(
                    new Clause(start, i, isJoined) { FirstVerb = first, LastVerb = last, EndedBy = isBreak ? Words[i].Text[0] : ' ' });
                isJoined = false;
            }

            isJoined |= isJoin;
            (start, first, last) = (i + 1, -1, -1);
        }

        return clauses.ToImmutable();
    }

    // “said Dr. Mills” and “J. Mills said” are one clause each.
    private bool IsAbbreviation(int at) =>
        Words[at].Text == "." && at > 0 && Words[at - 1].End == Words[at].Start
        && (_verbs.IsAbbreviation(Words[at - 1].Text) || (Words[at - 1].Text.Length == 1 && Words[at - 1].IsCapital));

    private static bool IsBreak(SpeechWord word) =>
        word.IsBreak || word.Text[0] is '，' or '；' or '：' or '。' or '！' or '？' or '（' or '）' or '、' or '।' or '۔';
}

/// <summary>A clause of a gap, as indices into the gap's words.</summary>
/// <param name="Start">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="IsJoined">Whether a word such as “and” comes before it.</param>
internal sealed record Clause(int Start, int End, bool IsJoined)
{
    /// <summary>Index of its first reporting verb; -1 if it has none.</summary>
    public int FirstVerb { get; init; } = -1;

    /// <summary>Index of its last reporting verb; -1 if it has none.</summary>
    public int LastVerb { get; init; } = -1;

    /// <summary>The punctuation character that ends it; a space if none does.</summary>
    public char EndedBy { get; init; } = ' ';
}
