namespace Briefs.Reading.Body;

/// <summary>
/// Ids of headings. They keep the letters of every script. The prefix prevents a heading “Search” or “body” from taking an id of the page
/// itself.
/// </summary>
/// <param name="lang">BCP 47 tag of the text: lower case depends on the language.</param>
public sealed class HeadingIds(string lang)
{
    private const string Prefix = Heading.IdPrefix;
    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);

    /// <summary>The id of the next heading; a repeated one gets -2, -3.</summary>
    public string Next(string heading)
    {
        var id = Prefix + Slug(heading, lang);
        while (true)
        {
            var count = _used[id] = _used.GetValueOrDefault(id) + 1;
            if (count == 1) return id;
            id = $"{id}-{count}";
        }
    }

    /// <summary>The id that a link's fragment means: <c>#what-it-says</c>, with or without the prefix.</summary>
    /// <param name="lang">BCP 47 tag of the text that contains the link.</param>
    public static string FromFragment(string fragment, string lang)
    {
        var text = Uri.UnescapeDataString(fragment);
        return text.StartsWith(Prefix, StringComparison.Ordinal) ? text : Prefix + Slug(text, lang);
    }

    private static string Slug(string heading, string lang)
    {
        var slug = new StringBuilder(heading.Length);
        foreach (var rune in SmallLetters.ToLower(heading, lang).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
                    or System.Globalization.UnicodeCategory.SpacingCombiningMark)
                slug.Append(rune.ToString());
            else if (slug.Length > 0 && slug[^1] != '-' && (Rune.IsWhiteSpace(rune) || rune.Value is '-' or '_' or '–' or '—' or '/'))
                slug.Append('-');
        }

        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "section" : text;
    }
}

/// <summary>Fragments of links to headings.</summary>
public static class HeadingFragments
{
    /// <summary>The fragment of a heading's text, without the number sign: <c>what-it-says</c>.</summary>
    /// <param name="lang">BCP 47 tag of the text; empty when unknown.</param>
    public static string Write(string heading, string lang)
    {
        ArgumentNullException.ThrowIfNull(heading);
        return HeadingIds.FromFragment(heading.Replace("%", " ", StringComparison.Ordinal), lang)[Heading.IdPrefix.Length..];
    }
}
