using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>A source in full, for a template to print.</summary>
internal sealed class SourceHtml(Source source, BriefPrint print) : Html
{
    internal override ContentFile File => print.Brief.File;

    internal override void WriteTo(PageOutput output)
    {
        WriteSource.Full(source, output, print.Words, print.PageLang);
        WriteSource.Access(source, output, print.Words);
    }
}
