namespace Briefs.Checks;

/// <summary>What a brief makes use of, of all that it lists.</summary>
public static class CitedIds
{
    /// <summary>Cited, read on the way to what is cited, or reporting a response.</summary>
    public static HashSet<SourceId> Sources(Brief brief) =>
    [
        .. Citations(brief).SelectMany(c => new[] { c.Source, c.Via }).Concat(brief.Responses.Select(r => r.Source)).OfType<SourceId>(),
    ];

    /// <summary>Cited, telling of somebody else's words, or the speaker of a listed source.</summary>
    public static HashSet<PersonId> People(Brief brief) =>
    [
        .. Citations(brief).SelectMany(c => new[] { c.Speaker, c.ToldBy })
            .Concat(brief.Sources.Values.Concat(brief.DeclaredSources).Select(s => s.Speaker))
            .OfType<PersonId>(),
    ];

    /// <summary>Whether a citation was faulty: what it would have cited is unknown, and must not be called unused as well.</summary>
    public static bool AreIncomplete(Brief brief) => brief.CitationGroups.Any(g => g.Citations.IsEmpty);

    /// <summary>All of a brief; some of them more than once.</summary>
    // A citation beside a picture's alt text covers quotations without standing among the printed ones.
    public static IEnumerable<Citation> Citations(Brief brief) =>
        brief.CitationGroups.SelectMany(g => g.Citations).Concat(brief.Quotations.SelectMany(q => q.Citations));
}

/// <summary>The quotations that do not agree with a kept copy, by what is blamed: each raises one rule.</summary>
internal static class AlteredQuotations
{
    public static IEnumerable<(Quotation Quotation, Verdict Verdict)> Find(Brief document, params AlteredReason[] blamed) =>
        document.Quotations
            .Where(quotation => quotation.Verdict is { IsVerified: false } verdict && Array.IndexOf(blamed, verdict.Because[0]) >= 0)
            .Select(quotation => (quotation, quotation.Verdict!));
}

/// <summary>The pictures that a brief shows.</summary>
internal static class PicturesOf
{
    /// <summary>The one at the head, then those of the body; without those that were faulty and reported.</summary>
    public static IEnumerable<Picture> Document(Brief document) =>
        document.Pictures.Prepend(document.Image).OfType<Picture>().Where(p => p.Path is not null);

    /// <summary>Those that are there, each once.</summary>
    public static IEnumerable<ShownPicture> Shown(CheckedSite site, Brief document)
    {
        foreach (var picture in Document(document).DistinctBy(p => p.Path, StringComparer.Ordinal))
            if (site.Library.Pictures.TryGetValue(picture.Path!, out var file))
                yield return new ShownPicture(document.File, picture.Span, file);
    }

    /// <summary>The logo, where there is one.</summary>
    public static IEnumerable<ShownPicture> Logo(CheckedSite site)
    {
        if (site.Library.Settings is { Logo: { } logo, File: var settings } && site.Library.Pictures.TryGetValue(logo, out var shown))
            yield return new ShownPicture(settings, default, shown);
    }
}

/// <summary>A picture at one of the places that show it.</summary>
/// <param name="Span">Of the picture in its brief; empty for the logo, which the settings name.</param>
internal sealed record ShownPicture(ContentFile File, TextSpan Span, SiteFile Picture);

/// <summary>The sources of a brief that hold words of somebody whose name is withheld.</summary>
public static class Witnesses
{
    /// <summary>Each such source with the person; one that holds several's words, several times.</summary>
    public static IEnumerable<(Source Source, PersonId Witness)> Find(Brief brief)
    {
        if (!brief.People.Values.Any(p => p.Anonymous is not null)) return [];
        var cited = CitedIds.Citations(brief).SelectMany(c =>
            from person in (PersonId?[])[c.Speaker, c.ToldBy]
            from source in (SourceId?[])[c.Source, c.Via]
            select (Source: source, Witness: person));
        var spoken = brief.Sources.Values.Select(s => (Source: (SourceId?)s.Id, Witness: s.Speaker));
        return
            from words in cited.Concat(spoken)
            where words.Source is { } id && brief.Sources.ContainsKey(id)
            where words.Witness is { } person && brief.People.TryGetValue(person, out var witness) && witness.Anonymous is not null
            select (brief.Sources[words.Source!.Value], words.Witness!.Value);
    }
}
