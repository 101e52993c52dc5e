using Briefs.Languages;
using System.Buffers;

namespace Briefs.Reading.Citations;

/// <summary>
/// Whether a sentence reports speech, and whether a negation comes before a quotation in it. The words are read once, however many
/// quotations the sentence has.
/// </summary>
internal sealed class SentenceWords
{
    private static readonly SearchValues<char> s_aroundReports = SearchValues.Create(" \u00A0,.;:()—–-");
    private static readonly SearchValues<char> s_aroundNegations = SearchValues.Create(" \u00A0,;:(“”\"");

    /// <summary>Longest reporting verb or negation, in characters.</summary>
    private const int LongestWord = 40;

    private readonly string _text;
    private readonly LanguageConventions _language;
    private readonly int _firstHan;
    private readonly int _lastHan;

    // Index after the first reporting verb, and index of the last one, within the sentence.
    private readonly Lazy<(int First, int Last)> _spaced;
    private readonly Lazy<(int First, int Last)> _dense;
    private readonly Lazy<int> _negation;

    /// <param name="text">The text of the block.</param>
    /// <param name="start">Index of the sentence's first character in it.</param>
    /// <param name="end">Index after its last character.</param>
    /// <param name="language">The conventions of the brief's language.</param>
    public SentenceWords(string text, int start, int end, LanguageConventions language)
    {
        (Start, End, _language) = (start, end, language);
        _text = text[start..end].ToLowerInvariant();
        (_firstHan, _lastHan) = _text.AsSpan().ContainsAnyInRange(Scripts.FirstHan, char.MaxValue) ? HanIn(_text) : (_text.Length, -1);
        _spaced = new(Spaced);
        _dense = new(() => (
            Verbs.Select(EndOfFirst).DefaultIfEmpty(int.MaxValue).Min(),
            Verbs.Select(v => _text.LastIndexOf(v, StringComparison.Ordinal)).DefaultIfEmpty(-1).Max()));
        _negation = new(FirstNegation);
    }

    public int Start { get; }

    public int End { get; }

    private int EndOfFirst(string verb) =>
        _text.IndexOf(verb, StringComparison.Ordinal) is >= 0 and var at ? at + verb.Length : int.MaxValue;

    private IEnumerable<string> Verbs => _language.ReportingVerbs;

    /// <summary>Whether any word of the sentence reports speech.</summary>
    public bool Reports() => _firstHan < _text.Length ? _dense.Value.Last >= 0 : _spaced.Value.Last >= 0;

    /// <summary>Whether a word of the sentence outside a run reports speech.</summary>
    /// <param name="start">Index of the run's first character in the block.</param>
    /// <param name="end">Index after its last character.</param>
    public bool ReportsAround(int start, int end)
    {
        var (before, after) = (start - Start, end - Start);
        if (_firstHan < before || _lastHan >= after) return _dense.Value.First <= before || _dense.Value.Last >= after;
        return _spaced.Value.First <= before || _spaced.Value.Last >= after || IsSaying(WordUntil(before)) || IsSaying(WordFrom(after));
    }

    /// <summary>Whether a negation comes before an index of the block.</summary>
    public bool NegatesBefore(int index)
    {
        var at = index - Start;
        if (_negation.Value <= at) return true;
        var start = at;
        while (start > 0 && at - start <= LongestWord && !s_aroundNegations.Contains(_text[start - 1])) start--;
        return start < at && IsNegation(_text.AsSpan(start, at - start));
    }

    // Indices of the first and last Chinese character.
    private static (int First, int Last) HanIn(string text)
    {
        var (first, last) = (0, text.Length - 1);
        while (first < text.Length && !Scripts.IsHan(text[first])) first++;
        while (last >= 0 && !Scripts.IsHan(text[last])) last--;
        return (first, last);
    }

    private (int First, int Last) Spaced()
    {
        var (first, last) = (int.MaxValue, -1);
        foreach (var (start, end) in Words(s_aroundReports))
        {
            if (end - start > LongestWord || !IsSaying(_text[start..end])) continue;
            first = Math.Min(first, end);
            last = start;
        }

        return (first, last);
    }

    private int FirstNegation()
    {
        foreach (var (start, end) in Words(s_aroundNegations))
        {
            if (IsNegation(_text.AsSpan(start, end - start))) return end;
        }

        return int.MaxValue;
    }

    private IEnumerable<(int Start, int End)> Words(SearchValues<char> separators)
    {
        for (var start = 0; start < _text.Length;)
        {
            var length = _text.AsSpan(start).IndexOfAny(separators);
            var end = length < 0 ? _text.Length : start + length;
            if (end > start) yield return (start, end);
            start = end + 1;
        }
    }

    // The words next to a run end at its marks.
    private string WordUntil(int end)
    {
        var start = end;
        while (start > 0 && end - start <= LongestWord && !s_aroundReports.Contains(_text[start - 1])) start--;
        return _text[start..end];
    }

    private string WordFrom(int start)
    {
        var end = start;
        while (end < _text.Length && end - start <= LongestWord && !s_aroundReports.Contains(_text[end])) end++;
        return _text[start..end];
    }

    private bool IsSaying(string word) => _language.ReportingVerbs.Contains(word) || _language.Speech.Verbs.Contains(word);

    private bool IsNegation(ReadOnlySpan<char> word) =>
        word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n’t", StringComparison.Ordinal)
        || (word.Length <= LongestWord && _language.Negations.Contains(word.ToString().Replace('’', '\'')));
}
