using System.Text.Json.Nodes;

namespace Briefs.LanguageServer.Handlers;

/// <summary>Finds the declaration of a person or source, and the citations.</summary>
internal static class LocationHandler
{
    /// <summary>Returns the entry of the person or source whose id is at the place, or the target of a link.</summary>
    public static JsonArray Definition(CursorContext cursor)
    {
        if (cursor.Id() is { } id)
        {
            var (person, source) = Named(cursor, id);
            if (person is not null) return new JsonArray(At(cursor, person.File, person.Span));
            if (source is not null) return new JsonArray(At(cursor, source.File, source.Span));
        }

        var link = cursor.Document?.LinksAndAnnexes.OfType<BodyLink.Document>().FirstOrDefault(l => l.Span.Contains(cursor.Offset));
        return link is not null && cursor.State.FindDocument(link.Path) is { } target
            ? new JsonArray(At(cursor, target.File, HeadingOf(target, link.HeadingId))) : [];
    }

    /// <summary>Returns every citation in the site of the person or source whose id is at the place.</summary>
    public static JsonArray References(CursorContext cursor, IncludeDeclaration declared)
    {
        if (cursor.Id() is not { } id) return [];
        var (person, source) = Named(cursor, id);
        var found = new JsonArray();
        if (declared == IncludeDeclaration.Included && person is not null) found.Add((JsonNode)At(cursor, person.File, person.Span));
        if (declared == IncludeDeclaration.Included && source is not null) found.Add((JsonNode)At(cursor, source.File, source.Span));
        var citing = person is not null ? cursor.Names.Citing(person.Id) : source is not null ? cursor.Names.Citing(source.Id) : [];
        foreach (var document in citing.Select(cursor.State.FindDocument).OfType<Brief>()
            .Where(d => person is null || person.IsNamed || d.File.Path == person.File.Path))
        {
            foreach (var citation in document.CitationGroups.SelectMany(g => g.Citations))
            {
                var isOfPerson = person is not null && (citation.Speaker == person.Id || citation.ToldBy == person.Id);
                var isOfSource = source is not null && (citation.Source == source.Id || citation.Via == source.Id);
                if (isOfPerson || isOfSource) found.Add((JsonNode)At(cursor, document.File, citation.Span));
            }
        }

        return found;
    }

    // People and sources may have the same id; the place shows which one is meant.
    private static (Person? Person, Source? Source) Named(CursorContext cursor, Located<string> id)
    {
        var (person, source) = (cursor.Person(id.Value), cursor.Source(id.Value));
        if (person is null || source is null) return (person, source);
        if (person.File.Path == cursor.Text.File.Path && person.Span.Start == id.Span.Start) return (person, null);
        if (source.File.Path == cursor.Text.File.Path && source.Span.Start == id.Span.Start) return (null, source);
        return cursor.Citation() is var (_, citation) && citation.Speaker == person.Id
            && cursor.Text.Text.AsSpan(citation.Span.Start, 1 + id.Value.Length).EndsWith(id.Value)
            && id.Span.Start == citation.Span.Start + 1
            ? (person, null)
            : (null, source);
    }

    private static TextSpan HeadingOf(Brief target, string? id) =>
        target.Headings.FirstOrDefault(h => h.Id == id)?.Span
            ?? (id is not null && Annex.TryRead(id, out var number) && number <= target.Annexes.Length
                ? target.Annexes[number - 1].Span : new TextSpan(0, 0));

    private static JsonObject At(CursorContext cursor, ContentFile file, TextSpan span) =>
        PositionMapper.Location(cursor.AddressOf(file.Path), file.Lines, span);
}

/// <summary>Whether the entry itself is listed with its citations.</summary>
internal enum IncludeDeclaration
{
    LeftOut, Included,
}
