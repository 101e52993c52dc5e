using Briefs.Model.Addresses;
using Briefs.Reading.Body;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Rules;
using Briefs.Reading.Schema;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.Settings;

/// <summary>
/// Reads <c>menu:</c> and <c>footer:</c> of <c>site.yml</c>. Whether a page or topic exists is checked once the whole site has been read.
/// </summary>
internal static class MenuReader
{
    /// <param name="key">menu or footer.</param>
    /// <param name="lang">BCP 47, of the site: the language of headings in links.</param>
    public static ImmutableArray<MenuEntry> Read(EntryReader fields, string key, string lang) =>
        [.. fields.Items(key).Select(item => Entry(item, key, lang, fields.Bind)).OfType<MenuEntry>()];

    private static MenuEntry? Entry(YamlNode item, string key, string lang, ValueBinder bind)
    {
        if (bind.Entries(key, item) is not { } keys) return null;
        var fields = EntryReader.Open(keys, SiteKeys.MenuEntry, bind);
        fields.RequireAll("This entry");
        var title = fields.Localized("title");
        if (fields.Word("link") is not { } link) return null;
        if (!SiteLinkResolver.HasScheme(link.Value)) return Inside(title, link, lang);
        var target = LinkReader.Read(bind.Diagnostics.File, new PathsFrom(bind.Diagnostics.File.Path), link.Value, link.Span);
        bind.Diagnostics.AddRange(target.Diagnostics);
        if (title is null && !fields.HasKey("title")) SayUntitled(keys, link, bind);
        return target.Value is BodyLink.External ? new MenuEntry(title ?? link.Value, link.Value, null, link.Span) : null;
    }

    private static MenuEntry Inside(LocalizedText? title, Located<string> link, string lang)
    {
        var hash = link.Value.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0) return new MenuEntry(title, link.Value, null, link.Span);
        var heading = hash == link.Value.Length - 1 ? null : HeadingIds.FromFragment(link.Value[(hash + 1)..], lang);
        return new MenuEntry(title, link.Value[..hash].TrimEnd(), heading, link.Span);
    }

    // A page has a title of its own; an address outside the site has none.
    private static void SayUntitled(YamlNode.Mapping entry, Located<string> link, ValueBinder bind) =>
        bind.Diagnostics.Add(FrontMatterMissing.Rule, new TextSpan(entry.Span.Start, entry.Span.Start), "This entry", "`title`",
            $"Add the words of the link: `title: Donate`, for {Ids.Shortened(link.Value)}.");
}
