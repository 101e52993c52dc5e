using Briefs.Reading.Schema;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.Publishing;

/// <summary>
/// The keys that the desk gets: those whose values pages print or whose values say nothing, such as <c>status: published</c>. A key that is
/// not listed is left out, and so is a key that Briefs does not know.
/// </summary>
public static class PublicKeys
{
    private static readonly FrozenDictionary<KeyTable, FrozenSet<string>> s_tables = new Dictionary<KeyTable, FrozenSet<string>>
    {
        [SiteKeys.Of] = Names(
            "title", "url", "language", "organization", "organisation", "description", "logo", "icon", "menu", "footer", "footer-text",
            "featured", "topics", "severities", "terms", "names", "extra", "pdf"),
        [SiteKeys.MenuEntry] = Names("title", "link"),
        [BriefKeys.OfBrief] = OfDocument,
        [BriefKeys.OfPage] = OfDocument,
        [BriefKeys.Change] = Names("date", "text"),
        [BriefKeys.Response] = Names("from", "outcome", "text", "source", "asked"),
        [BriefKeys.Recommendation] = Names("addressee", "text", "deadline", "status", "source"),
        [BriefKeys.Annex] = Names("file", "page", "title", "description", "date", "source"),
        [PictureKeys.Lead] = Names("src", "alt", "caption", "credit", "citation"),
        [PictureKeys.Credit] = Names("credit"),
        [SourceKeys.Of] = Names(
            "title", "publisher", "author", "date", "url", "no-url", "accessed", "archive", "type", "lang", "place", "speaker",
            "evidence-public"),
        [PersonKeys.OfBrief] = OfPerson,
        [PersonKeys.Shared] = OfPerson,
        [PersonKeys.Role] = Names("role", "organization", "organisation", "from", "to"),
        [AuthorKeys.Of] = Names("name", "role", "link", "orcid"),
    }.ToFrozenDictionary();

    private static FrozenSet<string> OfDocument => Names(
        "title", "summary", "date", "authors", "lang", "status", "embargo", "topics", "numbered", "image", "images", "sources", "quoted",
        "responses", "recommendations", "annexes", "corrections", "updates", "related", "aliases", "allow", "extra");

    private static FrozenSet<string> OfPerson =>
        Names("name", "also", "role", "organization", "organisation", "anonymous", "description", "to-us", "roles");

    /// <summary>Whether a kind of entry is published with a key.</summary>
    public static bool Contains(KeyTable table, string key)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Find(key) is not null && s_tables.TryGetValue(table, out var names) && names.Contains(key);
    }

    /// <summary>The tree without other keys, at any depth; the same object if it has none.</summary>
    /// <param name="form">What the tree describes.</param>
    public static YamlNode Keep(YamlNode node, KeyForm form) => (form, node) switch
    {
        (KeyForm.Entry(var keys), YamlNode.Mapping entry) => KeepIn(entry, keys),
        (KeyForm.Entries(var keys), YamlNode.Sequence list) => YamlFilter.Keep(list, item => Keep(item, new KeyForm.Entry(keys))),
        (KeyForm.EntriesById(var keys), YamlNode.Mapping all) => KeepAll(all, keys),
        (KeyForm.Credits(var keys), YamlNode.Mapping all) => KeepAll(all, keys),
        _ => node,
    };

    private static YamlNode.Mapping KeepIn(YamlNode.Mapping entry, KeyTable keys) =>
        YamlFilter.Keep(entry, key => Contains(keys, key.Key.Text) ? Keep(key.Value, keys.Find(key.Key.Text)!.Form) : null);

    private static YamlNode.Mapping KeepAll(YamlNode.Mapping all, KeyTable keys) =>
        YamlFilter.Keep(all, entry => Keep(entry.Value, new KeyForm.Entry(keys)));

    private static FrozenSet<string> Names(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
