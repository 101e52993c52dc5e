using System.Text.RegularExpressions;
using Briefs.Languages;

namespace Briefs.Evidence;

/// <summary>
/// What the copy has where the quotation has an omission or a bracket: whether leaving it out, or putting words in, changes what was said.
/// </summary>
internal sealed partial class GapText
{
    /// <summary>Most characters that an omission may leave out.</summary>
    public const int MaxOmitted = 400;

    /// <summary>Most letters that brackets glued to a word may put in or stand for: an ending, not another word.</summary>
    private const int MaxEnding = 3;

    private readonly FindNegations _negations;
    private readonly FindTurns _turns;
    private readonly ImmutableArray<string> _langs;
    private readonly Lazy<FrozenSet<string>> _refused;

    public GapText(ComparedWords words)
    {
        _negations = new FindNegations(words);
        _turns = new FindTurns(words.Names);
        _langs = words.SourceLang is { } source && source != words.Lang ? [words.Lang, source] : [words.Lang];
        // Most quotations have no brackets.
        _refused = new(() => _langs.SelectMany(RefusedIn).ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>Whether the negations of the language that the copy is written in are known.</summary>
    public bool KnowsNegations => _negations.AreKnown;

    /// <summary>Why the gap may not stand as it is; none when it may.</summary>
    public ImmutableSortedSet<AlteredReason> Faults(Gap gap, string copy, TextSpan left)
    {
        if (gap.Kind == GapKind.Paragraph) return FindTurns.JoinsMarked(copy, left) ? [AlteredReason.SpeakerCrossed] : [];
        if (gap.Kind is not (GapKind.Omission or GapKind.Bracket)) return [];
        var faults = ImmutableSortedSet.CreateBuilder<AlteredReason>();
        AddBracket(gap, copy[left.Start..Math.Min(left.End, left.Start + MaxOmitted)], faults);
        if (left.Length > MaxOmitted)
        {
            if (!gap.IsConfirmed) faults.Add(AlteredReason.OmissionTooLong);
            else if (gap.Inserted.Length > 0 && _negations.Count(gap.Inserted) > 0) faults.Add(AlteredReason.NegationAdded);
            return faults.ToImmutable();
        }

        if (!gap.IsConfirmed && (_turns.Crosses(copy, left) || FindTurns.JoinsMarked(copy, left))) faults.Add(AlteredReason.SpeakerCrossed);
        AddNegation(gap, copy, left, faults);
        return faults.ToImmutable();
    }

    /// <summary>Whether the clause of the copy that a place goes on has a negation before it.</summary>
    public bool NegatesBefore(string copy, int place)
    {
        var start = place;
        while (start > 0 && place - start < MaxOmitted && !EndsClause(copy[start - 1])) start--;
        return _negations.Count(copy[start..place]) > 0;
    }

    /// <summary>Whether a text has a negation.</summary>
    public bool Negates(string text) => _negations.Count(text) > 0;

    // The whole words on both sides: [in]nocent, can[not], no[t].
    private void AddNegation(Gap gap, string copy, TextSpan left, ImmutableSortedSet<AlteredReason>.Builder faults)
    {
        var before = gap.IsGluedBefore ? copy[StartOfWord(copy, left.Start)..left.Start] : "";
        var after = gap.IsGluedAfter ? copy[left.End..EndOfWord(copy, left.End)] : "";
        var has = _negations.Count(before + copy[left.Start..left.End] + after);
        var puts = _negations.Count(before + gap.Inserted + after);
        if (puts > has) faults.Add(AlteredReason.NegationAdded);
        else if (has > puts && !gap.IsConfirmed) faults.Add(AlteredReason.NegationOmitted);
    }

    private void AddBracket(Gap gap, string left, ImmutableSortedSet<AlteredReason>.Builder faults)
    {
        if (gap.Inserted.Length == 0) return;
        var isEnding = gap is { IsGluedBefore: true, IsGluedAfter: false };
        if (gap.IsGluedAfter || (isEnding && (Letters(gap.Inserted) > MaxEnding || Letters(left) > MaxEnding)))
            faults.Add(AlteredReason.BracketAdds);
        if (!isEnding && Refused(gap.Inserted).Except(Refused(left), StringComparer.Ordinal).Any()) faults.Add(AlteredReason.BracketAdds);
    }

    private IEnumerable<string> Refused(string text)
    {
        var lower = text.ToLowerInvariant();
        var words = Word().Matches(lower).Select(m => m.Value).Where(_refused.Value.Contains);
        return lower.Any(Scripts.IsDense)
            ? words.Concat(_refused.Value.Where(r => Scripts.IsDense(r[0]) && lower.Contains(r, StringComparison.Ordinal)))
            : words;
    }

    private static IEnumerable<string> RefusedIn(string lang)
    {
        var conventions = LanguageConventions.Get(lang);
        return conventions.EditorialWords
            .Concat(conventions.ReportingVerbs.Intersect(conventions.Speech.Verbs))
            .Except(conventions.Speech.NounVerbs);
    }

    private static int Letters(string text) => text.Count(char.IsLetterOrDigit);

    private static int StartOfWord(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < MaxOmitted && (WordEdges.IsWord(text[start - 1]) || text[start - 1] is '\'' or '’')) start--;
        return start;
    }

    private static int EndOfWord(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < MaxOmitted && WordEdges.IsWord(text[end])) end++;
        return end;
    }

    private static bool EndsClause(char c) =>
        c is '.' or '!' or '?' or ';' or ':' or ',' or '…' or '—' or '\n' or '\f' or '。' or '！' or '？' or '，' or '、' or '：' or '؟' or '،'
            or '۔' or '؛' || (Folding.IsMark(c) && c is not ('\'' or '’'));

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}

/// <summary>What stands between two pieces of a quotation.</summary>
/// <param name="Inner">What the brackets hold; of a clause, the clause.</param>
internal sealed record Gap(GapKind Kind, string Inner)
{
    /// <summary>The words that brackets put in, those of every bracket that stands here; empty when there are none.</summary>
    public string Inserted { get; init; } = Kind == GapKind.Bracket ? Inner : "";

    /// <summary>Whether a bracket of the editor's stands here, of words or of a remark.</summary>
    public bool IsEdited { get; init; } = Kind is GapKind.Bracket or GapKind.Note;

    /// <summary>Written <c>[…!]</c>: the editor has looked at what is left out.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Letters stand right before it: <c>walk[ed]</c>.</summary>
    public bool IsGluedBefore { get; init; }

    /// <summary>Letters stand right behind it: <c>[un]like</c>.</summary>
    public bool IsGluedAfter { get; init; }
}

/// <summary>What stands between two pieces of a quotation.</summary>
internal enum GapKind
{
    /// <summary><c>…</c>: words left out.</summary>
    Omission,

    /// <summary><c>[Ivanov]</c>: words put in, or in place of others.</summary>
    Bracket,

    /// <summary><c>[T]he</c>: a letter in another case.</summary>
    Case,

    /// <summary><c>[sic]</c>: a remark; nothing is left out.</summary>
    Note,

    /// <summary><c>, — сказал он. —</c>: who spoke.</summary>
    Clause,

    /// <summary>The end of a paragraph: the copy may open the marks anew.</summary>
    Paragraph,
}
