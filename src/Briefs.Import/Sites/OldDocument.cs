using System.Text.RegularExpressions;
using Briefs.Import.FrontMatter;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Scaffolding;

namespace Briefs.Import.Sites;

/// <summary>A text of the old site, as its path and its front matter describe it.</summary>
internal sealed record OldDocument
{
    /// <summary>Relative to the folder of the old site, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>The keys of its front matter, then those that it inherits; none when it has none, or when they can't be read.</summary>
    public required MetaValue.Map Keys { get; init; }

    /// <summary>The entries that it inherits from the settings of the old site or its section, each with the file that sets it.</summary>
    /// <remarks>An entry of its own can have the same key.</remarks>
    public ImmutableDictionary<MetaEntry, string> Inherited { get; init; } =
        ImmutableDictionary.Create<MetaEntry, string>(ReferenceEqualityComparer.Instance);

    /// <summary>What hides it besides its front matter, as the subject of a sentence; null for nothing.</summary>
    public string? HiddenBy { get; init; }

    /// <summary>The name that its file or its folder gives it, without date, language and extension.</summary>
    public required string Name { get; init; }

    /// <summary>The day in its file name, as Jekyll writes it, or null.</summary>
    public PartialDate? DayOfName { get; init; }

    /// <summary>BCP 47, from its front matter, its name or its folder; null if none of them tells.</summary>
    public string? Lang { get; init; }

    /// <summary>The folders between the root of the texts and the document.</summary>
    public ImmutableArray<string> Sections { get; init; } = [];

    /// <summary>Whether it is a folder with an <c>index.md</c> and its pictures.</summary>
    public bool IsBundle { get; init; }

    public bool IsDraftByFolder { get; init; }

    /// <summary>The collection of Jekyll that it belongs to; null for a page, and in other generators.</summary>
    public string? Collection { get; init; }

    public PartialDate? Date => DateIn("date", "publishdate", "pubdate", "published") ?? DayOfName;

    /// <summary>Whether it has a date, in a form that can't be read.</summary>
    public bool HasUnreadableDate => Date is null && TextOf("date", "publishdate", "pubdate") is not null;

    /// <summary>The name of the new brief, without language and extension; null if neither name nor title has a letter.</summary>
    public string? Slug
    {
        get
        {
            var lang = Lang ?? "";
            if (TextOf("slug") is { } own && SlugProposer.Propose(own, lang) is { } written) return written;
            if (Name.Length > 0 && SlugProposer.Propose(Name, lang) is { } named) return named;
            return TextOf("title") is { } title ? SlugProposer.Propose(title, lang) : null;
        }
    }

    public string? TextOf(params ReadOnlySpan<string> keys) =>
        Keys.Find(keys)?.Value is MetaValue.Text { Value: var text } && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>Whether readers did not see it on a day.</summary>
    public bool IsHiddenOn(PartialDate day) => IsMarkedDraft || HidingOn(day) is not null || EmbargoOn(day) is not null;

    /// <summary>Whether it says itself that it is a draft.</summary>
    public bool IsMarkedDraft => IsDraftByFolder || new HidingFinder(this).IsMarkedDraft;

    /// <summary>What else hides it on a day: its options, its dates, or the settings of the old site. Null if nothing does.</summary>
    public Hiding? HidingOn(PartialDate today)
    {
        if (new HidingFinder(this).FindOn(today) is { } hiding) return hiding;
        if (DateIn("date") is null && DayOfName is { } day && day > today) return new Hiding("The date in its file name", 1);
        return HiddenBy is null ? null : new Hiding(HiddenBy, 1);
    }

    /// <summary>The embargo that a brief can have too; null if it has none, or if it is over on a day.</summary>
    public OldEmbargo? EmbargoOn(PartialDate today) => new HidingFinder(this).FindEmbargo(today);

    private PartialDate? DateIn(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (TextOf(key) is { } written && DateReader.TryDay(written) is { } day) return day;
        return null;
    }

    /// <param name="path">Relative to the folder of the old site.</param>
    public static OldDocument Create(string path, MetaValue.Map keys, SiteConfiguration configuration)
    {
        var place = DocumentPlace.Find(path, configuration);
        return new OldDocument
        {
            Path = path,
            Keys = keys,
            Name = place.Name,
            DayOfName = place.Day,
            Lang = WrittenLang(keys) ?? place.Lang,
            Sections = place.Sections,
            IsBundle = place.IsBundle,
            IsDraftByFolder = path.StartsWith("_drafts/", StringComparison.Ordinal)
                || path.Contains("/_drafts/", StringComparison.Ordinal),
            Collection = configuration.Generator == SiteGenerator.Jekyll ? JekyllCollections.NameOf(path, configuration) : null,
        };
    }

