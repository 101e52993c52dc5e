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
    /// The entries that a text gets: those that neither it nor a stronger origin sets. What hides a text counts in a map such as
    /// <c>params</c> too, and only the same key outside maps replaces it: an entry that is elsewhere, or has another name, may be about
    /// something else.
    /// </summary>
    /// <param name="set">The entries outside maps of the text and of stronger origins.</param>
    public IEnumerable<MetaEntry> MissingFrom(IReadOnlyCollection<MetaEntry> set)
    {
        var keys = set.Where(entry => !entry.Value.IsEmpty).Select(entry => entry.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var groups = set.Select(entry => GroupOf(entry.Key)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return Values.Entries
            .Where(entry => GroupOf(entry.Key) is { } group && !(Hides(entry.Key) ? keys.Contains(entry.Key) : groups.Contains(group)))
            .Concat(HidingKeys.FindAll(Values).Where(found => !found.IsTop && Hides(found.Entry.Key)).Select(found => found.Entry));
    }

    private static bool Hides(string key) => HidingKeys.KindOf(key) is not (HidingKind.None or HidingKind.Form)
        || HidingKeys.PlainOf(key) is "build" or "headless" or "outputs";

    // The kind of page says how it looks, and only sometimes who sees it.
    private static string? GroupOf(string key)
    {
        var plain = HidingKeys.PlainOf(key);
        if (Array.Find(s_applied, group => group.Contains(plain, StringComparer.Ordinal)) is { } applied) return applied[0];
        return HidingKeys.KindOf(key) is HidingKind.None or HidingKind.Form ? null : plain;
    }
}
