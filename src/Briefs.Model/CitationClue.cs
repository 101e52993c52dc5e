namespace Briefs.Model;

/// <summary>
/// What the text says about the missing citation of a quotation. Quotations with the same <see cref="Place"/> take one citation together.
/// </summary>
public sealed record CitationClue
{
    /// <summary>Where the citation belongs: an offset in the file.</summary>
    public required int Place { get; init; }

    /// <summary>Where the text begins in which a short citation such as <c>[@mills]</c> goes on: an offset in the file.</summary>
    public required int Paragraph { get; init; }

    /// <summary>Whether a citation can be inserted at <see cref="Place"/>: not in the front matter or in a picture's alt text.</summary>
    public bool IsInBody { get; init; }

    /// <summary>The one declared person whom the sentence names as the speaker; null for none, or several.</summary>
    public PersonId? Speaker { get; init; }

    /// <summary>Whether the words were said to this organisation, so that the person alone is a citation.</summary>
    public bool IsToUs { get; init; }

    /// <summary>
    /// The source: the one that the sentence or its footnote links to, otherwise the last one cited or linked to before in the paragraph,
    /// otherwise the only one of the brief. Never a law or treaty, which have no speaker. Null for none, or several.
    /// </summary>
    public SourceId? Source { get; init; }

    /// <summary>The source that was read, if the last citation in the paragraph names it.</summary>
    public SourceId? Via { get; init; }

    /// <summary>
    /// The person cited in an earlier paragraph of the section, whom <c>[@mills]</c> continues here; null for none, or if the sentence
    /// names or describes someone else.
    /// </summary>
    public PersonId? OpenSpeaker { get; init; }

    /// <summary>Whether the speaker's last citation in the paragraph has the same source, which <c>[@mills]</c> takes over.</summary>
    public bool GoesOn { get; init; }
}
