
namespace Briefs.Model.WebLinks;

/// <summary>A place in the content where a link to the web stands.</summary>
/// <param name="File">The brief, page or file of sources.</param>
/// <param name="Span">The address; of a link in a text, the whole link.</param>
public sealed record LinkPlace(ContentFile File, TextSpan Span, LinkUse Use)
{
    /// <summary>As it is written, with what stands behind its <c>#</c>.</summary>
    public required string Written { get; init; }

    /// <summary>The archived copy that readers find beside a source's address; null when there is none.</summary>
    public string? Archive { get; init; }

    /// <summary>When what is cited was there: seen, else published, else the day of the brief.</summary>
    public PartialDate? At { get; init; }
}
