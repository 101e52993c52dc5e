namespace Briefs.Model.WebLinks;

/// <summary>An external address, and all places that link to it.</summary>
/// <param name="Address">Absolute, http or https, without fragment, as requested from a server.</param>
/// <param name="Places">By path and position; at least one.</param>
public sealed record WebLink(Uri Address, ImmutableArray<LinkPlace> Places)
{
    /// <summary>The address to request for a written link; null if it is not http or https.</summary>
    public static Uri? AddressOf(string written)
    {
        if (!Uri.TryCreate(written, UriKind.Absolute, out var address)) return null;
        if ((address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps) || !WebHost.IsPossible(address)) return null;
        return address.Fragment.Length == 0 ? address : new Uri(address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
    }
}

/// <summary>A place in the content with an external link.</summary>
/// <param name="File">The brief, page, file of sources or settings.</param>
/// <param name="Span">The address; for a link in a text, the whole link.</param>
public sealed record LinkPlace(ContentFile File, TextSpan Span, LinkUse Use)
{
    /// <summary>As written, with its fragment.</summary>
    public required string Written { get; init; }

    /// <summary>The archived copy listed next to a source's address; null when there is none.</summary>
    public string? Archive { get; init; }

    /// <summary>The date of the cited content: accessed, otherwise published, otherwise the date of the brief.</summary>
    public PartialDate? At { get; init; }
}

/// <summary>The purpose of an external link.</summary>
public enum LinkUse
{
    /// <summary>The address of a source.</summary>
    Source,

    /// <summary>The archived copy of a source.</summary>
    Archive,

    /// <summary>A link in a text.</summary>
    Text,

    /// <summary>An entry of the menu or the footer.</summary>
    Menu,
}
