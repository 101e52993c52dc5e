using Briefs.Pages.Localization;
using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>What somebody was, and from when until when: “Deputy Chief, Asylum Board, 2018 – March 2020”.</summary>
internal sealed class OfficeHtml(ContentFile file, RoleAtTime office, Language words) : Html
{
    internal override ContentFile File => file;

    internal override void WriteTo(PageOutput output)
    {
        var isFirst = true;
        foreach (var part in new[] { office.Role, office.Organization })
        {
            if (part is null) continue;
            if (!isFirst) output.Text(words["comma"]);
            WriteIsolated.To(output, part, words.Tag);
            isFirst = false;
        }

        if (office is { From: null, To: null }) return;
        if (!isFirst) output.Text(words["comma"]);
        // A dash that is open on one side says that nobody wrote the day down, or that it goes on.
        output.Text($"{Written(office.From)} – {Written(office.To)}".Trim());
    }

    private string Written(PartialDate? date) => date is { } known ? words.Date(known) : "";
}
