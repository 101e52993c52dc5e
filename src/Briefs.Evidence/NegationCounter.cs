using System.Text.RegularExpressions;
using Briefs.Languages;

namespace Briefs.Evidence;

/// <summary>Counts negating words, in the languages of the quotation and of its source; by script where these are not declared.</summary>
internal sealed partial class NegationCounter
{
    private static readonly FrozenSet<string> s_contracted =
        new[] { "dont", "didnt", "doesnt", "isnt", "wasnt", "arent", "werent", "wont", "wouldnt", "couldnt", "shouldnt" }
            .ToFrozenSet(StringComparer.Ordinal);

    private readonly ImmutableArray<FrozenSet<string>> _lists;
    private readonly ImmutableArray<string> _dense;
    private readonly bool _isDeclared;
    private readonly ImmutableArray<string> _prefixes;

    public NegationCounter(ComparedWords words)
    {
        var langs = words.SourceLang is { } source ? new[] { words.Lang, source } : [words.Lang];
        _lists = [.. langs.Select(l => LanguageConventions.Get(l).Negations).Where(n => n.Count > 0).Distinct()];
        _dense = [.. _lists.SelectMany(l => l).Where(n => Scripts.IsDense(n[0]))];
        _isDeclared = words.SourceLang is not null;
        _prefixes = [.. langs.SelectMany(l => LanguageConventions.Get(l).NegationPrefixes)];
        AreKnown = LanguageConventions.Get(words.SourceLang ?? words.Lang).Negations.Count > 0;
    }

    /// <summary>Whether negations are known for the language of the copy.</summary>
    public bool AreKnown { get; }

    /// <summary>The number of negating words in a text.</summary>
    public int Count(string text)
    {
        var plain = IsPlain(text) ? text : Plain(text);
        var count = plain.Any(Scripts.IsDense) ? DenseIn(plain) : 0;
        foreach (var word in Word().Matches(plain).Select(m => m.Value.ToLowerInvariant()))
        {
            if (Negates(word)) count++;
        }

        return count;
    }

    private static bool IsPlain(string text) => System.Text.Ascii.IsValid(text) && !text.AsSpan().ContainsAny('\n', Folding.Mark);

    // A line break within a word, vowel signs and presentation forms must not hide a negation.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in NormalForm.Convert(LineEnd().Replace(text, ""), NormalizationForm.FormKC))
        {
            if (!Folding.IsInvisible(c) && !TextFolder.IsArabicSign(c)) plain.Append(c is '’' or '‘' or 'ʼ' or Folding.Mark ? '\'' : c);
        }

        return plain.ToString();
    }

    private int DenseIn(string text)
    {
        var negations = _dense.IsEmpty || !_isDeclared ? _dense.Concat(ScriptNegations.Dense).Distinct(StringComparer.Ordinal) : _dense;
        return negations.Sum(n => text.AsSpan().Count(n));
    }

    private bool Negates(string word)
    {
        foreach (var list in _lists)
        {
            if (list.Contains(word) || list.Contains(word.TrimEnd('\''))) return true;
            if (list.Contains("ne") && word.StartsWith("n'", StringComparison.Ordinal)) return true;
            if (list.Contains("نمی") && word.StartsWith("نمی", StringComparison.Ordinal)) return true;
        }

        if (word.EndsWith("n't", StringComparison.Ordinal) || s_contracted.Contains(word)) return true;
        if (_prefixes.Any(p => word.StartsWith(p, StringComparison.Ordinal))) return true;
        return (!_isDeclared || !HasListFor(word)) && ScriptNegations.Contains(word);
    }

    private bool HasListFor(string word) => _lists.Any(l => l.Any(n => ScriptNegations.IsSameScript(n, word)));

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*'?", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=\p{L})[-\u2010]\s*\n\s*(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnd();
}
