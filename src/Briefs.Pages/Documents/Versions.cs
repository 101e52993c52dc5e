using Briefs.Languages;
using Briefs.Pages.Indexes;
using Briefs.Pages.Localization;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>The languages a page is there in: for readers who would rather have another, and for search engines.</summary>
internal static class Versions
{
    /// <summary>Empty for a document that is there in one language alone.</summary>
    public static ImmutableArray<PageVersion> List(PublishedSite site, Brief document)
    {
        var others = site.Index.OtherVersions(document).ToList();
        return others.Count == 0
            ? []
            : Ordered(others.Append(document).Select(d => new PageVersion(d.Lang, d.Title.Plain, site.Addresses.GetAddress(d))));
    }

    /// <summary>By their tags: the same order on every one of them, so that a reader finds a language where it was.</summary>
    public static ImmutableArray<PageVersion> Ordered(IEnumerable<PageVersion> versions) =>
        [.. versions.OrderBy(v => v.Lang, StringComparer.Ordinal)];

    /// <summary>Each as a switch between them shows it, that of the page itself too; null when there is one alone.</summary>
    public static ScriptArray? Switch(PublishedSite site, PageHead head) =>
        head.Versions.IsEmpty ? null : new ScriptArray(head.Versions.Select(v => new ScriptObject
        {
            ["lang"] = v.Lang,
            ["dir"] = WritingDirection.Get(v.Lang),
            ["name"] = LanguageNames.GetOwnName(v.Lang),
            ["language"] = site.Languages.GetLanguage(head.Lang).NameOf(v.Lang),
            ["title"] = v.Title,
            ["link"] = site.Link(v.Address),
            ["current"] = v.Lang == head.Lang,
        }));

    /// <summary>
    /// What search engines read. They believe versions that all name each other, themselves, and one for readers of no language
    /// among them; only the published addresses count.
    /// </summary>
    public static ScriptArray? Alternates(PublishedSite site, PageHead head)
    {
        if (head.Versions.IsEmpty) return null;
        var forAll = head.Versions.FirstOrDefault(v => string.Equals(v.Lang, site.Settings.Language, StringComparison.OrdinalIgnoreCase))
            ?? head.Versions[0];
        return new ScriptArray(head.Versions.Append(forAll with { Lang = "x-default" })
            .Select(v => new ScriptObject { ["lang"] = v.Lang, ["link"] = site.CanonicalLink(v.Address) }));
    }
}

/// <summary>A page in one of the languages it is there in.</summary>
/// <param name="Lang">BCP 47.</param>
/// <param name="Address">Relative to the base path.</param>
internal sealed record PageVersion(string Lang, string Title, string Address);
