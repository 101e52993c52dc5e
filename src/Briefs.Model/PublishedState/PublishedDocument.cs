
namespace Briefs.Model.PublishedState;

/// <summary>A brief or page of a built site, as its evidence lists it.</summary>
public sealed record PublishedDocument
{
    /// <summary>Relative to the site's folder: <c>content/briefs/x.md</c>.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    /// <summary>Relative to the base path, not percent-encoded: <c>briefs/x/</c>.</summary>
    public required string Address { get; init; }

    /// <summary>A brief, not a page.</summary>
    public required bool IsBrief { get; init; }

    /// <summary>Addresses it had before, spelled as <see cref="Address"/>.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The day it was first published, as written; null for a page.</summary>
    public string? Date { get; init; }

    /// <summary>In the order of the brief.</summary>
    public ImmutableArray<PublishedCorrection> Corrections { get; init; } = [];

    /// <summary>By place.</summary>
    public ImmutableArray<PublishedQuotation> Quotations { get; init; } = [];
}
