using Briefs.Pages.Localization;
using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

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
    public static OtherNamesHtml? Of(Person person, Language words)
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
            WriteIsolated.To(output, name, _words.Tag);
            return;
        }

        output.Raw("<bdi"u8);
        WriteSource.WriteLang(lang, _words.Tag, output);
        output.Raw(">"u8);
        output.Text(name);
        output.Raw("</bdi>"u8);
    }
}
