using Briefs.Reading.Yaml;

namespace Briefs.Reading.Publishing;

/// <summary>Leaves out the texts in languages in which no page prints them.</summary>
/// <param name="Pages">BCP 47, of the pages that print the text.</param>
/// <param name="Site">
/// BCP 47, of the site, if the text of the site's language replaces a missing one; null for names of people, see
/// <see cref="Person.NameIn"/>.
/// </param>
public sealed record PublicLanguages(ImmutableArray<string> Pages, string? Site)
{
    /// <summary>The node itself if pages print all of it.</summary>
    public YamlNode Keep(YamlNode text)
    {
        if (text is not YamlNode.Mapping all || all.Entries.IsEmpty) return text;
        var tags = all.Entries.Select(entry => entry.Key.Text).Order(StringComparer.OrdinalIgnoreCase).ToList();
        var printed = Pages.Select(lang => Choose(tags, lang)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return YamlFilter.Keep(all, entry => printed.Contains(entry.Key.Text) ? entry.Value : null);
    }

    private string Choose(List<string> tags, string lang) =>
        new[] { lang, Primary(lang), Site, Primary(Site ?? ""), "en" }.FirstOrDefault(
            tag => tags.Contains(tag, StringComparer.OrdinalIgnoreCase)) ?? tags[0];

    private static string Primary(string lang) => lang.Split('-')[0];
}
