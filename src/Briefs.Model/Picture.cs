
namespace Briefs.Model;

/// <summary>A picture in a body or at the head of a brief.</summary>
public sealed record Picture
{
    /// <summary>The picture's place in the file.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Relative to the site's folder: <c>content/images/border.jpg</c>; null when it was faulty and reported.</summary>
    public required string? Path { get; init; }

    /// <summary>As the editor wrote it.</summary>
    public required string Written { get; init; }

    /// <summary>What somebody who cannot see it is told; empty when missing.</summary>
    public required string Alt { get; init; }

    /// <summary>Null for a picture of a body (its caption is in the body's pieces) and for one without.</summary>
    public PrintedText? Caption { get; init; }

    /// <summary>Who made it; null when nobody said.</summary>
    public string? Credit { get; init; }
}
