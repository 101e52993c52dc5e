
namespace Briefs.Model;

/// <summary>Where a link of a body leads.</summary>
/// <param name="Span">The whole link in the file.</param>
public abstract record BodyLink(TextSpan Span)
{
    /// <summary>Away from the site.</summary>
    /// <param name="Url">http, https, mailto or tel; entities resolved, not yet escaped for HTML.</param>
    public sealed record External(string Url, TextSpan Span) : BodyLink(Span);

    /// <summary>To another brief or page, named by its file.</summary>
    /// <param name="Path">Relative to the site's folder: <c>content/briefs/x.md</c>; may not exist.</param>
    /// <param name="HeadingId">A heading's <see cref="Heading.Id"/>; null for the whole.</param>
    public sealed record Document(string Path, string? HeadingId, TextSpan Span) : BodyLink(Span);

    /// <summary>To a heading of the same brief.</summary>
    public sealed record Section(string HeadingId, TextSpan Span) : BodyLink(Span);

    /// <summary>To nowhere: it was reported, and is printed as its text.</summary>
    public sealed record Broken(TextSpan Span) : BodyLink(Span);
}
