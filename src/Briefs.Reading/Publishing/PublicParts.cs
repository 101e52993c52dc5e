namespace Briefs.Reading.Publishing;

/// <summary>What of a document readers can see.</summary>
public sealed record PublicParts
{
    /// <summary>The ids of the sources that the document cites.</summary>
    public required ImmutableHashSet<string> Sources { get; init; }

    /// <summary>What is printed of the people whom the document quotes, by id.</summary>
    public required ImmutableSortedDictionary<string, PersonUse> People { get; init; }

    /// <summary>The names of the pictures that the document shows, without folders.</summary>
    public required ImmutableHashSet<string> Pictures { get; init; }

    /// <summary>The names of all published briefs, without <c>.md</c>.</summary>
    public required ImmutableHashSet<string> Briefs { get; init; }

    /// <summary>The published ids of people whose own ids are not published.</summary>
    public required ImmutableSortedDictionary<string, string> Renamed { get; init; }

    /// <summary>The places of links and annexes that lead to nothing published. Their words are printed, their targets are not.</summary>
    public required ImmutableHashSet<TextSpan> DeadEnds { get; init; }

    /// <summary>The texts for the site's own templates that pages print.</summary>
    public required PublicExtra Extra { get; init; }

    internal bool Contains(string list, string name) => list switch
    {
        "sources" => Sources.Contains(name),
        "quoted" => People.ContainsKey(name),
        "images" => Pictures.Contains(Path.GetFileName(name)),
        _ => Briefs.Contains(name),
    };
}
