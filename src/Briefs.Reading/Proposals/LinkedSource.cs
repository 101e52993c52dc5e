namespace Briefs.Reading.Proposals;

/// <summary>A source that a text points to, with what the text says of it.</summary>
internal sealed record LinkedSource
{
    /// <summary>http or https; null for a note without a link.</summary>
    public string? Url { get; init; }

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Author { get; init; }

    public PartialDate? Date { get; init; }

    /// <summary>A type as in front matter; null if the text does not name it.</summary>
    public string? Type { get; init; }

    /// <summary>The reason that a note gives for having no address; null if it gives none.</summary>
    public string? NoUrl { get; init; }

    public LinkedSource Merge(LinkedSource other) => this with
    {
        Title = Title ?? other.Title,
        Publisher = Publisher ?? other.Publisher,
        Author = Author ?? other.Author,
        Date = Date ?? other.Date,
        Type = Type ?? other.Type,
    };
}
