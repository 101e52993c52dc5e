using Briefs.Import.FrontMatter;

namespace Briefs.Import.Sites;

/// <summary>Describes a text by its own front matter, by what it inherits, and by the settings that hide it.</summary>
/// <param name="today">The day of the import.</param>
/// <param name="files">The files of the old site.</param>
internal sealed class DocumentDescriber(SiteConfiguration configuration, PartialDate today, IEnumerable<string> files)
{
    // By folder: the text of a page bundle. Hugo gives the other texts of the folder no pages.
    private readonly Dictionary<string, string> _bundles = configuration.Generator != SiteGenerator.Hugo ? [] : files
        .Where(path => IsBundle(path) && configuration.IsContent(path)).Order(StringComparer.Ordinal)
        .DistinctBy(FolderOf, StringComparer.Ordinal).ToDictionary(FolderOf, StringComparer.Ordinal);

    /// <summary>The sections of the site, which are added before any text is described.</summary>
    public HugoSections Sections { get; } = new();

    /// <summary>What the settings of the old site set for many texts and Briefs doesn't apply: one sentence for each file.</summary>
    public IEnumerable<string> Notices => configuration.Shared.Concat(Sections.Shared)
        .GroupBy(shared => shared.Origin, shared => shared.Unapplied, StringComparer.Ordinal)
        .Select(group => new { group.Key, Names = group.SelectMany(names => names).Distinct(StringComparer.Ordinal).ToList() })
        .Where(unapplied => unapplied.Names.Count > 0)
        .Select(unapplied => $"{unapplied.Key} also sets {string.Join(", ", unapplied.Names.Select(name => $"`{name}`"))} for many texts. "
            + "Briefs doesn't apply these keys.")
        .Concat(configuration.Notices);

    /// <summary>A text with everything that the old site says about it.</summary>
    /// <param name="keys">Its own front matter.</param>
    public OldDocument Describe(string path, MetaValue.Map keys)
    {
        var document = OldDocument.Create(path, keys, configuration);
        var lang = document.Lang ?? configuration.Lang;
        var shared = Sections.ListAbove(path, lang).Concat(configuration.Shared);
        var applied = shared.Where(set => AppliesTo(set, document, lang)).ToList();
        return document.Inherit(applied) with
        {
            HiddenBy = FindSetting(path, lang) ?? Sections.FindHiding(path, lang, today),
        };
    }

    /// <summary>The setting or bundle that gives a text no page, as the subject of a sentence; null if it has one.</summary>
    /// <param name="lang">Of the text, or of the site.</param>
    public string? FindSetting(string path, string? lang) => HiddenTexts.Find(path, lang, configuration) ?? BundleAround(path);

    private string? BundleAround(string path)
    {
        for (var folder = IsBundle(path) ? FolderOf(FolderOf(path)) : FolderOf(path); folder.Length > 0; folder = FolderOf(folder))
            if (_bundles.TryGetValue(folder, out var bundle)) return $"The page bundle of {bundle}";
        return null;
    }

    private static bool IsBundle(string path) =>
        path[(path.LastIndexOf('/') + 1)..].Split('.') is ["index", .., "md" or "markdown" or "html" or "htm" or "adoc" or "org" or "rst"];

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    private bool AppliesTo(SharedKeys shared, OldDocument document, string? lang) =>
        configuration.Generator == SiteGenerator.Jekyll ? DefaultsApply(shared, document) : CascadeApplies(shared, document, lang);

    private static bool DefaultsApply(SharedKeys shared, OldDocument document) =>
        (shared.Kind is null || shared.Kind == (document.Collection ?? "pages"))
        && (shared.Path.Contains('*', StringComparison.Ordinal) ? PathPattern.IsMatchOrAbove(shared.Path, document.Path)
            : document.Path.StartsWith(shared.Path, StringComparison.Ordinal));

    private bool CascadeApplies(SharedKeys shared, OldDocument document, string? lang)
    {
        var logical = "/" + string.Join('/', document.Sections.Append(document.Name));
        return (shared.Kind is null || PathPattern.IsMatch(shared.Kind, "page"))
            && (shared.Language is not { } key || lang is null
                || string.Equals(configuration.Languages.GetValueOrDefault(key, key), lang, StringComparison.OrdinalIgnoreCase))
            && (shared.Path.Length == 0 || PathPattern.IsMatch(shared.Path, logical));
    }
}
