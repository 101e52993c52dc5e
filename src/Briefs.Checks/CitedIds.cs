namespace Briefs.Checks;

/// <summary>The sources and people that a brief uses, out of those that it declares.</summary>
public static class CitedIds
{
    /// <summary>
    /// Sources that are cited, named by <c>via</c>, or named as the report of a response or of what became of a recommendation, or
    /// as the source of an annex.
    /// </summary>
    // Several rules ask this of every document, so no lists are made on the way.
    public static HashSet<SourceId> Sources(Brief brief)
    {
        var cited = new HashSet<SourceId>();
        foreach (var group in brief.CitationGroups) AddAll(group.Citations);
        foreach (var quotation in brief.Quotations) AddAll(quotation.Citations);
        foreach (var response in brief.Responses) Add(response.Source);
        foreach (var asked in brief.Recommendations) Add(asked.Source);
        foreach (var annex in brief.Annexes) Add(annex.Source);
        return cited;

        void AddAll(ImmutableArray<Citation> citations)
        {
            foreach (var citation in citations)
            {
                Add(citation.Source);
                Add(citation.Via);
            }
        }

        void Add(SourceId? id)
        {
            if (id is { } source) cited.Add(source);
        }
    }

    /// <summary>People who are cited, who report another person's words, or who are the speaker of a declared source.</summary>
    public static HashSet<PersonId> People(Brief brief)
    {
        var cited = PublishedPeople(brief);
        foreach (var (_, source) in brief.Sources) AddSpeaker(cited, source);
        foreach (var source in brief.DeclaredSources) AddSpeaker(cited, source);
        return cited;
    }

    /// <summary>The same without the speakers of sources that nothing cites, which no page shows.</summary>
    public static HashSet<PersonId> PublishedPeople(Brief brief)
    {
        var cited = new HashSet<PersonId>();
        foreach (var group in brief.CitationGroups) AddAll(group.Citations);
        foreach (var quotation in brief.Quotations) AddAll(quotation.Citations);
        foreach (var id in Sources(brief))
            if (brief.Sources.TryGetValue(id, out var source)) AddSpeaker(cited, source);
        return cited;

        void AddAll(ImmutableArray<Citation> citations)
        {
            foreach (var citation in citations)
            {
                Add(citation.Speaker);
                Add(citation.ToldBy);
            }
        }

        void Add(PersonId? id)
        {
            if (id is { } person) cited.Add(person);
        }
    }

    private static void AddSpeaker(HashSet<PersonId> people, Source source)
    {
        if (source.Speaker is { } speaker) people.Add(speaker);
    }

    /// <summary>Whether a citation has an error: its source is then unknown, so no source of the brief may be reported as unused.</summary>
    public static bool AreIncomplete(Brief brief) => brief.CitationGroups.Any(g => g.Citations.IsEmpty);

    /// <summary>Whether a quotation has no citation yet: it may be the one that uses a source or person.</summary>
    public static bool AreMissing(Brief brief) => brief.Quotations.Any(q => q.Status == QuotationStatus.Unsourced);

    /// <summary>All citations of a brief, with duplicates.</summary>
    // The citations of quotations are added because a citation in a picture's alt text is not among the printed groups.
    public static IEnumerable<Citation> Citations(Brief brief) =>
        brief.CitationGroups.SelectMany(g => g.Citations).Concat(brief.Quotations.SelectMany(q => q.Citations));
}

/// <summary>The quotations that differ from a saved copy, selected by reason: each reason has its own rule.</summary>
internal static class AlteredQuotations
{
    public static IEnumerable<(Quotation Quotation, Verification Verdict)> Find(Brief document, params AlteredReason[] blamed) =>
        // Several rules ask this of every document.
        !HasAny(document) ? []
        : document.Quotations
            .Where(quotation => quotation.Verification is { IsVerified: false } verification
            && Array.IndexOf(blamed, verification.Because[0]) >= 0)
            .Select(quotation => (quotation, quotation.Verification!));

    private static bool HasAny(Brief document)
    {
        foreach (var quotation in document.Quotations)
            if (quotation.Verification is { IsVerified: false }) return true;
        return false;
    }
}

/// <summary>The pictures that a brief shows.</summary>
internal static class PicturesOf
{
    /// <summary>The picture in the front matter, then those of the body. Pictures whose path could not be read are left out.</summary>
    public static IEnumerable<Picture> Document(Brief document) =>
        document.Pictures.Prepend(document.Image).OfType<Picture>().Where(p => p.Path is not null);

    /// <summary>The pictures whose files exist, each once.</summary>
    public static IEnumerable<ShownPicture> Shown(CheckedSite site, Brief document)
    {
        foreach (var picture in Document(document).DistinctBy(p => p.Path, StringComparer.Ordinal))
            if (site.Library.Pictures.TryGetValue(picture.Path!, out var file))
                yield return new ShownPicture(document.File, picture.Span, file);
    }

    /// <summary>The logo, if there is one.</summary>
    public static IEnumerable<ShownPicture> Logo(CheckedSite site)
    {
        if (site.Library.Settings is { Logo: { } logo, File: var settings } && site.Library.Pictures.TryGetValue(logo, out var shown))
            yield return new ShownPicture(settings, default, shown);
    }
}

/// <summary>A picture at one of the places that show it.</summary>
/// <param name="Span">The place in the brief; empty for the logo, which is set in <c>site.yml</c>.</param>
internal sealed record ShownPicture(ContentFile File, TextSpan Span, SiteFile Picture);

/// <summary>The sources of a brief that contain words of a person whose name is withheld.</summary>
public static class AnonymousSpeakerSources
{
    /// <summary>Pairs of source and person; a source appears once for each such person.</summary>
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
