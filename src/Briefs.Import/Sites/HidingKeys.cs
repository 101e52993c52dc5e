using Briefs.Import.FrontMatter;

namespace Briefs.Import.Sites;

/// <summary>What a key of front matter says about who may see a text.</summary>
internal enum HidingKind
{
    /// <summary>It says nothing about that.</summary>
    None,

    /// <summary>Hides the text unless its value is false: <c>confidential: true</c>.</summary>
    Unless,

    /// <summary>Shows the text only if its value is true, or a day that has passed: <c>public: false</c>.</summary>
    Only,

    /// <summary>The first day of the text: <c>publish_on: 2030-01-01</c>.</summary>
    Release,

    /// <summary>As <see cref="Release"/>, if its value is a day, and nothing otherwise: <c>released: v1.2</c>.</summary>
    PossibleRelease,

    /// <summary>The time until which the text is secret: <c>embargo_until: 2030-01-01T09:00Z</c>.</summary>
    Embargo,

    /// <summary>The last day of the text: <c>expires: 2030-01-01</c>.</summary>
    Until,

    /// <summary>The state of the text, or its readers: <c>status: in review</c>.</summary>
    State,

    /// <summary>The kind of page: <c>type: draft</c>.</summary>
    Form,

    /// <summary>Hides the text, whatever its value.</summary>
    Password,

    /// <summary>What search engines may do: <c>robots: noindex</c>.</summary>
    Robots,
}

/// <summary>
/// The keys of generators and themes that hide a text. Their spelling varies: <c>embargo_until</c>, <c>embargoUntil</c>,
/// <c>is-private</c>; and they may be in <c>params</c> and other maps.
/// </summary>
internal static class HidingKeys
{
    // Without the marks between words. An `is` at the beginning is left out too.
    private static readonly FrozenDictionary<string, HidingKind> s_kinds = Kinds(new()
    {
        [HidingKind.Unless] =
        [
            "draft", "hidden", "hide", "private", "unlisted", "protected", "embargoed", "unpublished", "notpublished", "confidential",
            "internal", "internalonly", "restricted", "wip", "workinprogress", "archived", "noindex", "secret", "deleted", "trashed",
            "trash", "inactive", "disabled", "offline", "pending", "future", "excluded", "members", "membersonly", "subscribersonly",
            "staffonly", "inreview", "underreview", "needsreview", "notpublic", "nonpublic", "invisible", "withheld", "unreleased",
            "unapproved", "todo", "unlist", "nolist", "norender", "nopublish", "donotpublish", "dontpublish", "exclude", "ignore",
            "ignored",
        ],
        [HidingKind.Only] =
        [
            "published", "public", "visible", "listed", "publish", "live", "online", "approved", "indexable", "enabled", "publishable",
            "render", "rendered", "show",
        ],
        [HidingKind.Embargo] =
        [
            "embargo", "embargountil", "embargoeduntil", "embargodate", "embargotime", "embargoend", "embargoends", "embargoedto",
            "embargoenddate", "embargolift", "embargolifts", "embargolifted",
        ],
        [HidingKind.Release] =
        [
            "publishdate", "pubdate", "publicationdate", "publishon", "publishat", "publishafter", "publishfrom", "publishtime",
            "releasedate", "releaseon", "releaseat", "releasetime", "releaseafter", "scheduled", "schedule", "scheduledfor",
            "scheduledat", "scheduledon", "scheduleddate", "scheduledate", "schedulefor", "golive", "goliveat", "goliveon", "golivedate",
            "liveon", "liveat", "livefrom", "livedate", "availablefrom", "availableon", "availableat", "visiblefrom", "visibleafter",
            "publishedat", "publishedon", "publishedafter", "publishedfrom", "postat", "poston", "showafter", "showfrom", "showon",
            "publicfrom", "publicon", "hiddenuntil", "hideuntil", "privateuntil", "holduntil", "notbefore", "validfrom",
        ],
        [HidingKind.PossibleRelease] = ["release", "released", "available", "launch", "launchdate", "datepublished", "list"],
        [HidingKind.Until] =
        [
            "expirydate", "expires", "unpublishdate", "expirationdate", "unpublishon", "unpublishat",
            "expiry", "expire", "expired", "expiration", "expireson", "expireon", "expiresat", "expireat", "expiryon", "expiredate",
            "expiresdate", "unpublish", "validuntil", "validto", "validthrough", "validtill", "publishuntil", "publisheduntil",
            "visibleuntil", "liveuntil", "availableuntil", "publicuntil", "showuntil", "notafter", "takedown", "takedowndate",
        ],
        [HidingKind.State] =
        [
            "status", "state", "stage", "visibility", "poststatus", "pagestatus", "publicationstatus", "publicationstate",
            "publishstatus", "publishingstatus", "publishstate", "publishingstate", "workflow", "workflowstate", "workflowstatus",
            "reviewstatus", "editorialstatus", "contentstatus", "draftstatus", "access", "accesslevel", "privacy", "visibleto",
        ],
        [HidingKind.Form] = ["type", "layout"],
        [HidingKind.Password] = ["password"],
        [HidingKind.Robots] = ["robots"],
    });

