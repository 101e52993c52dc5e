namespace Briefs.Checks;

/// <summary>Compares names or titles regardless of how they were typed.</summary>
public static class SameName
{
    /// <summary>
    /// A key that is equal for texts that differ only in case, white space, apostrophes, hyphens or the encoding of accents.
    /// </summary>
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

/// <summary>Compares addresses regardless of how they were copied.</summary>
public static class SameAddress
{
    /// <summary>A key that is equal for addresses that differ only in scheme (http or https), www., final slash or fragment.</summary>
    public static string KeyOf(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri)) return url;
        var host = uri.IdnHost.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        return $"{host}{port}{uri.AbsolutePath.TrimEnd('/')}{uri.Query}";
    }
}

/// <summary>Finds probable duplicates of a source: the same address, or the same title, publisher and date.</summary>
internal static class DuplicateSourceFinder
{
    /// <summary>Two sources with an equal key are probably the same.</summary>
    public static IEnumerable<(string Key, string Because)> Keys(Source source)
    {
        if (source.Url is { } url) yield return ("url " + SameAddress.KeyOf(url), "both have the same address");
        if (source is { Title: { } title, Publisher: { } publisher, Date: { } date })
            yield return ($"title {SameName.KeyOf(title)}\n{SameName.KeyOf(publisher)}\n{date}", "title, publisher and date are the same");
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
