using System.Buffers;

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
        // Most addresses say by themselves what Uri would find out, which takes a hundred times as long.
        if (PlainRest(url) is { } rest) return rest;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri)) return url;
        var host = uri.IdnHost.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        return $"{host}{port}{uri.AbsolutePath.TrimEnd('/')}{uri.Query}";
    }

    private static readonly SearchValues<char> s_host = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    private static readonly SearchValues<char> s_path =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._/");

    // The key of an address that has nothing to decode or to leave out: a host of words, and a path without queries and dots of folders.
    // Null for any other.
    private static string? PlainRest(string url)
    {
        var rest = url.AsSpan();
        if (rest.StartsWith("https://", StringComparison.Ordinal)) rest = rest[8..];
        else if (rest.StartsWith("http://", StringComparison.Ordinal)) rest = rest[7..];
        else return null;
        var slash = rest.IndexOf('/');
        var host = slash < 0 ? rest : rest[..slash];
        var path = rest[host.Length..];
        if (!IsPlainHost(host) || path.ContainsAnyExcept(s_path) || path.Contains("/.", StringComparison.Ordinal)) return null;
        return (host.StartsWith("www.", StringComparison.Ordinal) ? rest[4..] : rest).TrimEnd('/').ToString();
    }

    // A label that begins or ends with a hyphen, or a number at the end, has a meaning of its own.
    private static bool IsPlainHost(ReadOnlySpan<char> host)
    {
        if (host.IsEmpty || host.Length > 100 || host.ContainsAnyExcept(s_host)) return false;
        foreach (var part in host.Split('.'))
        {
            var label = host[part];
            if (label.IsEmpty || label.Length > 60 || label[0] == '-' || label[^1] == '-' || label.Contains("--", StringComparison.Ordinal))
                return false;
        }

        return char.IsAsciiLetter(host[host.LastIndexOf('.') + 1]);
    }
}

/// <summary>Finds probable duplicates of a source: the same address, or the same title, publisher and date.</summary>
internal static class DuplicateSourceFinder
{
    /// <summary>Two sources with an equal key are probably the same.</summary>
    /// <param name="hasDate">Whether another source has this date: without one, no other title needs to be compared.</param>
    public static IEnumerable<(string Key, string Because)> Keys(Source source, Func<PartialDate, bool> hasDate)
    {
        if (source.Url is { } url) yield return ("url " + SameAddress.KeyOf(url), "both have the same address");
        if (source is { Title: { } title, Publisher: { } publisher, Date: { } date } && hasDate(date))
            yield return ($"title {SameName.KeyOf(title)}\n{SameName.KeyOf(publisher)}\n{date}", "title, publisher and date are the same");
    }

    /// <summary>The first source of each key.</summary>
    public static SourcesByLikeness IndexFirst(IEnumerable<Source> sources)
    {
        var (first, dates) = (new Dictionary<string, Source>(StringComparer.Ordinal), new HashSet<PartialDate>());
        foreach (var source in sources)
        {
            if (source.Date is { } date) dates.Add(date);
            foreach (var (key, _) in Keys(source, _ => true)) first.TryAdd(key, source);
        }

        return new SourcesByLikeness(first, dates);
    }
}

/// <summary>Sources to compare others with.</summary>
/// <param name="First">The first source of each of the keys of <see cref="DuplicateSourceFinder"/>.</param>
/// <param name="Dates">Of all of them.</param>
internal sealed record SourcesByLikeness(IReadOnlyDictionary<string, Source> First, IReadOnlySet<PartialDate> Dates)
{
    public static SourcesByLikeness None { get; } = new(ImmutableDictionary<string, Source>.Empty, ImmutableHashSet<PartialDate>.Empty);
}
