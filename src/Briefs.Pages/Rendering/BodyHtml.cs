using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>A text of a brief, for a template to print: <c>brief.body</c>, <c>brief.title</c>.</summary>
internal sealed class BodyHtml(BriefPrint print, Body body) : Html
{
    internal override ContentFile File => print.Brief.File;

    internal override void WriteTo(PageOutput output) => new WriteBody(output, print).Write(body);
}
