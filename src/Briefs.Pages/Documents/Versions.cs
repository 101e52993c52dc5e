using Briefs.Languages;
using Briefs.Pages.Indexes;
using Briefs.Pages.Localization;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>The language versions of a page, for the language switch and for search engines.</summary>
internal static class Versions
{
    /// <summary>Empty for a document in only one language.</summary>
    public static ImmutableArray<PageVersion> List(PublishedSite site, Brief document)
    {
        var others = site.OtherVersionsOf(document);
        return others.IsEmpty
            ? []
            : Ordered(others.Append(document).Select(d => new PageVersion(d.Lang, d.Title.Plain, site.AddressOf(d))));
    }

    /// <summary>Ordered by tag, so that a language is at the same place of the switch on every version.</summary>
    public static ImmutableArray<PageVersion> Ordered(IEnumerable<PageVersion> versions) =>
        [.. versions.OrderBy(v => v.Lang, StringComparer.Ordinal)];

    /// <summary>The entries of the language switch, including the page itself; null if there is only one version.</summary>
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
    /// The <c>hreflang</c> links for search engines, which accept them only if all versions list each other, themselves and an
    /// <c>x-default</c>. Always uses the published addresses.
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

/// <summary>A language version of a page.</summary>
/// <param name="Lang">BCP 47.</param>
/// <param name="Address">Relative to the base path.</param>
internal sealed record PageVersion(string Lang, string Title, string Address);
