namespace Briefs.Cli;

/// <summary>Reads the address of <c>--base-url</c>.</summary>
public static class BaseAddress
{
    /// <summary>Reads an absolute http or https address without query, fragment and password.</summary>
    /// <param name="address">Ends with a slash.</param>
    public static bool TryParse(string text, out string address)
    {
        address = "";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return false;
        if (uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0 || uri.Host.Length == 0) return false;
        if (text.AsSpan().ContainsAny("?# \\")) return false;
        address = uri.AbsoluteUri.EndsWith('/') ? uri.AbsoluteUri : uri.AbsoluteUri + "/";
        return true;
    }
}
