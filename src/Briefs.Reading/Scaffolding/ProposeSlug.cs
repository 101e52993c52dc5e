using Briefs.Reading.Discovery;

namespace Briefs.Reading.Scaffolding;

/// <summary>Makes of a title, in whatever script, the name of its file.</summary>
public static class ProposeSlug
{
    // Addresses are read, said and typed: a long headline is cut behind a whole word.
    private const int Longest = 80;

    /// <summary>Small letters, digits and hyphens, NFC; null when the title holds neither letter nor digit.</summary>
    /// <param name="lang">BCP 47, of the title; empty where it is not known.</param>
    public static string? Propose(string title, string lang = "")
    {
        var slug = Cut(Words(title, lang));
        if (slug.Length == 0) return null;
        return FileNames.Misnamed(slug + ".md", out _, out _) is null ? slug : "brief-" + slug;
    }

    private static string Words(string title, string lang)
    {
        var words = new StringBuilder();
        foreach (var rune in NormalForm.Convert(SmallLetters.ToLower(title, lang), NormalizationForm.FormC).EnumerateRunes())
        {
            var isStart = words.Length == 0 || words[^1] == '-';
            if (FileNames.IsSlugRune(rune) && rune.Value != '-' && !(isStart && IsMark(rune))) words.Append(rune.ToString());
            else if (!isStart && !IsInsideWord(rune)) words.Append('-');
        }

        return words.ToString().Trim('-');
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // An apostrophe does not part a word, and what is invisible parts nothing.
    private static bool IsInsideWord(Rune rune) =>
        rune.Value is '\'' or '’' or 'ʼ' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;

    private static string Cut(string slug)
    {
        if (slug.Length <= Longest) return slug;
        var hyphen = slug.LastIndexOf('-', Longest);
        if (hyphen > 0) return slug[..hyphen];
        // A script that sets no spaces between words: cut between letters, never within one.
        var end = StringInfo.ParseCombiningCharacters(slug).Last(start => start <= Longest);
        return slug[..end];
    }
}
