namespace Briefs.Model.WebLinks;

/// <summary>Checks the host of an address for DNS.</summary>
public static class WebHost
{
    /// <summary>
    /// Whether the host is a possible DNS name. Uri accepts invalid names with characters beyond ASCII, and throws only when the name is
    /// converted to ASCII.
    /// </summary>
    public static bool IsPossible(Uri address)
    {
        try
        {
            return address.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }
}
