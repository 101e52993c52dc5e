namespace Briefs.Languages;

/// <summary>
/// Words that people write in place of a required reason, in any language, because a brief may give reasons in a language other than its
/// own.
/// </summary>
public static class EmptyReasons
{
    private static readonly FrozenSet<string> s_words = LanguageConventions.Undetermined.EmptyReasons;

    /// <summary>Returns whether a text does not contain a reason: <c>true</c>, <c>n/a</c>, a dash.</summary>
    public static bool Holds(string text)
    {
        var bare = string.Concat(text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) || c is '/' or '’' or '\'' or 'ʻ' ? c : ' '));
        var words = string.Join(' ', bare.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return words.Count(char.IsLetter) < 2 || s_words.Contains(words);
    }
}
