using Briefs.Reading.Schema;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.FrontMatter;

/// <summary>What to write in place of the keys of other site generators: Hugo, Jekyll, Zola, Eleventy.</summary>
internal static class ForeignKeys
{
    private static readonly string[] s_ofLook =
        ["layout", "template", "permalink", "weight", "type", "toc", "math", "comments", "menu", "markup", "outputs", "cascade", "params",
            "extra", "linktitle", "headless", "sitemap",
            "resources", "eleventynavigation", "eleventyexcludefromcollections", "iscjklanguage", "robots", "excerpt_separator", "pin",
                "sidebar", "nav_order"];

    // The keys of menus in Hugo, Jekyll and Quarto.
    private static readonly FrozenDictionary<string, string> s_ofMenus = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["name"] = "title", ["text"] = "title", ["label"] = "title", ["url"] = "link", ["href"] = "link", ["pageref"] = "link",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <returns>Null for any other key.</returns>
    /// <param name="known">The keys that Briefs allows there. There is advice for menus and for front matter, recognised by its keys
    /// <c>status</c> and <c>topics</c>.</param>
    public static string? HelpFor(YamlEntry entry, ImmutableArray<string> known)
    {
        if (known.SequenceEqual(SiteKeys.MenuEntry.Names, StringComparer.Ordinal))
            return s_ofMenus.TryGetValue(entry.Key.Text, out var meant) ? $"Write `{meant}:` instead of `{entry.Key.Text}:`." : null;
        if (!known.Contains("status", StringComparer.Ordinal) || !known.Contains("topics", StringComparer.Ordinal)) return null;
        var (key, value) = (entry.Key.Text.ToLowerInvariant(), (entry.Value as YamlNode.Scalar)?.Text.Trim() ?? "");
        var line = value.Length > 0 && !value.Contains('\n', StringComparison.Ordinal) ? $"{entry.Key.Text}: {Ids.Shortened(value)}"
            : entry.Key.Text + ":";
        return key switch
        {
            "draft" or "hidden" or "unlisted" or "wip" =>
                IsYes(value) ? "Write `status: draft`." : $"Delete the line `{line}`: without it, the brief is published.",
            "published" =>
                IsNo(value) ? "Write `status: draft`." : IsYes(value) ? $"Delete the line `{line}`: without it, the brief is published."
                : DateForms.TryDay(value) is { } day ? $"Write `date: {day}`."
                : "Write `date:` and the day of first publication: `date: 2024-03-05`.",
            "slug" or "path" => Slug(value, line),
            "author" or "byline" or "contributors" or "writers" => Authors(entry.Value),
            "categories" or "category" or "tags" or "tag" or "keywords" or "subject" or "subjects" => Topics(entry.Value),
            "publishdate" or "pubdate" or "created" or "datepublished" =>
                DateForms.TryDay(value) is { } day ? $"Write `date: {day}`." : "Write `date:` and the day: `date: 2024-03-05`.",
            "lastmod" or "last_modified_at" or "updated" or "modified" or "dateupdated" =>
                $"Describe the change: `updates: [{{date: {DateForms.TryDay(value) ?? "2024-03-05"}, text: The verdict was added.}}]`. "
                    + $"Otherwise, delete the line `{line}`.",
            "expirydate" or "expires" => $"Delete the line `{line}`: a published brief stays published.",
            "excerpt" or "abstract" or "subtitle" or "teaser" or "lead" or "standfirst" =>
                "Write `summary:` instead of `" + entry.Key.Text + ":`.",
            "redirect_from" or "redirects" => "Write `aliases:` instead of `" + entry.Key.Text + ":`.",
            "cover" or "thumbnail" or "featured_image" or "featuredimage" or "hero" or "header" or "banner" =>
                "Write `image:` instead, with `src:`, `alt:` and `credit:` below it, each indented by two spaces.",
            "locale" => LanguageTag.Meant(value) is { } lang ? $"Write `lang: {lang}`." : "Write `lang:` instead.",
            _ => Array.IndexOf(s_ofLook, key) >= 0
                ? $"Delete the line `{line}`: Briefs does not need it." : null,
        };
    }

    private static bool IsYes(string value) => value.ToUpperInvariant() is "TRUE" or "YES" or "ON" or "1";

    private static bool IsNo(string value) => value.ToUpperInvariant() is "FALSE" or "NO" or "OFF" or "0";

    private static string Slug(string value, string line) =>
        value.Length > 0 && !value.Contains('/', StringComparison.Ordinal)
            ? $"Delete the line `{line}`, and rename the file to `{value}.md`: the file name is the address of a brief."
            : $"Delete the line `{line}`: the file name is the address of a brief.";

    private static string Authors(YamlNode value)
    {
        var names = value switch
        {
            YamlNode.Scalar { Text: var text } => [text.Trim()],
            YamlNode.Sequence list => [.. list.Items.OfType<YamlNode.Scalar>().Select(i => i.Text.Trim())],
            _ => ImmutableArray<string>.Empty,
        };
        // Only a name that can't be read as an id is published as it is.
        var isPlain = names.Length > 0
            && names.All(n => !Authorship.IsId(n) && n.All(c => char.IsLetter(c) || c is ' ' or '-' or '.' or '’'));
        return isPlain
            ? $"Write `authors: [{string.Join(", ", names)}]`."
            : "Write `authors:` instead, with a list of full names: `authors: [Ana Petrel, Vera Blindtext]`.";
    }

    private static string Topics(YamlNode value)
    {
        var topics = value switch
        {
            YamlNode.Scalar { Text: var text } => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            YamlNode.Sequence list => [.. list.Items.OfType<YamlNode.Scalar>().Select(i => i.Text.Trim())],
            _ => [],
        };
        var isPlain = topics.Length > 0 && topics.All(t => t.Length > 0 && t.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-'));
        return isPlain ? $"Write `topics: [{string.Join(", ", topics)}]`."
            : "Write `topics:` instead, with a list: `topics: [asylum, torture]`.";
    }
}

/// <summary>The known key that an unknown one was meant for.</summary>
internal static class KeySuggestion
{
    // Names from other tools, and obvious synonyms.
    private static readonly FrozenDictionary<string, string> OtherNames = new Dictionary<string, string>
    {
        ["people"] = "quoted",
        ["persons"] = "quoted",
        ["speakers"] = "quoted",
        ["lang"] = "language",
        ["language"] = "lang",
        ["tags"] = "topics",
        ["keywords"] = "topics",
        ["description"] = "summary",
        ["picture"] = "image",
        ["photo"] = "image",
        ["link"] = "url",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>One of the known keys; null when none is likely.</summary>
    public static string? Suggest(string written, ImmutableArray<string> known) =>
        OtherNames.TryGetValue(written, out var other) && known.Contains(other, StringComparer.Ordinal)
            ? other
            : EditDistance.FindClosest(written, known);
}
