using System.Text.Json.Nodes;

namespace Briefs.LanguageServer.Handlers;

/// <summary>Finds the declaration of a person or source, and the citations.</summary>
internal static class LocationHandler
{
    /// <summary>Returns the entry of the person or source whose id is at the place, or the target of a link.</summary>
    public static JsonArray Definition(CursorContext glance)
    {
        if (glance.Id() is { } id)
        {
            var (person, source) = Named(glance, id);
            if (person is not null) return new JsonArray(At(glance, person.File, person.Span));
            if (source is not null) return new JsonArray(At(glance, source.File, source.Span));
        }

        var link = glance.Document?.Links.OfType<BodyLink.Document>().FirstOrDefault(l => l.Span.Contains(glance.Offset));
        return link is not null && glance.State.FindDocument(link.Path) is { } target
            ? new JsonArray(At(glance, target.File, HeadingOf(target, link.HeadingId))) : [];
    }

    /// <summary>Returns every citation in the site of the person or source whose id is at the place.</summary>
    public static JsonArray References(CursorContext glance, IncludeDeclaration declared)
    {
        if (glance.Id() is not { } id) return [];
        var (person, source) = Named(glance, id);
        var found = new JsonArray();
        if (declared == IncludeDeclaration.Included && person is not null) found.Add((JsonNode)At(glance, person.File, person.Span));
        if (declared == IncludeDeclaration.Included && source is not null) found.Add((JsonNode)At(glance, source.File, source.Span));
        var citing = person is not null ? glance.Names.Citing(person.Id) : source is not null ? glance.Names.Citing(source.Id) : [];
        foreach (var document in citing.Select(glance.State.FindDocument).OfType<Brief>()
            .Where(d => person is null || person.IsNamed || d.File.Path == person.File.Path))
        {
            foreach (var citation in document.CitationGroups.SelectMany(g => g.Citations))
            {
                var isOfPerson = person is not null && (citation.Speaker == person.Id || citation.ToldBy == person.Id);
                var isOfSource = source is not null && (citation.Source == source.Id || citation.Via == source.Id);
                if (isOfPerson || isOfSource) found.Add((JsonNode)At(glance, document.File, citation.Span));
            }
        }

        return found;
    }

    // People and sources may have the same id; the place shows which one is meant.
    private static (Person? Person, Source? Source) Named(CursorContext glance, Located<string> id)
    {
        var (person, source) = (glance.Person(id.Value), glance.Source(id.Value));
        if (person is null || source is null) return (person, source);
        if (person.File.Path == glance.Text.File.Path && person.Span.Start == id.Span.Start) return (person, null);
        if (source.File.Path == glance.Text.File.Path && source.Span.Start == id.Span.Start) return (null, source);
        return glance.Citation() is var (_, citation) && citation.Speaker == person.Id
            && glance.Text.Text.AsSpan(citation.Span.Start, 1 + id.Value.Length).EndsWith(id.Value)
            && id.Span.Start == citation.Span.Start + 1
            ? (person, null)
            : (null, source);
    }

    private static TextSpan HeadingOf(Brief target, string? id) =>
        target.Headings.FirstOrDefault(h => h.Id == id)?.Span ?? new TextSpan(0, 0);

    private static JsonObject At(CursorContext glance, ContentFile file, TextSpan span) =>
        PositionMapper.Location(glance.AddressOf(file.Path), file.Lines, span);
}

/// <summary>Whether the entry itself is listed with its citations.</summary>
internal enum IncludeDeclaration
{
    LeftOut, Included,
}
