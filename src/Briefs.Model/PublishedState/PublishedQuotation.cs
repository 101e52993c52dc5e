
namespace Briefs.Model.PublishedState;

/// <summary>A quotation of a built site.</summary>
public sealed record PublishedQuotation
{
    /// <summary>Also the anchor on the brief's page.</summary>
    public required string Id { get; init; }

    public required string Text { get; init; }

    /// <summary>As the JSON names it: <c>verified</c>.</summary>
    public required string Status { get; init; }

    /// <summary>
    /// Whose words, as the page prints it: a name, or what is said of somebody without one; null for nobody in particular.
    /// </summary>
    public string? Speaker { get; init; }

    /// <summary>In words like those of the brief, without brackets: <c>@mills in @news, p. 2</c>.</summary>
    public ImmutableArray<string> Citations { get; init; } = [];

    /// <summary>Whether a copy of a source was found to hold the words.</summary>
    public bool IsVerified => Status == "verified";

    /// <summary>The words and their id, to be laid beside those of another state.</summary>
    public QuotedWords Words => new(Id, Text);
}
