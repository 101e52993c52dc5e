using System.Text.Json.Nodes;
using Briefs.Reading.Discovery;
using Briefs.Reading.Scaffolding;
using Briefs.Workspaces;

namespace Briefs.Desk;

/// <summary>The file that <c>briefs new</c> would write.</summary>
internal static class NewBrief
{
    /// <param name="lang">BCP 47; null for the language of the site.</param>
    /// <returns><c>path</c> and <c>text</c>; null if the title has neither letters nor digits, for the name of the file.</returns>
    public static JsonObject? Create(WorkspaceSnapshot site, string title, string? lang)
    {
        var language = lang ?? site.Library.Settings.Language;
        var line = OneLine.Collapse(title);
        if (SlugProposer.Propose(line, language) is not { } slug) return null;
        var name = language == site.Library.Settings.Language ? slug : $"{slug}.{language}";
        var today = PartialDate.FromDay(DateOnly.FromDateTime(site.Options.AsOf.UtcDateTime));
        return new() { ["path"] = $"{ContentPaths.Briefs}/{name}.md", ["text"] = BriefScaffold.Format(line, today, name, language) };
    }
}
