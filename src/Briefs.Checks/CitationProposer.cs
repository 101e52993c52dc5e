namespace Briefs.Checks;

/// <summary>
/// Proposes the citation of a quotation that has none, from what its sentence says: see <see cref="CitationClue"/>. Proposes nothing unless
/// the sentence names exactly one declared person as the speaker and the source is clear.
/// </summary>
public static class CitationProposer
{
    /// <summary>How many citations of one source have to name the same person before that person is proposed as its speaker.</summary>
    private const int CitationsOfOneSpeaker = 3;

    /// <summary>The citation of a quotation, ready to paste: <c>[@mills in @news]</c>. Null if it is not certain.</summary>
    public static string? Propose(Quotation quotation) => quotation.Clue is { } clue ? Write(clue, clue.GoesOn, "") : null;

    /// <summary>
    /// The unconfirmed citations of a brief that can be inserted in its text, in order of position. Quotations that one citation covers get
    /// one together.
    /// </summary>
    public static ImmutableArray<ProposedCitation> List(Brief brief)
    {
        var proposed = ImmutableArray.CreateBuilder<ProposedCitation>();
        var said = new HashSet<(int Paragraph, PersonId Speaker, SourceId? Source, SourceId? Via)>();
        foreach (var group in brief.Quotations.Where(q => q.Clue is { IsInBody: true }).GroupBy(q => q.Clue!))
        {
            var clue = group.Key;
            // A short citation goes on with the one proposed before it in the same paragraph.
            var goesOn = clue is { Speaker: { } speaker } && !said.Add((clue.Paragraph, speaker, clue.Source, clue.Via));
            if (Write(clue, clue.GoesOn || goesOn, "?") is { } citation)
                proposed.Add(new ProposedCitation(clue.Place, citation, [.. group]));
        }

        return [.. proposed.OrderBy(p => p.Place)];
    }

    /// <summary>
    /// The people whom all citations of a source name, where there are several: with <c>speaker:</c> in the source's entry, a citation of
    /// the source alone is complete. By source id.
    /// </summary>
    public static ImmutableArray<ProposedSpeaker> ListSpeakers(Brief brief)
    {
        var proposed = ImmutableArray.CreateBuilder<ProposedSpeaker>();
        var cited = brief.CitationGroups.SelectMany(g => g.Citations).Where(c => c.Source is not null).ToLookup(c => c.Source!.Value);
        foreach (var source in brief.DeclaredSources.Where(s => s is { Speaker: null, Type: not (SourceType.Law or SourceType.Treaty) }))
        {
            var citations = cited[source.Id].ToList();
            if (citations.Count < CitationsOfOneSpeaker || citations[0] is not { Speaker: { } speaker }) continue;
            if (citations.TrueForAll(c => c is { ToldBy: null, Itself: false } && c.Speaker == speaker))
                proposed.Add(new ProposedSpeaker(source.Id, speaker, citations.Count));
        }

        return [.. proposed.OrderBy(p => p.Source)];
    }

    private static string? Write(CitationClue clue, bool goesOn, string question)
    {
        if (clue.Speaker is not { } speaker) return null;
        if (clue.IsToUs || (goesOn && clue.Source is not null)) return $"[{question}@{speaker}]";
        if (clue.Source is not { } source) return null;
        return $"[{question}@{speaker} in @{source}{(clue.Via is { } via ? $" via @{via}" : "")}]";
    }
}

/// <summary>A citation that follows from the text of a brief, and that no one has confirmed.</summary>
/// <param name="Place">Where it belongs: an offset in the file.</param>
/// <param name="Citation">With its question mark: <c>[?@mills in @news]</c>.</param>
/// <param name="Quotations">Those that it covers, in order.</param>
public sealed record ProposedCitation(int Place, string Citation, ImmutableArray<Quotation> Quotations);

/// <summary>A person whom all citations of a source name.</summary>
/// <param name="Count">The number of citations.</param>
public sealed record ProposedSpeaker(SourceId Source, PersonId Speaker, int Count);
