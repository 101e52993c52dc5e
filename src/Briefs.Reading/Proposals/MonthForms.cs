using System.Collections.Concurrent;
using Briefs.Languages;

namespace Briefs.Reading.Proposals;

/// <summary>The written forms of a language's months, found by their first or last word: a look-up does not try all of them.</summary>
internal sealed class MonthForms
{
    private static readonly ConcurrentDictionary<string, MonthForms> s_known = new(StringComparer.OrdinalIgnoreCase);

    private readonly ILookup<string, Form> _byFirst;
    private readonly ILookup<string, Form> _byLast;

    private MonthForms(ImmutableArray<ImmutableArray<string>> months)
    {
        var forms = months.SelectMany((written, month) => written.Select(w => new Form(month + 1, [.. w.Split(' ')]))).ToList();
        _byFirst = forms.ToLookup(f => f.Words[0], StringComparer.Ordinal);
        _byLast = forms.ToLookup(f => f.Words[^1], StringComparer.Ordinal);
    }

    /// <param name="lang">BCP 47.</param>
    public static MonthForms Get(string lang) => s_known.GetOrAdd(lang, l => new MonthForms(LanguageFiles.BuiltIn.GetMonths(l)));

    /// <summary>The month, from 1, whose name ends the words, and how many of the words it has.</summary>
    /// <param name="words">Lower case.</param>
    public (int Number, int Length)? AtEndOf(ReadOnlySpan<string> words)
    {
        if (words.IsEmpty) return null;
        foreach (var form in _byLast[words[^1]])
            if (words.EndsWith(form.Words.AsSpan())) return (form.Month, form.Words.Length);
        return null;
    }

    /// <summary>The same for the month whose name begins the words.</summary>
    /// <param name="words">Lower case.</param>
    public (int Number, int Length)? AtStartOf(ReadOnlySpan<string> words)
    {
        if (words.IsEmpty) return null;
        foreach (var form in _byFirst[words[0]])
            if (words.StartsWith(form.Words.AsSpan())) return (form.Month, form.Words.Length);
        return null;
    }

    private sealed record Form(int Month, ImmutableArray<string> Words);
}
