namespace Briefs.Import;

/// <summary>
/// Keeps the ids of proposed entries apart: an id means the same on the whole site, and briefs that are imported one after the other do not
/// know of each other.
/// </summary>
public sealed class EntryIds
{
    // What each id means: the address of a source, the name of a person or organisation.
    private readonly Dictionary<string, string> _meanings = new(StringComparer.Ordinal);

    /// <param name="library">The ids of its briefs are taken.</param>
    public EntryIds(Library library)
    {
        foreach (var source in library.SharedSources.Values.Concat(library.Documents.SelectMany(document => document.DeclaredSources)))
            _meanings.TryAdd(KeyOf("sources", source.Id.Value), source.Url ?? source.Title ?? "");
        foreach (var person in library.SharedPeople.Values.Concat(library.Documents.SelectMany(document => document.DeclaredPeople)))
            _meanings.TryAdd(KeyOf("quoted", person.Id.Value), person.Names.Values.FirstOrDefault() ?? person.Organization ?? "");
    }

    /// <summary>Gives another id to each entry whose own one means something else in another brief.</summary>
    /// <returns>The text of the brief.</returns>
    public string Separate(ProposedBrief brief)
    {
        var text = brief.Text;
        foreach (var proposed in brief.Added)
        {
            var meaning = proposed.Entry.Fields.FirstOrDefault(field => field.Key is "url" or "name" or "organization")?.Value ?? "";
            var id = proposed.Entry.Id;
            for (var number = 2; !IsFree(proposed.Section, id, meaning); number++)
                id = $"{proposed.Entry.Id}-{number.ToString(CultureInfo.InvariantCulture)}";
            _meanings.TryAdd(KeyOf(proposed.Section, id), meaning);
            if (id != proposed.Entry.Id) text = Rename(text, proposed.Section, proposed.Entry.Id, id);
        }

        return text;
    }

    private bool IsFree(string section, string id, string meaning) =>
        !_meanings.TryGetValue(KeyOf(section, id), out var known) || string.Equals(known, meaning, StringComparison.Ordinal);

    private static string Rename(string text, string section, string id, string other)
    {
        var start = text.IndexOf($"\n{section}:\n", StringComparison.Ordinal);
        var line = start < 0 ? -1 : text.IndexOf($"\n  {id}:\n", start, StringComparison.Ordinal);
        return line < 0 ? text : text.Remove(line + 3, id.Length).Insert(line + 3, other);
    }

    private static string KeyOf(string section, string id) => $"{section}/{id}";
}
