using Briefs.Import.FrontMatter;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Scaffolding;

namespace Briefs.Import.Sites;

/// <summary>A text of the old site, as its path and its front matter describe it.</summary>
internal sealed record OldDocument
{
    private static readonly string[] s_from = ["date", "publishdate", "pubdate"];
    private static readonly string[] s_until = ["expirydate", "expires", "unpublishdate"];

    /// <summary>Relative to the folder of the old site, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>The keys of its front matter; none when it has none, or when they can't be read.</summary>
    public required MetaValue.Map Keys { get; init; }

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

    public PartialDate? Date => DateIn("date", "publishdate", "pubdate") ?? DayOfName;

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
    public bool IsHiddenOn(PartialDate day) => IsMarkedDraft || KeyThatHides(day) is not null;

    public bool IsMarkedDraft => IsDraftByFolder || IsSet("draft", "TRUE") || IsSet("published", "FALSE");

    /// <summary>The key with a date that hides it on a day; null if none does.</summary>
    public string? KeyThatHides(PartialDate today)
    {
        foreach (var key in s_from)
            if (DateIn(key) is { } day && day > today) return key;
        foreach (var key in s_until)
            if (DateIn(key) is { } day && day <= today) return key;
        return null;
    }

    private bool IsSet(string key, string value) => string.Equals(TextOf(key), value, StringComparison.OrdinalIgnoreCase);

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
        var written = keys.Find("lang", "language", "locale")?.Value is MetaValue.Text { Value: var text } ? text.Trim() : null;
        return new OldDocument
        {
            Path = path,
            Keys = keys,
            Name = place.Name,
            DayOfName = place.Day,
            Lang = (written is null ? null : LanguageTag.Meant(written)) ?? place.Lang,
            Sections = place.Sections,
            IsBundle = place.IsBundle,
            IsDraftByFolder = path.StartsWith("_drafts/", StringComparison.Ordinal)
                || path.Contains("/_drafts/", StringComparison.Ordinal),
        };
    }
}

/// <summary>What the path of a text says.</summary>
internal sealed record DocumentPlace(string Name, PartialDate? Day, string? Lang, ImmutableArray<string> Sections, bool IsBundle)
{
    public static DocumentPlace Find(string path, SiteConfiguration configuration)
    {
        var folders = path.Split('/')[..^1].ToList();
        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        var lang = LangOfName(ref name, configuration) ?? LangOfFolder(folders, configuration);
        var isBundle = configuration.Generator != SiteGenerator.Jekyll && name is "index" && folders.Count > 0;
        if (isBundle)
        {
            name = folders[^1];
            folders.RemoveAt(folders.Count - 1);
            if (folders.Count == 0 && name == "content") name = "";
        }

        if (folders is ["content" or "_posts" or "_drafts", ..]) folders.RemoveAt(0);
        folders.RemoveAll(folder => folder is "_posts" or "_drafts");
        var day = DayOf(ref name);
        return new DocumentPlace(name, day, lang, [.. folders], isBundle);
    }

    // 2019-05-01-name, as Jekyll writes it; many Hugo sites do too.
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
        var isKnown = configuration.Languages.Contains(end, StringComparer.OrdinalIgnoreCase)
            || (configuration.Languages.IsEmpty && end.Length is 2 or 5 && LanguageTag.TryRead(end, out _));
        if (!isKnown || LanguageTag.Meant(end) is not { } lang) return null;
        name = name[..dot];
        return lang;
    }

    private static string? LangOfFolder(List<string> folders, SiteConfiguration configuration)
    {
        foreach (var (language, folder) in configuration.ContentFolders.OrderByDescending(pair => pair.Value.Length))
        {
            var parts = folder.Split('/');
            if (folders.Count < parts.Length || !folders.Take(parts.Length).SequenceEqual(parts)) continue;
            folders.RemoveRange(0, parts.Length);
            return LanguageTag.Meant(language);
        }

        var at = folders is ["content", ..] ? 1 : 0;
        if (folders.Count <= at || !configuration.Languages.Contains(folders[at], StringComparer.OrdinalIgnoreCase)) return null;
        var lang = LanguageTag.Meant(folders[at]);
        folders.RemoveAt(at);
        return lang;
    }
}
