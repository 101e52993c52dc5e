using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>Where words were said, without who said them, for a template to print.</summary>
internal sealed class CitationHtml(Citation citation, Quotation words, BriefPrint print) : Html
{
    internal override ContentFile File => print.Brief.File;

    internal override void WriteTo(PageOutput output) => WriteCitation.SourceTo(citation, Passages.Of(words), output, print);
}
