namespace Briefs.Model.Text;

/// <summary>A text of the settings: one for all languages, or one in each of several.</summary>
/// <param name="ByLanguage">Texts by BCP 47 tag; the key is empty for a text without a language.</param>
public sealed record LocalizedText(ImmutableSortedDictionary<string, string> ByLanguage)
{
    /// <summary>No texts, by name.</summary>
    public static ImmutableSortedDictionary<string, LocalizedText> NoneByName { get; } =
        ImmutableSortedDictionary.Create<string, LocalizedText>(StringComparer.Ordinal);

    /// <summary>A text for all languages.</summary>
    public static implicit operator LocalizedText(string text) => FromString(text);

    /// <inheritdoc cref="op_Implicit(string)"/>
    public static LocalizedText FromString(string text) =>
        new(ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase).Add("", text));

    /// <summary>
    /// The text for a page: in its language, else in the language without script and region, else the text without a language, else in the
    /// site's language, in English, or in the first language.
    /// </summary>
    /// <param name="lang">BCP 47, of the page.</param>
    /// <param name="siteLang">BCP 47.</param>
    public TextInLanguage Find(string lang, string siteLang)
    {
        foreach (var tag in new[] { lang, Primary(lang), "", siteLang, Primary(siteLang), "en" })
            if (ByLanguage.TryGetValue(tag, out var text)) return new TextInLanguage(text, tag.Length == 0 ? null : tag);
        return ByLanguage.Select(t => new TextInLanguage(t.Value, t.Key)).FirstOrDefault() ?? new TextInLanguage("", null);
    }

    private static string Primary(string lang) => lang.Split('-')[0];
}

/// <summary>A text and its language.</summary>
/// <param name="Lang">BCP 47; null for a text without a language, which is printed as if in the language of the page.</param>
public sealed record TextInLanguage(string Text, string? Lang);
