using Briefs.Import.FrontMatter;

namespace Briefs.Import.Sites;

/// <summary>Front matter that the old site sets for many texts at once: the defaults of Jekyll, or a cascade of Hugo.</summary>
/// <param name="Origin">The file that sets it, relative to the folder of the old site.</param>
/// <param name="Values">The keys that it sets.</param>
internal sealed record SharedKeys(string Origin, MetaValue.Map Values)
{
    // The keys that mean the same in a brief for every text. A description or a picture of the whole site is not that of a text.
    private static readonly string[][] s_applied =
    [
        ["lang", "language", "locale"], ["author", "authors", "byline", "contributors"], ["draft"], ["published"], ["build"],
        ["headless"], ["permalink", "url"], ["categories", "category"], ["tags", "tag"], ["expirydate", "expires", "unpublishdate"],
        ["outputs"],
    ];

    /// <summary>The paths that it applies to; empty for all.</summary>
    public string Path { get; init; } = "";

    /// <summary>The kind of texts that it applies to, such as <c>posts</c>; null for all.</summary>
    public string? Kind { get; init; }

    /// <summary>The language that it applies to, as the old site writes it; null for all.</summary>
    public string? Language { get; init; }

    /// <summary>The keys that are not applied to briefs.</summary>
    public IEnumerable<string> Unapplied => Values.Entries.Where(entry => !entry.Value.IsEmpty && GroupOf(entry.Key) is null)
        .Select(entry => entry.Key);

    /// <summary>
    /// The entries that a text gets: those that neither it nor a stronger origin sets, under any of their names. What hides a text
    /// counts in a map such as <c>params</c> too.
    /// </summary>
    public ImmutableArray<MetaEntry> MissingFrom(ImmutableArray<MetaEntry> set)
    {
        var known = set.Concat(HiddenIn(set)).Select(entry => GroupOf(entry.Key)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. Values.Entries.Concat(HiddenIn(Values.Entries))
            .Where(entry => GroupOf(entry.Key) is { } group && !known.Contains(group))];
    }

    private static IEnumerable<MetaEntry> HiddenIn(ImmutableArray<MetaEntry> entries) =>
        HidingKeys.FindAll(new MetaValue.Map(1, entries)).Where(found => !found.IsTop).Select(found => found.Entry);

    // The kind of page says how it looks, and only sometimes who sees it.
    private static string? GroupOf(string key)
    {
        var plain = HidingKeys.PlainOf(key);
        if (Array.Find(s_applied, group => group.Contains(plain, StringComparer.Ordinal)) is { } applied) return applied[0];
        return HidingKeys.KindOf(key) is HidingKind.None or HidingKind.Form ? null : plain;
    }
}
