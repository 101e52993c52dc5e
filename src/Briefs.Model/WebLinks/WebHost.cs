namespace Briefs.Model.WebLinks;

/// <summary>The host of an address, as name servers are asked for it.</summary>
public static class WebHost
{
    /// <summary>
    /// Whether a name server can be asked for it. In letters beyond ASCII an address takes what no name can have, and says so only when it
    /// is asked for the name in ASCII.
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
