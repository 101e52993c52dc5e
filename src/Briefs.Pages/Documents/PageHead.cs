using Briefs.Pages.Exports;
using Briefs.Pages.Output;

namespace Briefs.Pages.Documents;

/// <summary>What the head of every page says.</summary>
internal sealed record PageHead
{
    /// <summary>The template of its inside: <c>brief.html</c>.</summary>
    public required string Template { get; init; }

    /// <summary>Relative to the base path.</summary>
    public required string Address { get; init; }

    public required string Title { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Lang { get; init; }

    /// <summary>brief, page, home, list, missing or moved.</summary>
    public required string Kind { get; init; }

    public string? Description { get; init; }

    /// <summary>The brief or page it is made from; null for a list, which is made from all of them.</summary>
    public Brief? Document { get; init; }

    /// <summary>File name of a script among the templates that this page needs besides the one all have; null for none.</summary>
    public string? Script { get; init; }

    /// <summary>All languages it is there in, its own too, by their tags; empty when there is one alone.</summary>
    public ImmutableArray<PageVersion> Versions { get; init; } = [];

    /// <summary>The pages between the home page and this one.</summary>
    public ImmutableArray<Crumb> Way { get; init; } = [];

    /// <summary>The feeds of what it shows, besides those of the whole site.</summary>
    public ImmutableArray<Feed> Feeds { get; init; } = [];

    /// <summary>Makes its linked data from its finished head; null for what is to be said of any page.</summary>
    public Func<PageHead, LinkedGraph>? Graph { get; init; }

    /// <summary>Of a list's page, 1-based.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Whether search engines may list it.</summary>
    public bool Indexed { get; init; } = true;
}

/// <summary>A step on the way from the home page to a page.</summary>
/// <param name="Address">Relative to the base path.</param>
internal sealed record Crumb(string Title, string Address);
