using Briefs.Model.Addresses;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>Plans the desk: its page, its program, and what the program reads of the site.</summary>
internal static class DeskPage
{
    private const string SiteData = SiteAddresses.Desk + "site.json";

    public static IEnumerable<PlannedFile> Plan(ListPlan lists)
    {
        if (lists.Site.Profile.Desk is not { } desk) return [];
        var head = new PageHead
        {
            Template = "desk.html",
            Kind = "desk",
            Address = SiteAddresses.Desk,
            Title = lists.Words["desk"],
            Description = lists.Words["desk_help"],
            Lang = lists.Site.Settings.Language,
            Indexed = false,
        };
        return
        [
            lists.PlanOne(head, new ScriptObject(1) { ["version"] = desk.Version }),
            Copy(SiteData, desk.Site),
            .. desk.Files.Select(file => Copy(SiteAddresses.Desk + file.Key, file.Value)),
        ];
    }

    private static PlannedFile.Streamed Copy(string path, ReadOnlyMemory<byte> bytes) => new(path, stream => stream.Write(bytes.Span))
    {
        Inputs = hash => hash.Add(bytes.Span),
    };
}
