using Briefs.Model;
using Briefs.Pages.Output;

namespace Briefs.Pages.Bodies;

/// <summary>A text of a brief, for a template to print: <c>brief.body</c>, <c>brief.title</c>.</summary>
internal sealed class BodyHtml(BriefPrint print, Body body) : Html
{
    internal override void WriteTo(PageOutput output) => new WriteBody(output, print).Write(body);
}
