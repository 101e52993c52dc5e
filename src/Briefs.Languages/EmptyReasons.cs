namespace Briefs.Languages;

/// <summary>
/// What people write where a reason is asked for and they have none at hand, in any language: a brief's language says nothing of it.
/// </summary>
public static class EmptyReasons
{
    private static readonly FrozenSet<string> s_words = LanguageConventions.Undetermined.EmptyReasons;

    /// <summary>Whether a text in the place of a reason says nothing: <c>true</c>, <c>n/a</c>, a dash.</summary>
    public static bool Holds(string text)
    {
        var bare = string.Concat(text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) || c is '/' or '’' or '\'' or 'ʻ' ? c : ' '));
        var words = string.Join(' ', bare.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return words.Count(char.IsLetter) < 2 || s_words.Contains(words);
    }
}