    // Maps that describe the text. In `case: {status: pending}`, the state is not that of the text.
    private static readonly FrozenSet<string> s_ofText = FrozenSet.Create(
        StringComparer.Ordinal,
        "params", "extra", "meta", "metadata", "custom", "data", "page", "post", "article", "content", "publication", "publishing",
        "workflow", "options", "settings", "frontmatter", "attributes", "seo");

    // Maps of parts of a page, which can be hidden without the page, and of other texts.
    private static readonly FrozenSet<string> s_parts = FrozenSet.Create(
        StringComparer.Ordinal,
        "image", "images", "img", "picture", "photo", "cover", "header", "hero", "banner", "feature", "featureimage", "featuredimage",
        "leadimage", "ogimage", "thumbnail", "gallery", "video", "comments", "toc", "menu", "menus", "sidebar", "share", "footer", "nav",
        "navigation", "resources", "cascade", "build", "author", "authors", "sitemap", "search");

    private static readonly FrozenSet<string> s_publicStates = FrozenSet.Create(
        StringComparer.Ordinal,
        "published", "publish", "public", "live", "online", "released", "posted", "active", "current", "ongoing", "visible", "listed",
        "open", "everyone", "anyone", "all", "true", "yes", "on", "1");

    private static readonly string[] s_notPublic =
    [
        "draft", "pending", "private", "future", "scheduled", "trash", "hidden", "unlisted", "unpublished", "notpublished", "review",
        "inreview", "needsreview", "wip", "workinprogress", "todo", "embargo", "internal", "confidential", "restricted", "secret",
        "archived", "deleted", "inactive", "password", "members", "noindex",
    ];

    private static FrozenDictionary<string, HidingKind> Kinds(Dictionary<HidingKind, string[]> groups)
    {
        var kinds = new Dictionary<string, HidingKind>(StringComparer.Ordinal);
        foreach (var (kind, keys) in groups)
            foreach (var key in keys) kinds.Add(key, kind);
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static HidingKind KindOf(string key)
    {
        var plain = PlainOf(key);
        return s_kinds.GetValueOrDefault(plain) is not HidingKind.None and var kind ? kind
            : plain.StartsWith("is", StringComparison.Ordinal) ? s_kinds.GetValueOrDefault(plain[2..]) : HidingKind.None;
    }

    /// <summary>A key without its case and without the marks between its words, so that its spellings are equal.</summary>
    public static string PlainOf(string key) =>
        string.Concat(key.Where(c => c is not ('_' or '-' or '.') && !char.IsWhiteSpace(c)).Select(char.ToLowerInvariant));

    /// <summary>The entries that may hide a text, also those in maps, in the order written.</summary>
    public static IEnumerable<HidingEntry> FindAll(MetaValue.Map keys) => FindAll(keys, isTop: true, isOfText: true);

    // The depth of front matter is limited.
    private static IEnumerable<HidingEntry> FindAll(MetaValue.Map keys, bool isTop, bool isOfText)
    {
        foreach (var entry in keys.Entries)
        {
            if (entry.Value.IsEmpty) continue;
            if (KindOf(entry.Key) is not HidingKind.None and var kind && (isOfText || IsClearAnywhere(kind, entry.Key)))
                yield return new HidingEntry(entry, kind, isTop);
            if (entry.Value is not MetaValue.Map map || s_parts.Contains(PlainOf(entry.Key))) continue;
            foreach (var inner in FindAll(map, isTop: false, isOfText && s_ofText.Contains(PlainOf(entry.Key)))) yield return inner;
        }
    }

    // A book can be `published` or `available` without being the text.
    private static bool IsClearAnywhere(HidingKind kind, string key) =>
        kind is HidingKind.Unless or HidingKind.Embargo || (kind == HidingKind.Release
            && PlainOf(key) is not ("pubdate" or "publicationdate" or "publishdate" or "releasedate"));

    /// <summary>Whether a state means that everyone could read the text. Of other states no one knows.</summary>
    public static bool IsPublic(MetaValue state) => state.Texts is { IsEmpty: false } texts
        && (state is MetaValue.Text || (state is MetaValue.List list && list.Items.Length == texts.Length))
        && texts.All(text => s_publicStates.Contains(PlainOf(text)));

    /// <summary>Whether a kind of page, such as <c>draft</c>, is one that readers don't see.</summary>
    public static bool IsHiddenForm(string form)
    {
        var plain = PlainOf(form);
        return plain.Contains("draft", StringComparison.Ordinal)
            || s_notPublic.Any(word => plain.StartsWith(word, StringComparison.Ordinal));
    }
}

/// <summary>An entry of front matter that may hide a text.</summary>
/// <param name="IsTop">Whether it is not in a map.</param>
internal readonly record struct HidingEntry(MetaEntry Entry, HidingKind Kind, bool IsTop);

/// <summary>A time until which a text is secret.</summary>
/// <param name="Until">The end of the embargo.</param>
/// <param name="Entry">The entry of front matter that sets it.</param>
internal readonly record struct OldEmbargo(DateTimeOffset Until, MetaEntry Entry)
{
    /// <summary>As the front matter of a brief has it.</summary>
    public string Written => Until.ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);
}
