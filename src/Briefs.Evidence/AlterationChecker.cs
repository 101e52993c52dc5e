using System.Text.RegularExpressions;
using Briefs.Languages;

namespace Briefs.Evidence;

/// <summary>
/// Examines the copy's text at an omission or bracket of the quotation: whether leaving it out, or inserting words, changes the meaning.
/// </summary>
internal sealed partial class AlterationChecker
{
    /// <summary>Most characters that an omission may leave out.</summary>
    public const int MaxOmitted = 400;

    /// <summary>Most letters that brackets within a word may insert or replace: enough for an ending, not for another word.</summary>
    private const int MaxEnding = 3;

    private readonly NegationCounter _negations;
    private readonly SpeakerTurns _turns;
    private readonly ImmutableArray<string> _langs;
    private readonly Lazy<FrozenSet<string>> _refused;

    public AlterationChecker(ComparedWords words)
    {
        _negations = new NegationCounter(words);
        _turns = new SpeakerTurns(words.Names);
        _langs = words.SourceLang is { } source && source != words.Lang ? [words.Lang, source] : [words.Lang];
        // Computed on first use: most quotations have no brackets.
        _refused = new(() => _langs.SelectMany(RefusedIn).ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>Whether negations are known for the language of the copy.</summary>
    public bool KnowsNegations => _negations.AreKnown;

    /// <summary>Reasons to reject the gap; none when it is allowed.</summary>
    public ImmutableSortedSet<AlteredReason> Faults(Gap gap, string copy, TextSpan left)
    {
        if (gap.Kind == GapKind.Paragraph) return SpeakerTurns.JoinsMarked(copy, left) ? [AlteredReason.SpeakerCrossed] : [];
        if (gap.Kind is not (GapKind.Omission or GapKind.Bracket)) return [];
        var errors = ImmutableSortedSet.CreateBuilder<AlteredReason>();
        AddBracket(gap, copy[left.Start..Math.Min(left.End, left.Start + MaxOmitted)], errors);
        if (/* guard: verified-omission */ left.Length > MaxOmitted)
        {
            if (!gap.IsConfirmed) errors.Add(AlteredReason.OmissionTooLong);
            else if (gap.Inserted.Length > 0 && _negations.Count(gap.Inserted) > 0) errors.Add(AlteredReason.NegationAdded);
            return errors.ToImmutable();
        }

        if (/* guard: verified-crossed */ (!gap.IsConfirmed && (_turns.Crosses(copy, left) || SpeakerTurns.JoinsMarked(copy, left))))
            errors.Add(AlteredReason.SpeakerCrossed);
        AddNegation(gap, copy, left, errors);
        return errors.ToImmutable();
    }

    /// <summary>Whether the copy has a negation before a position, in the same clause.</summary>
    public bool NegatesBefore(string copy, int place)
    {
        var start = place;
        while (start > 0 && place - start < MaxOmitted && !EndsClause(copy[start - 1])) start--;
        return _negations.Count(copy[start..place]) > 0;
    }

    /// <summary>Whether a text contains a negation.</summary>
    public bool Negates(string text) => _negations.Count(text) > 0;

    // Takes the whole words on both sides: [in]nocent, can[not], no[t].
    private void AddNegation(Gap gap, string copy, TextSpan left, ImmutableSortedSet<AlteredReason>.Builder errors)
    {
        var before = gap.IsGluedBefore ? copy[StartOfWord(copy, left.Start)..left.Start] : "";
        var after = gap.IsGluedAfter ? copy[left.End..EndOfWord(copy, left.End)] : "";
        var has = _negations.Count(before + copy[left.Start..left.End] + after);
        var puts = _negations.Count(before + gap.Inserted + after);
        if (/* guard: verified-negation-added */ puts > has) errors.Add(AlteredReason.NegationAdded);
        else if (/* guard: verified-negation */ (has > puts && !gap.IsConfirmed)) errors.Add(AlteredReason.NegationOmitted);
    }

    private void AddBracket(Gap gap, string left, ImmutableSortedSet<AlteredReason>.Builder errors)
    {
        if (gap.Inserted.Length == 0) return;
        var isEnding = gap is { IsGluedBefore: true, IsGluedAfter: false };
        if (/* guard: verified-bracket-adds */ (
            gap.IsGluedAfter || (isEnding && (Letters(gap.Inserted) > MaxEnding || Letters(left) > MaxEnding))))
            errors.Add(AlteredReason.BracketAdds);
        if (/* guard: verified-bracket-verb */ (!isEnding && Refused(gap.Inserted).Except(Refused(left), StringComparer.Ordinal).Any()))
            errors.Add(AlteredReason.BracketAdds);
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
        while (start > 0 && at - start < MaxOmitted && (WordBoundaries.IsWord(text[start - 1]) || text[start - 1] is '\'' or '’')) start--;
        return start;
    }

    private static int EndOfWord(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < MaxOmitted && WordBoundaries.IsWord(text[end])) end++;
        return end;
    }

    private static bool EndsClause(char c) =>
        c is '.' or '!' or '?' or ';' or ':' or ',' or '…' or '—' or '\n' or '\f' or '。' or '！' or '？' or '，' or '、' or '：' or '؟' or '،'
            or '۔' or '؛' || (Folding.IsMark(c) && c is not ('\'' or '’'));

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}

/// <summary>What separates two pieces of a quotation.</summary>
/// <param name="Inner">The text inside the brackets, or the clause.</param>
internal sealed record Gap(GapKind Kind, string Inner)
{
    /// <summary>The words inserted by the brackets, those of adjacent brackets included; empty when there are none.</summary>
    public string Inserted { get; init; } = Kind == GapKind.Bracket ? Inner : "";

    /// <summary>Whether it contains a bracket of the editor's, for words or for a remark.</summary>
    public bool IsEdited { get; init; } = Kind is GapKind.Bracket or GapKind.Note;

    /// <summary>Written <c>[…!]</c>: the editor has checked what is left out.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Letters come directly before it: <c>walk[ed]</c>.</summary>
    public bool IsGluedBefore { get; init; }

    /// <summary>Letters come directly after it: <c>[un]like</c>.</summary>
    public bool IsGluedAfter { get; init; }
}

internal enum GapKind
{
    /// <summary><c>…</c>: words left out.</summary>
    Omission,

    /// <summary><c>[Ivanov]</c>: words inserted, or replacing others.</summary>
    Bracket,

    /// <summary><c>[T]he</c>: a letter in the other case.</summary>
    Case,

    /// <summary><c>[sic]</c>: a remark; nothing is left out.</summary>
    Note,

    /// <summary><c>, — сказал он. —</c>: a reporting clause.</summary>
    Clause,

    /// <summary>The end of a paragraph: the copy may repeat the opening mark.</summary>
    Paragraph,
}
