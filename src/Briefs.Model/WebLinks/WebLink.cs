
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
