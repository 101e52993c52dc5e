using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>Somebody with role and organisation at a time, for a template to print.</summary>
internal sealed class PersonHtml(Person person, PartialDate? said, BriefPrint print) : Html
{
    internal override ContentFile File => print.Brief.File;

    internal override void WriteTo(PageOutput output) => WritePerson.To(person, said, output, print);
}
