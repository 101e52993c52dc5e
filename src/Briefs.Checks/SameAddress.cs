namespace Briefs.Checks;

/// <summary>Whether two addresses lead to one page, however they were copied.</summary>
public static class SameAddress
{
    /// <summary>Equal for addresses that differ only in http or https, www., a slash at the end or a place within the page.</summary>
    public static string KeyOf(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri)) return url;
        var host = uri.IdnHost.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        return $"{host}{port}{uri.AbsolutePath.TrimEnd('/')}{uri.Query}";
    }
}
