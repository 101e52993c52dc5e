using Briefs.Import.FrontMatter;
using Briefs.Reading.FrontMatter;
using static Briefs.Import.Sites.ConfigurationValues;

namespace Briefs.Import.Sites;

/// <summary>Reads the configuration of a Hugo site: one file, or several in <c>config/</c> that are read together.</summary>
internal static class HugoConfigurationReader
{
    private const string DefaultFolder = "config/_default";

    private static readonly string[] s_names = ["hugo", "config"];
    private static readonly string[] s_extensions = [".toml", ".yaml", ".yml", ".json"];

    // Hugo builds a site with the settings for production unless it is asked for others.
    private static readonly string[] s_folders = [DefaultFolder, "config/production"];

    public static IEnumerable<string> FileNames => ((string[])["", DefaultFolder + "/"]).SelectMany(
        folder => s_names.SelectMany(name => s_extensions.Select(extension => folder + name + extension)));

    /// <param name="files">The files of the folder.</param>
    /// <param name="open">Opens one of them; null if it is missing.</param>
    /// <returns>Null if the folder has no configuration of Hugo.</returns>
    public static SiteConfiguration? Read(IReadOnlyCollection<string> files, Func<string, ReadOnlyMemory<byte>?> open)
    {
        string? main = null;
        var keys = new MetaValue.Map(1, []);
        foreach (var name in NamesIn(files))
        {
            if (open(name) is not { } bytes) continue;
            main ??= name;
            var read = Parse(name, bytes);
            if (read.Keys is not { } more)
            {
                return new SiteConfiguration
                {
                    Generator = SiteGenerator.Hugo,
                    Name = name,
                    Error = $"{name}:{read.Error!.Line}: {read.Error.What}.",
                };
            }

            keys = Merge(keys, Nest(more, name));
        }

        return main is null ? null : WithNotices(Read(keys, main), files);
    }

    private static SiteConfiguration WithNotices(SiteConfiguration configuration, IReadOnlyCollection<string> files) => configuration with
    {
        Notices = [.. configuration.Mounts.Where(mount => !files.Any(path => mount.PathOf(path) is not null))
            .Select(mount => $"`module.mounts` of {configuration.Name} takes texts from {mount.Source}, which is not in this folder. "
                + "To import them, pass that folder.")],
    };

    // One file in the root, then those of the folders, of which each adds to those before it.
    private static IEnumerable<string> NamesIn(IReadOnlyCollection<string> files)
    {
        var known = files.ToHashSet(StringComparer.Ordinal);
        var root = s_names.SelectMany(name => s_extensions.Select(extension => name + extension)).FirstOrDefault(known.Contains);
        if (root is not null) yield return root;
        foreach (var folder in s_folders)
        {
            var inFolder = files.Where(path => Path.GetDirectoryName(path)?.Replace('\\', '/') == folder
                    && s_extensions.Contains(Path.GetExtension(path), StringComparer.Ordinal))
                .OrderByDescending(IsMain).ThenBy(path => path, StringComparer.Ordinal);
            foreach (var path in inFolder) yield return path;
        }
    }

    private static bool IsMain(string path) => s_names.Contains(Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal);

    // languages.es.toml contains what hugo.toml has in [languages.es].
    private static MetaValue.Map Nest(MetaValue.Map keys, string path)
    {
        if (IsMain(path)) return keys;
        foreach (var key in Path.GetFileNameWithoutExtension(path).Split('.').Reverse())
            keys = new MetaValue.Map(1, [new MetaEntry(key, 1, keys)]);
        return keys;
    }

    private static MetaValue.Map Merge(MetaValue.Map first, MetaValue.Map more)
    {
        var entries = first.Entries.ToBuilder();
        foreach (var entry in more.Entries)
        {
            var at = 0;
            while (at < entries.Count && !string.Equals(entries[at].Key, entry.Key, StringComparison.OrdinalIgnoreCase)) at++;
            if (at == entries.Count) entries.Add(entry);
            else if (entries[at].Value is MetaValue.Map known && entry.Value is MetaValue.Map added)
                entries[at] = entries[at] with { Value = Merge(known, added) };
            else entries[at] = entry;
        }

        return first with { Entries = entries.ToImmutable() };
    }

    private static SiteConfiguration Read(MetaValue.Map keys, string name)
    {
        var languages = MapOf(keys, "languages")?.Entries ?? [];
        var permalinks = MapOf(keys, "permalinks");
        permalinks = MapOf(permalinks, "page") ?? permalinks;
        var tags = languages.ToImmutableDictionary(
            entry => entry.Key, entry => TagOf(entry), StringComparer.OrdinalIgnoreCase);
        var main = TextOf(keys, "defaultcontentlanguage");
        var disabled = TextsOf(keys, "disablelanguages")
            .Concat(languages.Where(entry => TextOf(entry.Value as MetaValue.Map, "disabled") is { } written
                && !Flag.IsClearlyFalse(written)).Select(entry => entry.Key));
        return new SiteConfiguration
        {
            Generator = SiteGenerator.Hugo,
            Name = name,
            BaseUrl = TextOf(keys, "baseurl") is { } url ? PublicAddress(url) : null,
            Permalinks = (permalinks?.Entries ?? []).Where(entry => entry.Value is MetaValue.Text)
                .ToImmutableDictionary(entry => entry.Key, entry => ((MetaValue.Text)entry.Value).Value, StringComparer.OrdinalIgnoreCase),
            Lang = (main is null ? null : tags.GetValueOrDefault(main))
                ?? LangOf(keys, "defaultcontentlanguage", "languagecode", "locale"),
            Languages = tags,
            DisabledLanguages = [.. disabled.Select(key => tags.GetValueOrDefault(key, key))],
            IsDefaultLanguageInPath = Flag.IsTrue(TextOf(keys, "defaultcontentlanguageinsubdir")),
            Excluded = TextsOf(keys, "ignorefiles"),
            Shared = [.. HugoCascades.Read(keys, name)],
            ContentFolder = (TextOf(keys, "contentdir") ?? "content").Trim('/', '.'),
            Mounts = ContentMount.Read(keys),
            ContentFolders = languages
                .Select(entry => (entry.Key, Folder: TextOf(entry.Value as MetaValue.Map, "contentdir")))
                .Where(language => language.Folder is not null)
                .ToImmutableDictionary(
                    language => language.Key, language => language.Folder!.Trim('/', '.'), StringComparer.OrdinalIgnoreCase),
        };
    }

    // A site may call a language `cn` and say `zh-CN` in its settings.
    private static string TagOf(MetaEntry language)
    {
        var set = LangOf(language.Value as MetaValue.Map, "locale", "languagecode");
        if (!LanguageTag.TryRead(language.Key, out var own)) return set ?? LanguageTag.Meant(language.Key) ?? language.Key;
        return set is null || set.Split('-')[0] == own.Split('-')[0] ? own : set;
    }
}
