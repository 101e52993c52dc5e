namespace Briefs.Import.Sites;

/// <summary>The sections of a Hugo site, whose <c>_index.md</c> also speak for the texts below them.</summary>
internal sealed class HugoSections
{
    private readonly Dictionary<string, List<OldDocument>> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _unreadable = new(StringComparer.Ordinal);

    /// <summary>What the sections set for their texts.</summary>
    public IEnumerable<SharedKeys> Shared =>
        _byFolder.Values.SelectMany(sections => sections).SelectMany(section => HugoCascades.Read(section.Keys, section.Path));

    public static bool IsSection(string path) =>
        path[(path.LastIndexOf('/') + 1)..].Split('.') is ["_index", ..];

    public void Add(OldDocument section)
    {
        var folder = FolderOf(section.Path);
        if (!_byFolder.TryGetValue(folder, out var sections)) _byFolder.Add(folder, sections = []);
        sections.Add(section);
    }

    /// <summary>Adds a section whose front matter can't be read, so that what it hides is unknown.</summary>
    public void AddUnreadable(string path) => _unreadable.TryAdd(FolderOf(path), path);

    /// <summary>The cascades above a text, the nearest first.</summary>
    /// <param name="lang">Of the text, or of the site.</param>
    public IEnumerable<SharedKeys> ListAbove(string path, string? lang) =>
        ListSections(path, lang).SelectMany(section => HugoCascades.Read(section.Keys, section.Path));

    /// <summary>The setting of a section above that hides a text, as the subject of a sentence; null if none does.</summary>
    /// <inheritdoc cref="ListAbove"/>
    public string? FindHiding(string path, string? lang, PartialDate today)
    {
        for (var folder = FolderOf(path); folder.Length > 0; folder = FolderOf(folder))
            if (_unreadable.TryGetValue(folder, out var unreadable)) return $"{unreadable}, which can't be read, possibly";
        foreach (var section in ListSections(path, lang))
        {
            if (new HidingFinder(section).FindOfSection(today) is { } hiding) return (hiding with { Origin = section.Path }).What;
        }

        return null;
    }

    private IEnumerable<OldDocument> ListSections(string path, string? lang)
    {
        for (var folder = FolderOf(path); folder.Length > 0; folder = FolderOf(folder))
            foreach (var section in _byFolder.GetValueOrDefault(folder) ?? [])
                if (section.Lang is null || lang is null || string.Equals(section.Lang, lang, StringComparison.OrdinalIgnoreCase))
                    yield return section;
    }

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];
}
