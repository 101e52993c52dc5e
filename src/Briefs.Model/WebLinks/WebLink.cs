namespace Briefs.Model.WebLinks;

/// <summary>An address of the web that the site leads to, and every place where it does.</summary>
/// <param name="Address">Absolute, http or https, without what stands behind <c>#</c>: what a server is asked for.</param>
/// <param name="Places">By path and place; at least one.</param>
public sealed record WebLink(Uri Address, ImmutableArray<LinkPlace> Places)
{
    /// <summary>The address that a written one asks a server for; null for one that is not of the web.</summary>
    public static Uri? AddressOf(string written)
    {
        if (!Uri.TryCreate(written, UriKind.Absolute, out var address)) return null;
        if ((address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps) || !WebHost.IsPossible(address)) return null;
        return address.Fragment.Length == 0 ? address : new Uri(address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
    }
}

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

/// <summary>What a link to the web is there for.</summary>
public enum LinkUse
{
    /// <summary>The address of a source.</summary>
    Source,

    /// <summary>The archived copy of a source.</summary>
    Archive,

    /// <summary>A link in a text.</summary>
    Text,
}
