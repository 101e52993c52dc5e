using Briefs.Model.Languages;

namespace Briefs.Evidence;

/// <summary>Tells a reporting clause inside quotation marks (<c>, a-t-il dit,</c>) from words of the quotation.</summary>
internal sealed class ReportingClauses
{
    private const int MaxWords = 5;

    private readonly FrozenSet<string> _verbs;
    private readonly FrozenSet<string> _others;
    private readonly FrozenSet<string> _names;

    public ReportingClauses(ComparedWords words)
    {
        _verbs = LanguageConventions.Of(words.Lang).ReportingVerbs;
        _others = ClauseWords.Of(words.Lang);
        _names = words.Names.SelectMany(n => Parts(n.ToLowerInvariant(), [' ', '-', '.', '\'', '’'])).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// Whether a clause has a verb of saying in the third person and nothing but words of the language's list and declared names: whatever
    /// else stands there may be what was said.
    /// </summary>
    public bool Reports(string clause)
    {
        var words = Parts(clause.ToLowerInvariant().Replace('’', '\''), [' ', '\u00A0', '\u202F']);
        if (words.Length is 0 or > MaxWords) return false;
        var parts = words.SelectMany(w => IsKnown(w) ? [w] : Parts(w, ['-', '\'', '.', ','])).ToList();
        return parts.Exists(IsVerb) && parts.TrueForAll(IsKnown);
    }

    private bool IsKnown(string word) => IsVerb(word) || _others.Contains(word) || _names.Contains(word);

    private bool IsVerb(string word) => _verbs.Contains(word) && !_others.Contains(word) && !ClauseWords.IsOtherPerson(word);

    private static string[] Parts(string text, char[] separators) => text.Split(separators, StringSplitOptions.RemoveEmptyEntries);
}
