using Scriban.Runtime;

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

    /// <summary>Address of a picture.</summary>
    public string? Image { get; init; }

    /// <summary>File name of a script among the templates that this page needs besides the one all have; null for none.</summary>
    public string? Script { get; init; }

    /// <summary>The other languages it is there in; null when there are none.</summary>
    public ScriptArray? Versions { get; init; }

    /// <summary>All languages it is there in, its own too, for search engines: <c>lang</c>, <c>link</c>; null when there is one alone.</summary>
    public ScriptArray? Alternates { get; init; }

    /// <summary>Of a list's page, 1-based.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Whether search engines may list it.</summary>
    public bool Indexed { get; init; } = true;
}
