using Briefs.Pages.Localization;
using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>Writes who somebody is: name with a link to everything they said, role and organisation at the time.</summary>
internal static class WritePerson
{
    public static void Write(Person person, PartialDate? said, PageOutput output, BriefPrint print)
    {
        var address = print.Site.PersonAddress(person);
        if (address is not null) WriteLink.OpenInside(print.Link(address), output);
        WriteIsolated.Write(output, person.NameIn(print.PageLang), print.PageLang);
        if (address is not null) output.Raw("</a>"u8);
        var name = person.NameIn(print.PageLang);
        var (role, organization) = person.RoleAt(said);
        foreach (var part in new[] { role, organization })
        {
            if (part is null || part == name) continue;
            output.Text(print.Words["comma"]);
            WriteIsolated.Write(output, part, print.PageLang);
        }

        if (person.Anonymous is not { } reason) return;
        output.Raw(" ("u8);
        output.Text(print.Words.Fill("name_withheld", reason));
        output.Raw(")"u8);
    }
}

/// <summary>Somebody with role and organisation at a time, for a template to print.</summary>
internal sealed class PersonHtml(Person person, PartialDate? said, BriefPrint print) : Html
{
    internal override ContentFile File => print.Brief.File;

    internal override void WriteTo(PageOutput output) => WritePerson.Write(person, said, output, print);
}

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
            WriteIsolated.Write(output, part, words.Tag);
            isFirst = false;
        }

        if (office is { From: null, To: null }) return;
        if (!isFirst) output.Text(words["comma"]);
        // A dash that is open on one side says that nobody wrote the day down, or that it goes on.
        output.Text($"{Written(office.From)} – {Written(office.To)}".Trim());
    }

    private string Written(PartialDate? date) => date is { } known ? words.Date(known) : "";
}

/// <summary>The other names and spellings of somebody, as a phrase: who looks for a name as it is written elsewhere must find it.</summary>
internal sealed class OtherNamesHtml : Html
{
    private readonly Person _person;
    private readonly Language _words;
    private readonly ImmutableArray<(string Lang, string Name)> _names;

    private OtherNamesHtml(Person person, Language words, ImmutableArray<(string Lang, string Name)> names) =>
        (_person, _words, _names) = (person, words, names);

    internal override ContentFile File => _person.File;

    /// <param name="words">Of the page.</param>
    /// <returns>Null for somebody who has one name alone.</returns>
    public static OtherNamesHtml? Create(Person person, Language words)
    {
        var shown = person.NameIn(words.Tag);
        ImmutableArray<(string Lang, string Name)> names =
        [
            .. person.Names.Select(n => (Lang: n.Key, Name: n.Value)).Concat(person.Also.Select(n => (Lang: "", Name: n)))
                .Where(n => n.Name != shown).DistinctBy(n => n.Name, StringComparer.Ordinal),
        ];
        return names.IsEmpty ? null : new OtherNamesHtml(person, words, names);
    }

    internal override void WriteTo(PageOutput output)
    {
        var phrase = _words["also_written"].Split("{0}");
        output.Text(phrase[0]);
        for (var at = 0; at < _names.Length; at++)
        {
            if (at > 0) output.Text("\u00A0· ");
            Write(_names[at].Lang, _names[at].Name, output);
        }

        output.Text(phrase[^1]);
    }

    private void Write(string lang, string name, PageOutput output)
    {
        if (lang.Length == 0)
        {
            WriteIsolated.Write(output, name, _words.Tag);
            return;
        }

        output.Raw("<bdi"u8);
        WriteSource.WriteLang(lang, _words.Tag, output);
        output.Raw(">"u8);
        output.Text(name);
        output.Raw("</bdi>"u8);
    }
}
