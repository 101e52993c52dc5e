using System.Text.Json;
using Briefs.Model.Addresses;
using Briefs.Model.Json;
using Briefs.Pages.Documents;
using Briefs.Pages.Indexes;
using Briefs.Pages.Reuse;

namespace Briefs.Pages.Exports;

/// <summary>One list of the evidence: documents, saved copies, sources or people. A field without a value is left out.</summary>
/// <param name="Name">The key in <c>evidence.json</c>.</param>
/// <param name="Sizes">The estimated size of each entry in bytes.</param>
/// <param name="KeyOf">The path or id of the entry at a position.</param>
/// <param name="Write">Writes the entry at a position as an object.</param>
internal sealed record EvidenceList(string Name, ImmutableArray<int> Sizes, Func<int, string> KeyOf, Action<Utf8JsonWriter, int> Write)
{
    /// <summary>Adds all that the entry at a position contains to a hash.</summary>
    public required Action<InputHash, int> Add { get; init; }

    /// <summary>Adds entries to a hash.</summary>
    public void AddAll(InputHash hash, Range entries)
    {
        hash.Add(Name);
        for (var at = entries.Start.Value; at < entries.End.GetOffset(Sizes.Length); at++) Add(hash, at);
    }

    public static ImmutableArray<EvidenceList> All(PublishedSite site)
    {
        var documents = site.Library.Documents.ToImmutableArray();
        // Only copies of sources that public briefs cite: another may belong to a brief under embargo.
        var copies = site.Library.SavedCopies.Values.Where(c => site.Index.SourceById.ContainsKey(c.Source)).ToImmutableArray();
        var sources = site.Index.Sources.OrderBy(s => s.Source.Id).ToImmutableArray();
        var isInSite = site.Library.Evidence.IsInSite;
        var people = site.Index.Quoted.Values.OrderBy(p => p.Person.Id).ToImmutableArray();
        return
        [
            new("documents", [.. documents.Select(SizeOf)], at => documents[at].File.Path,
                (json, at) => new EvidenceDocument(json, site, documents[at]).Write())
            {
                Add = (hash, at) => hash.Add(documents[at]),
            },
            new("kept", [.. copies.Select(_ => 120)], at => copies[at].Source.Value,
                (json, at) => WriteCopy(json, copies[at], isInSite))
            {
                // The saved copies are in the hash of the site.
                Add = (hash, at) => hash.Add(copies[at].Source.Value),
            },
            new("sources", [.. sources.Select(s => SizeOf(s.Source))], at => sources[at].Source.Id.Value,
                (json, at) => WriteSource(json, sources[at]))
            {
                Add = (hash, at) => ListEntries.Add(hash, sources[at]),
            },
            new("people", [.. people.Select(p => 90 + DataParts.SizeOf(p.Person.NameIn(site.Settings.Language))
                    + DataParts.SizeOf(p.Person.Role) + DataParts.SizeOf(p.Person.Organization))], at => people[at].Person.Id.Value,
                (json, at) => WritePerson(json, site, people[at].Person))
            {
                Add = (hash, at) => ListEntries.Add(hash, people[at]),
            },
        ];
    }

    private static int SizeOf(Brief document) => 150 + (2 * DataParts.SizeOf(document.File.Path)) + DataParts.SizeOf(document.Title.Plain)
        + document.Aliases.Sum(a => 4 + DataParts.SizeOf(a.Value))
        + document.Quotations.Sum(q => 160 + DataParts.SizeOf(q.Text) + q.Citations.Sum(c => 60 + DataParts.SizeOf(c)))
        + document.Declarations.Sum(d => 80 + DataParts.SizeOf(d.Text))
        + document.Annexes.Sum(a => 250 + DataParts.SizeOf(a.Description?.Plain))
        + document.Corrections.Sum(c => 40 + DataParts.SizeOf(c.Text.Plain));

    private static int SizeOf(Source source) => 90 + DataParts.SizeOf(source.Title) + DataParts.SizeOf(source.Publisher)
        + DataParts.SizeOf(source.Author) + DataParts.SizeOf(source.Url) + DataParts.SizeOf(source.Archive);

    private static void WriteCopy(Utf8JsonWriter json, SavedCopy copy, bool isInSite)
    {
        json.WriteStartObject();
        json.WriteString("source", copy.Source.Value);
        // No hash of a private copy: it would let anyone confirm a guess of the text.
        if (isInSite) json.WriteString("sha256", copy.Entry?.TextSha256 ?? copy.HashOfText());
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, UsedSource used)
    {
        var source = used.Source;
        json.WriteStartObject();
        json.WriteString("id", source.Id.Value);
        json.WriteString("type", QuotationJson.NameOf(source.Type));
        Field(json, "title", source.Title);
        Field(json, "publisher", source.Publisher);
        Field(json, "author", source.Author);
        Field(json, "date", source.Date?.ToString());
        Field(json, "accessed", source.Accessed?.ToString());
        Field(json, "lang", source.Lang);
        Field(json, "place", source.Place);
        Field(json, "original", source.Url);
        Field(json, "archive", source.Archive);
        // The page of the list of sources. On the first one, a program needs no number.
        if (Paging.PageOf(used.Position) is > 1 and var page) json.WriteNumber("page", page);
        json.WriteEndObject();
    }

    private static void WritePerson(Utf8JsonWriter json, PublishedSite site, Person person)
    {
        json.WriteStartObject();
        json.WriteString("id", person.Id.Value);
        json.WriteString("name", person.NameIn(site.Settings.Language));
        Field(json, "role", person.Role);
        Field(json, "organization", person.Organization);
        json.WriteEndObject();
    }

    private static void Field(Utf8JsonWriter json, string name, string? value) =>
        QuotationJson.WriteString(json, name, value, EmptyFields.LeftOut);
}
