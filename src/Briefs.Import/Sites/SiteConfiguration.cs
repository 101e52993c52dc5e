using Briefs.Import.FrontMatter;
using Briefs.Reading.FrontMatter;

namespace Briefs.Import.Sites;

/// <summary>The generator that a folder of drafts was written for.</summary>
public enum SiteGenerator
{
    /// <summary>Unknown, or none.</summary>
    Plain,

    Hugo,

    Jekyll,
}

/// <summary>What the configuration of a Hugo or Jekyll site says about the addresses and languages of its texts.</summary>
internal sealed record SiteConfiguration
{
    private static readonly string[] s_hugo =
    [
        "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml", "config.json",
        "config/_default/hugo.toml", "config/_default/hugo.yaml", "config/_default/config.toml", "config/_default/config.yaml",
    ];

    private static readonly string[] s_jekyll = ["_config.yml", "_config.yaml", "_config.toml"];

    public SiteGenerator Generator { get; private init; }

    /// <summary>The address of the site, without a slash at the end; null if the configuration names none that is public.</summary>
    public string? BaseUrl { get; private init; }

    /// <summary>The pattern of addresses by section, of Hugo; by <c>posts</c> for all, of Jekyll.</summary>
    public ImmutableDictionary<string, string> Permalinks { get; private init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>BCP 47; null if the configuration names none.</summary>
    public string? Lang { get; private init; }

    /// <summary>The languages of a multilingual site, as its file names and folders write them.</summary>
    public ImmutableArray<string> Languages { get; private init; } = [];

    /// <summary>The folders of texts by language, where each language has its own.</summary>
    public ImmutableDictionary<string, string> ContentFolders { get; private init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Why the configuration could not be read; null if it could, or if it is missing.</summary>
    public string? Error { get; private init; }

    /// <summary>The names of files that only a generator has, relative to its folder.</summary>
    public static IEnumerable<string> FileNames => s_hugo.Concat(s_jekyll);

    /// <param name="open">Opens a file of the folder; null if it is missing.</param>
    public static SiteConfiguration Read(Func<string, ReadOnlyMemory<byte>?> open)
    {
        foreach (var name in s_jekyll)
            if (open(name) is { } bytes) return Read(name, bytes, SiteGenerator.Jekyll);
        foreach (var name in s_hugo)
            if (open(name) is { } bytes) return Read(name, bytes, SiteGenerator.Hugo);
        return new SiteConfiguration();
    }

    private static SiteConfiguration Read(string name, ReadOnlyMemory<byte> bytes, SiteGenerator generator)
    {
        var read = Parse(name, Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n"));
        if (read.Keys is not { } keys)
            return new SiteConfiguration { Generator = generator, Error = $"{name}:{read.Error!.Line}: {read.Error.What}." };
        return generator == SiteGenerator.Jekyll ? Jekyll(keys) : Hugo(keys);
    }

    private static MetaReading Parse(string name, string text) => Path.GetExtension(name) switch
    {
        ".toml" => TomlFrontMatter.Read(text, 1),
        ".json" => JsonFrontMatter.Read(text, out _),
        _ => YamlFrontMatter.Read(text, new TextSpan(0, text.Length)),
    };

    private static SiteConfiguration Jekyll(MetaValue.Map keys)
    {
        var pattern = (TextOf(keys, "permalink") ?? "date") switch
        {
            "date" => "/:categories/:year/:month/:day/:title.html",
            "pretty" => "/:categories/:year/:month/:day/:title/",
            "ordinal" => "/:categories/:year/:y_day/:title.html",
            "weekdate" => "/:categories/:year/W:week/:short_day/:title.html",
            "none" => "/:categories/:title.html",
            var written => written,
        };
        var url = TextOf(keys, "url");
        return new SiteConfiguration
        {
            Generator = SiteGenerator.Jekyll,
            BaseUrl = url is null ? null : PublicAddress(url.TrimEnd('/') + "/" + (TextOf(keys, "baseurl") ?? "").Trim('/')),
            Permalinks = ImmutableDictionary<string, string>.Empty.Add("posts", pattern),
            Lang = LangOf(keys, "lang", "locale", "language"),
        };
    }

    private static SiteConfiguration Hugo(MetaValue.Map keys)
    {
        var languages = keys.Find("languages")?.Value as MetaValue.Map;
        var permalinks = keys.Find("permalinks")?.Value as MetaValue.Map;
        permalinks = permalinks?.Find("page")?.Value as MetaValue.Map ?? permalinks;
        return new SiteConfiguration
        {
            Generator = SiteGenerator.Hugo,
            BaseUrl = TextOf(keys, "baseurl") is { } url ? PublicAddress(url) : null,
            Permalinks = (permalinks?.Entries ?? []).Where(entry => entry.Value is MetaValue.Text)
                .ToImmutableDictionary(entry => entry.Key, entry => ((MetaValue.Text)entry.Value).Value, StringComparer.OrdinalIgnoreCase),
            Lang = LangOf(keys, "defaultcontentlanguage", "languagecode", "locale"),
            Languages = [.. (languages?.Entries ?? []).Select(entry => entry.Key)],
            ContentFolders = (languages?.Entries ?? [])
                .Select(entry => (entry.Key, Folder: entry.Value is MetaValue.Map language ? TextOf(language, "contentdir") : null))
                .Where(language => language.Folder is not null)
                .ToImmutableDictionary(language => language.Key, language => language.Folder!.Trim('/'), StringComparer.OrdinalIgnoreCase),
        };
    }

    private static string? TextOf(MetaValue.Map keys, string name) =>
        keys.Find(name)?.Value is MetaValue.Text { Value: var text } && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static string? LangOf(MetaValue.Map keys, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (TextOf(keys, name) is { } written && LanguageTag.Meant(written) is { } lang) return lang;
        return null;
    }

    // The address of a development server, or of an example, is not an address to keep.
    private static string? PublicAddress(string written) =>
        Uri.TryCreate(written.StartsWith("//", StringComparison.Ordinal) ? "https:" + written : written, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https" && address.Host.Contains('.', StringComparison.Ordinal)
        && address.HostNameType == UriHostNameType.Dns && !IsExample(address.Host)
            ? address.GetLeftPart(UriPartial.Path).TrimEnd('/')
            : null;

    private static bool IsExample(string host) =>
        host is "example.com" or "example.org" or "example.net" || host.EndsWith(".example.com", StringComparison.Ordinal)
        || host.EndsWith(".example.org", StringComparison.Ordinal);
}
