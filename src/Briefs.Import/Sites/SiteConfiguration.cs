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

/// <summary>What the configuration of a Hugo or Jekyll site says about the addresses, languages and visibility of its texts.</summary>
internal sealed record SiteConfiguration
{
    public SiteGenerator Generator { get; init; }

    /// <summary>The file of the configuration, as messages name it; empty if there is not one.</summary>
    public string Name { get; init; } = "";

    /// <summary>The address of the site, without a slash at the end; null if the configuration names none that is public.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The pattern of addresses by section, of Hugo.</summary>
    public ImmutableDictionary<string, string> Permalinks { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The collections of Jekyll by name, <c>posts</c> among them.</summary>
    public ImmutableDictionary<string, JekyllCollection> Collections { get; init; } = ImmutableDictionary<string, JekyllCollection>.Empty;

    /// <summary>The folder of Jekyll's collections, relative to the site; empty for the site itself.</summary>
    public string CollectionsFolder { get; init; } = "";

    /// <summary>The paths that are not part of the site: patterns of paths of Jekyll, regular expressions of Hugo.</summary>
    public ImmutableArray<string> Excluded { get; init; } = [];

    /// <summary>Folders with an underscore that Jekyll reads like those without.</summary>
    public ImmutableArray<string> Included { get; init; } = [];

    /// <summary>Front matter for many texts, the strongest first.</summary>
    public ImmutableArray<SharedKeys> Shared { get; init; } = [];

    /// <summary>The texts of Jekyll's configuration, which its templates can print.</summary>
    public ImmutableDictionary<string, string> Texts { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>BCP 47; null if the configuration names none.</summary>
    public string? Lang { get; init; }

    /// <summary>The languages of a multilingual site by the keys that its file names and folders write, each with its BCP 47 tag.</summary>
    public ImmutableDictionary<string, string> Languages { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The tags of the languages that are not published, BCP 47.</summary>
    public ImmutableArray<string> DisabledLanguages { get; init; } = [];

    /// <summary>Whether the default language has a folder in the addresses too.</summary>
    public bool IsDefaultLanguageInPath { get; init; }

    /// <summary>The folder of Hugo's texts.</summary>
    public string ContentFolder { get; init; } = "content";

    /// <summary>The folders of texts by the key of their language, where each language has its own.</summary>
    public ImmutableDictionary<string, string> ContentFolders { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The folders that Hugo reads in place of those above; empty if the configuration names none.</summary>
    public ImmutableArray<ContentMount> Mounts { get; init; } = [];

    /// <summary>What a reader of the report should know about the configuration: sentences.</summary>
    public ImmutableArray<string> Notices { get; init; } = [];

    /// <summary>Why the configuration could not be read; null if it could, or if it is missing.</summary>
    public string? Error { get; init; }

    /// <summary>The names of files that only a generator has, relative to its folder.</summary>
    public static IEnumerable<string> FileNames => HugoConfigurationReader.FileNames.Concat(JekyllConfigurationReader.FileNames);

    /// <param name="files">The files of the folder.</param>
    /// <param name="open">Opens one of them; null if it is missing.</param>
    public static SiteConfiguration Read(IReadOnlyCollection<string> files, Func<string, ReadOnlyMemory<byte>?> open) =>
        JekyllConfigurationReader.Read(open) ?? HugoConfigurationReader.Read(files, open) ?? new SiteConfiguration();

    /// <summary>Whether a file is in a folder of Hugo's texts.</summary>
    public bool IsContent(string path) => Mounts.IsEmpty
        ? ContentFolders.Values.Append(ContentFolder).Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal))
        : Mounts.Any(mount => mount.PathOf(path) is not null);

    /// <summary>The mount that has a text; null for none.</summary>
    public ContentMount? MountOf(string path) =>
        Mounts.Where(mount => mount.PathOf(path) is not null).MaxBy(mount => mount.Source.Length);

    /// <summary>The path of a text as if it were in the folder of texts.</summary>
    public string MountedPath(string path) => MountOf(path)?.PathOf(path) is { } mounted ? $"{ContentFolder}/{mounted}" : path;
}

/// <summary>Reads values of a configuration.</summary>
internal static class ConfigurationValues
{
    public static MetaReading Parse(string name, ReadOnlyMemory<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        return Path.GetExtension(name) switch
        {
            ".toml" => TomlFrontMatter.Read(text, 1),
            ".json" => JsonFrontMatter.Read(text, out _),
            _ => YamlFrontMatter.Read(text, new TextSpan(0, text.Length)),
        };
    }

    public static string? TextOf(MetaValue.Map? keys, params ReadOnlySpan<string> names) =>
        keys?.Find(names)?.Value is MetaValue.Text { Value: var text } && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    public static MetaValue.Map? MapOf(MetaValue.Map? keys, params ReadOnlySpan<string> names) => keys?.Find(names)?.Value as MetaValue.Map;

    public static ImmutableArray<string> TextsOf(MetaValue.Map keys, params ReadOnlySpan<string> names) =>
        keys.Find(names)?.Value.Texts ?? [];

    /// <summary>A list of maps, or a single one.</summary>
    public static IEnumerable<MetaValue.Map> MapsOf(MetaValue.Map keys, string name) => keys.Find(name)?.Value switch
    {
        MetaValue.Map one => [one],
        MetaValue.List list => list.Items.OfType<MetaValue.Map>(),
        _ => [],
    };

    public static string? LangOf(MetaValue.Map? keys, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (TextOf(keys, name) is { } written && LanguageTag.Meant(written) is { } lang) return lang;
        return null;
    }

    /// <summary>Null for the address of a development server, or of an example: it is not an address to keep.</summary>
    public static string? PublicAddress(string written) =>
        Uri.TryCreate(written.StartsWith("//", StringComparison.Ordinal) ? "https:" + written : written, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https" && address.Host.Contains('.', StringComparison.Ordinal)
        && address.HostNameType == UriHostNameType.Dns && !IsExample(address.Host)
            ? address.GetLeftPart(UriPartial.Path).TrimEnd('/')
            : null;

    private static bool IsExample(string host) =>
        host is "example.com" or "example.org" or "example.net" || host.EndsWith(".example.com", StringComparison.Ordinal)
        || host.EndsWith(".example.org", StringComparison.Ordinal);
}
