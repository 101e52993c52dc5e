
namespace Briefs.Checks;

/// <summary>What makes two sources look the same: one address, or one title, publisher and date.</summary>
internal static class LikeSource
{
    /// <summary>Equal keys of two sources are a reason to take them for one.</summary>
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
