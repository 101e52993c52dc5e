using Briefs.Model.Json;
using Briefs.Pages.Output;
using Briefs.Pages.Rendering;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>A source for templates.</summary>
internal static class SourceModel
{
    public static ScriptObject Of(Source source, BriefPrint print) => new(3)
    {
        ["id"] = "s-" + source.Id.Value,
        ["type"] = print.Words["type_" + QuotationJson.NameOf(source.Type)],
        ["text"] = new SourceHtml(source, print),
    };
}
