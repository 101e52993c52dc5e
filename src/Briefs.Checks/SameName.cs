namespace Briefs.Checks;

/// <summary>Whether two names or titles are one, however they were typed.</summary>
public static class SameName
{
    /// <summary>Equal for texts that differ only in case, white space, the form of apostrophes and hyphens, or encoded accents.</summary>
    public static string KeyOf(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in NormalForm.Convert(name, NormalizationForm.FormC).ToUpperInvariant())
        {
            if (!char.IsWhiteSpace(c)) key.Append(Folded(c));
            else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
        }

        return key.ToString().TrimEnd();
    }

    private static char Folded(char c) => c switch
    {
        '’' or '‘' or 'ʼ' or '`' => '\'',
        '‐' or '‑' or '–' => '-',
        _ => c,
    };
}

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

/// <summary>What makes two sources look the same: one address, or one title, publisher and date.</summary>
internal static class LikeSource
{
    /// <summary>Equal keys of two sources are a reason to take them for one.</summary>
    public static IEnumerable<(string Key, string Because)> Keys(Source source)
    {
        if (source.Url is { } url) yield return ("url " + SameAddress.KeyOf(url), "both have one address");
        if (source is { Title: { } title, Publisher: { } publisher, Date: { } date })
            yield return ($"title {SameName.KeyOf(title)}\n{SameName.KeyOf(publisher)}\n{date}", "title, publisher and date are equal");
    }

    /// <summary>The first source of each key.</summary>
    public static IReadOnlyDictionary<string, Source> IndexFirst(IEnumerable<Source> sources)
    {
        var first = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var source in sources)
            foreach (var (key, _) in Keys(source)) first.TryAdd(key, source);
        return first;
    }
}
