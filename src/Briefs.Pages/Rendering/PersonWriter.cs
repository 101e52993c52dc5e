using Briefs.Pages.Localization;
using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>Writes a person: the name with a link to the person's page, role and organisation at the time.</summary>
internal static class PersonWriter
{
    public static void Write(Person person, PartialDate? said, BriefWriter html)
    {
        var address = html.Print.Site.PersonAddress(person);
        if (address is not null) html.OpenInside(html.Print.Link(address));
        html.Isolated(person.NameIn(html.Lang));
        if (address is not null) html.Raw("</a>"u8);
        var name = person.NameIn(html.Lang);
        var (role, organization) = person.RoleAt(said);
        foreach (var part in new[] { role, organization })
        {
            if (part is null || part == name) continue;
            html.Word("comma");
            html.Isolated(part);
        }

        if (person.Anonymous is not { } reason) return;
        html.Raw(" ("u8);
        html.Text(html.Words.Fill("name_withheld", reason));
        html.Raw(")"u8);
    }

    /// <summary>Writes an office with its dates: “Deputy Chief, Asylum Board, 2018 – March 2020”.</summary>
    public static void Office(RoleAtTime office, HtmlWriter html)
    {
        var isFirst = true;
        foreach (var part in new[] { office.Role, office.Organization })
        {
            if (part is null) continue;
            if (!isFirst) html.Word("comma");
            html.Isolated(part);
            isFirst = false;
        }

        if (office is { From: null, To: null }) return;
        if (!isFirst) html.Word("comma");
        // A dash without a date on one side means that the date is unknown, or that the office continues.
        html.Text($"{Day(office.From)} – {Day(office.To)}".Trim());

        string Day(PartialDate? date) => date is { } known ? html.Words.Date(known) : "";
    }

    /// <summary>The other names and spellings of a person; empty for a person with one name.</summary>
    /// <param name="words">Of the page.</param>
    public static ImmutableArray<OtherName> OtherNames(Person person, Language words)
    {
        var shown = person.NameIn(words.Tag);
        return
        [
            .. person.Names.Select(n => new OtherName(n.Key, n.Value)).Concat(person.Also.Select(n => new OtherName("", n)))
                .Where(n => n.Name != shown).DistinctBy(n => n.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Writes other names as a phrase, so that a search for another spelling finds the page.</summary>
    public static void WriteNames(ImmutableArray<OtherName> names, HtmlWriter html)
    {
        var phrase = html.Words["also_written"].Split("{0}");
        html.Text(phrase[0]);
        for (var at = 0; at < names.Length; at++)
        {
            if (at > 0) html.Text("\u00A0· ");
            WriteName(names[at], html);
        }

        html.Text(phrase[^1]);
    }

    private static void WriteName(OtherName name, HtmlWriter html)
    {
        if (name.Lang.Length == 0)
        {
            html.Isolated(name.Name);
            return;
        }

        html.Raw("<bdi"u8);
        html.LangAttributes(name.Lang);
        html.Raw(">"u8);
        html.Text(name.Name);
        html.Raw("</bdi>"u8);
    }
}

/// <summary>Another name or spelling of a person.</summary>
/// <param name="Lang">BCP 47; empty where that is not known.</param>
internal readonly record struct OtherName(string Lang, string Name);
