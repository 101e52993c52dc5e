using Briefs.Reading.Yaml;

namespace Briefs.Reading.Publishing;

/// <summary>What pages print of an entry of a person.</summary>
public sealed record PersonUse
{
    /// <summary>See <see cref="Person.IsNamed"/>.</summary>
    public required bool IsNamed { get; init; }

    /// <summary>Whether this entry is the one on the page of the person, with all names, spellings and roles.</summary>
    public required bool HasPage { get; init; }

    /// <summary>Whether a citation prints that, and when, the person talked to the organisation.</summary>
    public required bool IsToUs { get; init; }

    /// <summary>BCP 47, of the documents that name the person.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>When the person said what documents cite. The role at these times is printed.</summary>
    public required ImmutableArray<PartialDate> Said { get; init; }

    /// <summary>Whether published documents contain a name.</summary>
    public required Func<string, bool> IsPrinted { get; init; }

    /// <summary>The entry without the parts that no page prints; the same object if it has none.</summary>
    public YamlNode Keep(YamlNode entry) => entry is YamlNode.Mapping keys ? YamlFilter.Keep(keys, KeepValue) : entry;

    private YamlNode? KeepValue(YamlEntry entry) => (entry.Key.Text, entry.Value) switch
    {
        ("to-us", _) when !IsToUs => null,
        ("name" or "also" or "roles", _) when !IsNamed => null,
        _ when HasPage => entry.Value,
        ("name", var names) => new PublicLanguages(Languages, null).Keep(names),
        // Another spelling in a published text: without it, the checker would take it for another person's name.
        ("also", YamlNode.Sequence spellings) =>
            NotEmpty(YamlFilter.Keep(spellings, name => name is YamlNode.Scalar { Text: var text } && IsPrinted(text) ? name : null)),
        ("roles", YamlNode.Sequence roles) => NotEmpty(YamlFilter.Keep(roles, role => WasHeld(role) ? role : null)),
        _ => entry.Value,
    };

    private static YamlNode.Sequence? NotEmpty(YamlNode.Sequence list) => list.Items.IsEmpty ? null : list;

    private bool WasHeld(YamlNode node)
    {
        if (node is not YamlNode.Mapping role) return false;
        var time = new RoleAtTime(null, null, DateOf("from"), DateOf("to"));
        return Said.Any(time.Overlaps);

        PartialDate? DateOf(string key) =>
            role.Entries.FirstOrDefault(entry => entry.Key.Text == key)?.Value is YamlNode.Scalar written
                && PartialDate.TryParse(written.Text, out var date) ? date : null;
    }
}
