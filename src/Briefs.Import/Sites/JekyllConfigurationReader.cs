using Briefs.Import.FrontMatter;
using static Briefs.Import.Sites.ConfigurationValues;

namespace Briefs.Import.Sites;

/// <summary>Reads the configuration of a Jekyll site.</summary>
internal static class JekyllConfigurationReader
{
    private const string Posts = "posts";

    public static ImmutableArray<string> FileNames { get; } = ["_config.yml", "_config.yaml", "_config.toml"];

    /// <returns>Null if the folder has no configuration of Jekyll.</returns>
    public static SiteConfiguration? Read(Func<string, ReadOnlyMemory<byte>?> open)
    {
        foreach (var name in FileNames)
        {
            if (open(name) is not { } bytes) continue;
            var read = Parse(name, bytes);
            return read.Keys is { } keys ? Read(keys) with { Name = name } : new SiteConfiguration
            {
                Generator = SiteGenerator.Jekyll,
                Name = name,
                Collections = CollectionsOf(new MetaValue.Map(1, [])),
                Error = $"{name}:{read.Error!.Line}: {read.Error.What}.",
            };
        }

        return null;
    }

    /// <summary>The pattern that the name of a style means; any other text is a pattern itself.</summary>
    public static string PatternOf(string written) => written switch
    {
        "date" => "/:categories/:year/:month/:day/:title.html",
        "pretty" => "/:categories/:year/:month/:day/:title/",
        "ordinal" => "/:categories/:year/:y_day/:title.html",
        "weekdate" => "/:categories/:year/W:week/:short_day/:title.html",
        "none" => "/:categories/:title.html",
        _ => written,
    };

    private static SiteConfiguration Read(MetaValue.Map keys)
    {
        var url = TextOf(keys, "url");
        var included = TextsOf(keys, "include");
        return new SiteConfiguration
        {
            Generator = SiteGenerator.Jekyll,
            BaseUrl = url is null ? null : PublicAddress(url.TrimEnd('/') + "/" + (TextOf(keys, "baseurl") ?? "").Trim('/')),
            Collections = CollectionsOf(keys),
            CollectionsFolder = (TextOf(keys, "collections_dir") ?? "").Trim('/', '.'),
            Excluded = [.. TextsOf(keys, "exclude").Except(included, StringComparer.Ordinal)],
            Included = [.. included.Select(folder => folder.Trim('/'))],
            Shared = SharedOf(keys),
            Texts = keys.Entries.Where(entry => entry.Value is MetaValue.Text && !entry.Value.IsEmpty)
                .ToImmutableDictionary(entry => entry.Key, entry => ((MetaValue.Text)entry.Value).Value.Trim(), StringComparer.Ordinal),
            Lang = LangOf(keys, "lang", "locale", "language"),
        };
    }

    private static ImmutableDictionary<string, JekyllCollection> CollectionsOf(MetaValue.Map keys)
    {
        var style = TextOf(keys, "permalink") ?? "date";
        var pattern = PatternOf(style);
        var found = ImmutableDictionary.CreateBuilder<string, JekyllCollection>(StringComparer.Ordinal);
        found[Posts] = new JekyllCollection(true, pattern);
        // A collection follows the permalink of the posts only in how it ends.
        var others = pattern.EndsWith('/') ? "/:collection/:path/" : "/:collection/:path:output_ext";
        var written = keys.Find("collections")?.Value;
        foreach (var name in written?.Texts ?? []) found.TryAdd(name, new JekyllCollection(false, others));
        foreach (var entry in (written as MetaValue.Map)?.Entries ?? [])
        {
            var settings = entry.Value as MetaValue.Map;
            var isOfPosts = entry.Key == Posts;
            var hasPages = TextOf(settings, "output") is { } output ? Flag.IsTrue(output) : isOfPosts;
            found[entry.Key] = new JekyllCollection(hasPages,
                TextOf(settings, "permalink") is { } own ? PatternOf(own) : isOfPosts ? pattern : others);
        }

        return found.ToImmutable();
    }

    // Of two defaults, that of the longer path is stronger, then that of a type, then the later one.
    private static ImmutableArray<SharedKeys> SharedOf(MetaValue.Map keys) =>
    [
        .. MapsOf(keys, "defaults").Where(entry => MapOf(entry, "values") is not null)
            .Select(entry => new SharedKeys("_config.yml", MapOf(entry, "values")!)
            {
                Path = (TextOf(MapOf(entry, "scope"), "path") ?? "").Trim('/'),
                Kind = TextOf(MapOf(entry, "scope"), "type"),
            })
            .Reverse().OrderByDescending(shared => shared.Path.Length).ThenByDescending(shared => shared.Kind is not null),
    ];
}

/// <summary>The words for true and false of YAML, as generators read them.</summary>
internal static class Flag
{
    public static bool IsTrue(string? written) => written?.Trim().ToUpperInvariant() is "TRUE" or "YES" or "ON";

    public static bool IsFalse(string? written) => written?.Trim().ToUpperInvariant() is "FALSE" or "NO" or "OFF";

    /// <summary>Whether every generator and theme would read it as true.</summary>
    public static bool IsClearlyTrue(string? written) => IsTrue(written) || written?.Trim().ToUpperInvariant() is "1" or "T" or "Y";

    /// <summary>Whether every generator and theme would read it as false.</summary>
    public static bool IsClearlyFalse(string? written) => IsFalse(written) || written?.Trim().ToUpperInvariant() is "0" or "F" or "N";
}
