using System.Text.Json;
using Briefs.Pages.Documents;

namespace Briefs.Pages.JsonLd;

/// <summary>A home page as linked data: the site, with its search.</summary>
internal sealed class HomeGraph(PublishedSite site, PageHead head) : PageGraph(site, head)
{
    private protected override void WriteMain(Utf8JsonWriter json)
    {
        SiteNodes.WriteSite(json, Site);
        base.WriteMain(json);
    }
}
