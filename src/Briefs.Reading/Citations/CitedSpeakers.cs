using Briefs.Reading.Attribution;

namespace Briefs.Reading.Citations;

/// <summary>Compares the people whose words a citation gives with those whom the text names as the speakers.</summary>
/// <param name="people">The people whom the text may name.</param>
internal sealed class CitedSpeakers(BoundBody body, DeclaredPeople people)
{
    /// <summary>The people whose words the citations of a quotation give, each once. Empty for a document's own words.</summary>
    public ImmutableArray<PersonId> Find(FoundQuotation quotation) =>
        [.. quotation.Citations.Select(c => c.Speaker ?? body.Entries.SpeakerOf(c)).OfType<PersonId>().Distinct()];

    /// <summary>The people who reported the words to the authors or to a source.</summary>
    public static ImmutableArray<PersonId> FindTellers(FoundQuotation quotation) =>
        [.. quotation.Citations.Select(c => c.ToldBy).OfType<PersonId>().Distinct()];

    /// <summary>Whether words may mean one of some people: a part of a name, a role or a description.</summary>
    public bool MayMean(ImmutableArray<PersonId> cited, string words) => cited.Any(c => people.MayMean(c, words.ToLowerInvariant()));

    /// <summary>
    /// Whether a named person speaks for a cited one. A spokesperson of a cited organisation speaks for it. Two entries with the same name
    /// are one person.
    /// </summary>
    public bool IsSame(PersonId cited, PersonId named)
    {
        if (cited == named) return true;
        if (body.Entries.FindPerson(cited.Value) is not { } a || body.Entries.FindPerson(named.Value) is not { } b) return false;
        return a.NameIn(body.Lang) == b.NameIn(body.Lang)
            || (a.Names.IsEmpty
                && a.Organization is not null
                && string.Equals(a.Organization, b.Organization, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether one of some named people is one of the cited.</summary>
    public bool Include(ImmutableArray<PersonId> cited, ImmutableArray<PersonId> named) => named.Any(n => cited.Any(c => IsSame(c, n)));

    /// <summary>Whether the citations say whose words they are. A citation without a speaker is an error of its own.</summary>
    public bool SaysWhose(FoundQuotation quotation) =>
        !Find(quotation).IsEmpty || quotation.Citations.Exists(c => c.Itself || (c.Source is { } id
            && body.Entries.FindSource(id.Value)?.Type is SourceType.Law or SourceType.Treaty));

    /// <summary>
    /// Whether a citation gives words to a document itself, and a person who is not its author is named as their speaker.
    /// </summary>
    public bool AreOfDocument(FoundQuotation quotation, Person named) =>
        !named.Names.IsEmpty && quotation.Citations.TrueForAll(c => c.Itself
            && (c.Source is not { } id || body.Entries.FindSource(id.Value)?.Author is not { } author
                || !NamedPerson.FromPerson(named).Names.Any(n => author.Contains(n, StringComparison.OrdinalIgnoreCase))));

    public string NameOf(ImmutableArray<PersonId> cited) => cited.IsEmpty ? "the document" : string.Join(" / ", cited.Select(NameOf));

    public string NameOf(PersonId person) => body.Entries.FindPerson(person.Value)?.NameIn(body.Lang) ?? person.Value;

    /// <summary>How to cite a person.</summary>
    public string CitationOf(PersonId person) =>
        body.Entries.FindPerson(person.Value)?.ToUs is not null ? $"[@{person}]"
            : body.Entries.Sources.Count == 1 ? $"[@{person} in @{body.Entries.Sources.Keys.First()}]" : $"[@{person} in @source]";
}