    /// <summary>The same text with the front matter that it inherits.</summary>
    /// <param name="shared">What applies to it, the strongest first.</param>
    public OldDocument Inherit(IEnumerable<SharedKeys> shared)
    {
        var added = Inherited.ToBuilder();
        var entries = Keys.Entries.ToBuilder();
        var set = Keys.Entries.ToList();
        foreach (var keys in shared)
        {
            foreach (var missing in keys.MissingFrom(set))
            {
                var entry = missing with { Line = 1 };
                entries.Add(entry);
                added.Add(entry, keys.Origin);
            }

            set.AddRange(keys.Values.Entries);
        }

        if (added.Count == 0) return this;
        var merged = Keys with { Entries = entries.ToImmutable() };
        return this with { Keys = merged, Inherited = added.ToImmutable(), Lang = Lang ?? WrittenLang(merged) };
    }

    private static string? WrittenLang(MetaValue.Map keys) =>
        keys.Find("lang", "language", "locale")?.Value is MetaValue.Text { Value: var text } ? LanguageTag.Meant(text.Trim()) : null;
}

/// <summary>What the path of a text says.</summary>
internal sealed partial record DocumentPlace(string Name, PartialDate? Day, string? Lang, ImmutableArray<string> Sections, bool IsBundle)
{
    public static DocumentPlace Find(string path, SiteConfiguration configuration)
    {
        var mount = configuration.MountOf(path);
        path = configuration.MountedPath(path);
        var folders = path.Split('/')[..^1].ToList();
        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        var lang = LangOfName(ref name, configuration) ?? LangOfFolder(folders, configuration)
            ?? (mount?.Language is { } key ? configuration.Languages.GetValueOrDefault(key) ?? LanguageTag.Meant(key) : null);
        var isBundle = configuration.Generator != SiteGenerator.Jekyll && name is "index" && folders.Count > 0;
        if (isBundle)
        {
            name = folders[^1];
            folders.RemoveAt(folders.Count - 1);
            if (folders.Count == 0 && name == "content") name = "";
        }

        if (configuration.CollectionsFolder.Length > 0) RemoveStart(folders, configuration.CollectionsFolder.Split('/'));
        if (folders is ["content" or "_posts" or "_drafts", ..]) folders.RemoveAt(0);
        else RemoveStart(folders, configuration.ContentFolder.Split('/'));
        folders.RemoveAll(folder => folder is "_posts" or "_drafts");
        var day = configuration.Generator == SiteGenerator.Jekyll ? JekyllNames.DayOf(name, out name) : DayOf(ref name);
        return new DocumentPlace(name, day, lang, [.. folders], isBundle);
    }

    // 2019-05-01-name: many Hugo sites write it like Jekyll.
    private static PartialDate? DayOf(ref string name)
    {
        if (name.Length < 10 || !PartialDate.TryParse(name[..10], out var day) || !day.IsDay) return null;
        name = name.Length == 10 ? "" : name[10..].TrimStart('-', '_', ' ');
        return day;
    }

    private static string? LangOfName(ref string name, SiteConfiguration configuration)
    {
        var dot = name.LastIndexOf('.');
        if (dot <= 0) return null;
        var end = name[(dot + 1)..];
        var lang = configuration.Languages.GetValueOrDefault(end);
        if (lang is null && configuration.Languages.IsEmpty && LanguageSuffix().IsMatch(end)) lang = LanguageTag.Meant(end);
        if (lang is null) return null;
        name = name[..dot];
        return lang;
    }

    // A script is one of those that languages are written in on the web, so that `what.is-open` has no language.
    [GeneratedRegex("^[a-z]{2}([-_](hans|hant|cyrl|latn|arab|mong|deva|guru|hebr))?([-_]([a-z]{2}|[0-9]{3}))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LanguageSuffix();

    private static bool RemoveStart(List<string> folders, string[] parts)
    {
        if (folders.Count < parts.Length || !folders.Take(parts.Length).SequenceEqual(parts)) return false;
        folders.RemoveRange(0, parts.Length);
        return true;
    }

    private static string? LangOfFolder(List<string> folders, SiteConfiguration configuration)
    {
        foreach (var (language, folder) in configuration.ContentFolders.OrderByDescending(pair => pair.Value.Length))
        {
            if (RemoveStart(folders, folder.Split('/'))) return configuration.Languages.GetValueOrDefault(language);
        }

        var at = folders is ["content", ..] ? 1 : 0;
        if (folders.Count <= at || configuration.Languages.GetValueOrDefault(folders[at]) is not { } lang) return null;
        folders.RemoveAt(at);
        return lang;
    }
}
