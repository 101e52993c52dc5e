using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>Writes who somebody is: name with a link to everything they said, role and organisation at the time.</summary>
internal static class WritePerson
{
    public static void To(Person person, PartialDate? said, PageOutput output, BriefPrint print)
    {
        var address = print.Site.PersonAddress(person);
        if (address is not null) WriteLink.OpenInside(print.Link(address), output);
        WriteIsolated.To(output, person.NameIn(print.PageLang), print.PageLang);
        if (address is not null) output.Raw("</a>"u8);
        var name = person.NameIn(print.PageLang);
        var (role, organization) = person.RoleAt(said);
        foreach (var part in new[] { role, organization })
        {
            if (part is null || part == name) continue;
            output.Text(print.Words["comma"]);
            WriteIsolated.To(output, part, print.PageLang);
        }

        if (person.Anonymous is not { } reason) return;
        output.Raw(" ("u8);
        output.Text(print.Words.Fill("name_withheld", reason));
        output.Raw(")"u8);
    }
}
