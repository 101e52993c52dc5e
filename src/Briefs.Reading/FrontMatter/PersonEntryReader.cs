using Briefs.Languages;
using Briefs.Reading.Rules;
using Briefs.Reading.Schema;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.FrontMatter;

/// <summary>
/// Binds a quoted person, from front matter or <c>people.yml</c>. The name may come from an entry of the same id elsewhere.
/// </summary>
internal static class PersonEntryReader
{
    /// <summary>The people in a brief's <c>quoted:</c>.</summary>
    public static ImmutableArray<Person> OfBrief(YamlNode.Mapping? entries, ValueBinder bind) => All(entries, PersonKeys.OfBrief, bind);

    /// <summary>The people in <c>people.yml</c>, who may have <c>roles</c>.</summary>
    public static ImmutableArray<Person> Shared(YamlNode.Mapping? entries, ValueBinder bind) => All(entries, PersonKeys.Shared, bind);

    private static ImmutableArray<Person> All(YamlNode.Mapping? entries, KeyTable known, ValueBinder bind)
    {
        var people = ImmutableArray.CreateBuilder<Person>();
        foreach (var entry in entries?.Entries ?? [])
        {
            if (bind.IsId(entry.Key.Text, entry.Key.Span) && bind.Entries(entry.Key.Text, entry.Value) is { } keys)
                people.Add(From(entry.Key, EntryReader.Open(keys, known, bind)));
        }

        return people.ToImmutable();
    }

    private static Person From(YamlNode.Scalar id, EntryReader fields)
    {
        if (fields.HasKey("anonymous") && fields.KeySpan("name") is { } name)
            fields.Bind.Diagnostics.Add(PersonAnonymousNamed.Rule, name, id.Text);
        var person = new Person
        {
            Id = new PersonId(id.Text),
            File = fields.Bind.Diagnostics.File,
            Span = id.Span,
            Names = fields.ByLanguage("name"),
            Also = [.. fields.List("also").Select(a => a.Value)],
            Role = fields.Plain("role"),
            Organization = Organization(fields),
            Roles = [.. fields.Items("roles").Select(item => Role(item, fields.Bind)).OfType<RoleAtTime>()],
            Anonymous = Reason(fields, id.Text),
            Description = fields.Plain("description"),
            ToUs = fields.Date("to-us")?.Value,
        };
        return person with { Unread = [.. Unread(person, fields)] };
    }

    // An invalid reason still withholds the name: of the two mistakes, printing it is the worse one.
    private static string? Reason(EntryReader fields, string id)
    {
        if (fields.Text("anonymous") is not { } reason) return null;
        if (EmptyReasons.Holds(reason.Text))
            fields.Bind.Diagnostics.Add(AnonymousWithoutReason.Rule, reason.Span, Ids.Shortened(reason.Text), id);
        return reason.Text;
    }

    private static IEnumerable<string> Unread(Person person, EntryReader fields)
    {
        if (person.Names.IsEmpty && fields.HasKey("name")) yield return "name";
        if (person.Organization is null && (fields.HasKey("organization") || fields.HasKey("organisation"))) yield return "organization";
        if (person.Description is null && fields.HasKey("description")) yield return "description";
        if (person.Anonymous is null && fields.HasKey("anonymous")) yield return "anonymous";
    }

    private static string? Organization(EntryReader fields)
    {
        if (fields.KeySpan("organisation") is { } second && fields.HasKey("organization"))
            fields.Bind.Diagnostics.Add(FrontMatterDuplicateKey.Rule, second, "organisation");
        return fields.Plain("organization") ?? fields.Plain("organisation");
    }

    private static RoleAtTime? Role(YamlNode item, ValueBinder bind)
    {
        if (bind.Entries("roles", item) is not { } keys) return null;
        var fields = EntryReader.Open(keys, PersonKeys.Role, bind);
        var from = fields.Date("from");
        var to = fields.Date("to");
        if (from is { } start && to is { } end && end.Value.Last < start.Value.First)
            bind.Diagnostics.Add(FrontMatterDateOrder.Rule, end.Span, "The end of this role", end.Value.ToString(), "its start",
                start.Value.ToString());
        return new RoleAtTime(fields.Plain("role"), Organization(fields), from?.Value, to?.Value);
    }
}
