using Briefs.Languages;
using Briefs.Reading.ReportedSpeech;

namespace Briefs.Reading.Attribution;

/// <summary>The writer's own words between two quotations of a sentence, or between one and the sentence's edge.</summary>
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

    /// <summary>Its first clause was found to belong to the quotation before it.</summary>
    public bool IsFirstTaken { get; set; }

    /// <param name="text">The text of the block as far as the gap goes.</param>
    /// <param name="start">Where the gap begins.</param>
    /// <param name="verbs">Those of its language.</param>
    public static Gap Create(ReadOnlySpan<char> text, int start, SpeechVerbs verbs)
    {
        var words = new List<SpeechWord>();
        CutWords.Cut(words, text, start, verbs.Speech);
        return new Gap(verbs.IsDense ? verbs.CutDense(words) : words, verbs);
    }

    private ImmutableArray<Clause> Cut()
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        var (start, first, last) = (0, -1, -1);
        var isJoined = false;
        for (var i = 0; i <= Words.Count; i++)
        {
            var isBreak = i < Words.Count && IsBreak(Words[i]);
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

    private static bool IsBreak(SpeechWord word) =>
        word.IsBreak || word.Text[0] is '，' or '；' or '：' or '。' or '！' or '？' or '（' or '）' or '、' or '।' or '۔';
}

/// <summary>A clause of a gap, as indexes of the gap's words.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="IsJoined">A word such as “and” stands before it.</param>
internal sealed record Clause(int Start, int End, bool IsJoined)
{
    /// <summary>Its first verb of saying; -1 when it has none.</summary>
    public int FirstVerb { get; init; } = -1;

    /// <summary>Its last one.</summary>
    public int LastVerb { get; init; } = -1;

    /// <summary>The sign that ends it; a space when none does.</summary>
    public char EndedBy { get; init; } = ' ';
}
