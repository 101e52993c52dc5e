namespace Briefs.Reading.Citations;

/// <summary>
/// The citations that a short one such as <c>[@mills]</c> continues: the last one of the same person in the paragraph, or in an earlier
/// paragraph of the section. Between paragraphs, it ends where another person is cited or another declared person is named.
/// </summary>
internal sealed class OpenCitations
{
    private readonly Dictionary<PersonId, Citation> _inParagraph = [];
    private readonly Dictionary<PersonId, EndedCitation> _ended = [];
    private (PersonId Person, Citation Citation)? _inSection;

    /// <summary>The person whom a short citation in the next paragraph continues; null for none.</summary>
    public PersonId? InSection => _inSection?.Person;

    public void BeginSection()
    {
        if (_inSection is var (person, citation)) _ended[person] = new(citation, "there is a heading in between");
        _inParagraph.Clear();
        _inSection = null;
    }

    /// <summary>The front matter, each footnote and the text have citations of their own.</summary>
    public void BeginText()
    {
        _inParagraph.Clear();
        _ended.Clear();
        _inSection = null;
    }

    public void BeginParagraph() => _inParagraph.Clear();

    public void Name(PersonId person, string name) => End(person, $"{name} is named in between");

    /// <param name="person">The person who is cited.</param>
    /// <param name="name">The person's name.</param>
    /// <param name="citation">Null if it cannot be continued: it is in a footnote, or names only a source of the person.</param>
    public void Cite(PersonId person, string name, Citation? citation)
    {
        End(person, $"{name} is cited in between");
        if (citation is null) return;
        _inParagraph[person] = citation;
        _inSection = (person, citation);
        _ended.Remove(person);
    }

    private void End(PersonId by, string why)
    {
        if (_inSection is not var (person, citation) || /* guard: continued-other-person */ person == by) return;
        _ended[person] = new(citation, why);
        _inSection = null;
    }

    // Someone who talked to us is cited without a source: in a new paragraph, the short form means that again.
    public Citation? Find(Person person) =>
        _inParagraph.GetValueOrDefault(person.Id)
            ?? (_inSection is var (last, citation) && last == person.Id && person.ToUs is null ? citation : null);

    /// <summary>The last citation of a person that can no longer be continued; null without one.</summary>
    public EndedCitation? FindEnded(PersonId person) => _ended.GetValueOrDefault(person);
}

/// <summary>A citation that a short one no longer continues.</summary>
/// <param name="Why">What ended it, as a clause.</param>
internal sealed record EndedCitation(Citation Citation, string Why);
