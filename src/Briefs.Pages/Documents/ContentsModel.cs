using Briefs.Pages.Localization;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>The list of contents of a long text: its headings of the first two levels, then its recommendations and annexes.</summary>
internal static class ContentsModel
{
    /// <summary>Fewer headings are seen at a glance.</summary>
    private const int Fewest = 4;

    // The title is level 1.
    private const int Deepest = 3;

    /// <summary>Entries with <c>title</c>, <c>link</c> and <c>entries</c>, the level below or null; null for a short text.</summary>
    public static ScriptArray? Create(Brief brief, Language words)
    {
        var headings = brief.Headings.Where(h => h.Level <= Deepest && h.Text.Length > 0).ToList();
        if (headings.Count < Fewest) return null;
        var top = headings.Min(h => h.Level);
        var contents = new ScriptArray();
        ScriptObject? section = null;
        foreach (var heading in headings)
        {
            var entry = new ScriptObject(3) { ["title"] = heading.Text, ["link"] = "#" + Uri.EscapeDataString(heading.Id) };
            if (heading.Level == top || section is null)
            {
                entry["entries"] = null;
                contents.Add(entry);
                section = entry;
                continue;
            }

            if (section["entries"] is not ScriptArray entries) section["entries"] = entries = [];
            entries.Add(entry);
        }

        if (brief.Kind == DocumentKind.Brief && !brief.Recommendations.IsEmpty) contents.Add(Section("recommendations", words));
        if (!brief.Annexes.IsEmpty) contents.Add(Section("annexes", words));
        return contents;
    }

    // A section after the text; its id is the key of its title.
    private static ScriptObject Section(string id, Language words) =>
        new(3) { ["title"] = words[id], ["link"] = "#" + id, ["entries"] = null };
}
