using Briefs.Import.FrontMatter;
using Briefs.Reading.Scaffolding;

namespace Briefs.Import.Sites;

/// <summary>The folder that drafts come from: its texts with their old addresses and new names, and its files.</summary>
public sealed class OldSite
{
    private static readonly string[] s_texts = [".MD", ".MARKDOWN", ".HTML", ".HTM", ".DOCX"];

    private readonly Dictionary<string, string> _byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _topics = new(StringComparer.Ordinal);

    // Readers can't follow a link to a draft.
    private readonly HashSet<string> _hidden = new(StringComparer.Ordinal);

    private readonly HashSet<string> _takenNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _newNames = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _filesByName;

    private OldSite(ImmutableArray<string> files, SiteConfiguration configuration)
    {
        (Files, Configuration) = (files.ToFrozenSet(StringComparer.Ordinal), configuration);
        _filesByName = files.ToLookup(path => path[(path.LastIndexOf('/') + 1)..], StringComparer.OrdinalIgnoreCase);
    }

    public SiteGenerator Generator => Configuration.Generator;

    /// <summary>The names of the files that configure a generator, relative to the folder of its site.</summary>
    public static IEnumerable<string> ConfigurationNames => SiteConfiguration.FileNames;

    /// <summary>Why the configuration of the old site could not be read; null if it could, or if it is missing.</summary>
    public string? ConfigurationError => Configuration.Error;

    /// <summary>The texts to import, in the order of their paths.</summary>
    public ImmutableArray<string> Drafts { get; private set; } = [];

    /// <summary>The texts that are passed over, each with a sentence that says why.</summary>
    public ImmutableArray<SkippedDraft> Skipped { get; private set; } = [];

    internal FrozenSet<string> Files { get; }

    internal SiteConfiguration Configuration { get; }

    /// <param name="files">The paths of all files of the folder, with forward slashes.</param>
    /// <param name="open">Opens one of them.</param>
    public static OldSite Read(ImmutableArray<string> files, Func<string, ReadOnlyMemory<byte>?> open, OldSiteOptions options)
    {
        var site = new OldSite([.. files.Order(StringComparer.Ordinal)], SiteConfiguration.Read(open));
        var (drafts, skipped) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<SkippedDraft>());
        foreach (var path in site.Files.Order(StringComparer.Ordinal).Where(IsText))
        {
            var isChosen = options.Chosen.Contains(path);
            var reason = isChosen ? null : DraftSelection.ReasonToSkip(path, site.Generator);
            if (reason is "") continue;
            var keys = KeysOf(path, open);
            var document = OldDocument.Create(path, keys ?? new MetaValue.Map(1, []), site.Configuration);
            reason ??= isChosen || keys is null || !site.IsPage(document) ? null
                : "It has no date, so it is a page and not a post. To import it all the same, name the file.";
            var isDraft = reason is null && (isChosen || options.Chosen.IsEmpty);
            if (isDraft) drafts.Add(path);
            else if (reason is not null && options.Chosen.IsEmpty) skipped.Add(new SkippedDraft(path, reason));
            // A text that can't be read will be refused, so no link leads to it.
            if (keys is not null) site.Add(document, options, isDraft);
        }

        (site.Drafts, site.Skipped) = (drafts.ToImmutable(), skipped.ToImmutable());
        return site;
    }

    /// <summary>The file name of the brief that a text becomes; null if nothing gives it a name.</summary>
    public string? NewNameOf(string path) => _newNames.GetValueOrDefault(path);

    internal ImmutableArray<string> AddressesOf(OldDocument document) => OldAddresses.Find(document, Configuration);

    /// <summary>The one spelling of a topic: those that differ in case or hyphens would have one address.</summary>
    internal string SpellTopic(string topic)
    {
        var key = (SlugProposer.Propose(topic) ?? topic).ToUpperInvariant();
        if (!_topics.TryGetValue(key, out var spelled)) _topics.Add(key, spelled = topic);
        return spelled;
    }

    /// <summary>Whether an old address is that of a text, and not of another one that claims it too.</summary>
    internal bool Owns(OldDocument document, string address) =>
        !_byAddress.TryGetValue(OldAddresses.KeyOf(address), out var owner) || owner == document.Path;

    /// <summary>The new name of the text at an address or path of the old site; null if that text is not imported.</summary>
    /// <param name="folder">The folder of the text with the link.</param>
    /// <param name="path">Without query and fragment, percent-decoded.</param>
    internal string? FindText(string folder, string path) =>
        FindName(folder, path) is { } name && !_hidden.Contains(name) ? name : null;

    internal bool IsHiddenText(string folder, string path) => FindName(folder, path) is { } name && _hidden.Contains(name);

    private string? FindName(string folder, string path)
    {
        foreach (var candidate in CandidatesOf(folder, path))
        {
            if (_newNames.TryGetValue(candidate, out var name)) return name;
            if (_byAddress.TryGetValue(OldAddresses.KeyOf(candidate), out var old)) return _newNames.GetValueOrDefault(old);
        }

        // Hugo's ref and Jekyll's post_url name a text without its folder.
        var last = path.TrimEnd('/')[(path.TrimEnd('/').LastIndexOf('/') + 1)..];
        var bare = WithoutTextExtension(last);
        var isNamed = bare != last || path.IndexOf('/') < 0;
        return isNamed && _byName.GetValueOrDefault(bare) is { } only ? _newNames.GetValueOrDefault(only) : null;
    }

    /// <summary>The file at an address or path of the old site, or null.</summary>
    /// <inheritdoc cref="FindText"/>
    internal string? FindFile(string folder, string path)
    {
        foreach (var candidate in CandidatesOf(folder, path))
            foreach (var root in (string[])["", "static/", "assets/", "public/", "source/", "content/"])
                if (Files.Contains(root + candidate)) return root + candidate;
        var same = _filesByName[path[(path.LastIndexOf('/') + 1)..]].Where(IsPicture).ToList();
        return same is [var only] ? only : null;
    }

    private static IEnumerable<string> CandidatesOf(string folder, string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal)) yield break;
        if (path[0] != '/' && Resolve(folder, path) is { } beside) yield return beside;
        if (Resolve("", path.TrimStart('/')) is { } below) yield return below;
    }

    private static string? Resolve(string folder, string path)
    {
        var parts = new List<string>();
        foreach (var part in (folder + "/" + path).Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }

    private bool IsPage(OldDocument document) =>
        Generator != SiteGenerator.Plain && document.Date is null && !document.IsDraftByFolder
        && document.Keys.Find("draft")?.Value is null;

    private void Add(OldDocument document, OldSiteOptions options, bool isDraft)
    {
        if ((isDraft && options.Chosen.Count == 1 ? options.Slug : null) is not { } slug && (slug = document.Slug) is null) return;
        var own = options.Lang ?? document.Lang ?? Configuration.Lang ?? options.SiteLang;
        var suffix = own.Split('-')[0] == options.SiteLang.Split('-')[0] ? ".md" : $".{own}.md";
        var name = slug + suffix;
        // A text that is not imported now may have been imported before.
        if (!isDraft && !options.Existing.Contains(name)) return;
        for (var number = 2; !_takenNames.Add(name); number++)
            name = $"{slug}-{number.ToString(CultureInfo.InvariantCulture)}{suffix}";
        _newNames.Add(document.Path, name);
        if (document.IsHiddenOn(options.Today)) _hidden.Add(name);
        foreach (var address in OldAddresses.Find(document, Configuration))
            _byAddress.TryAdd(OldAddresses.KeyOf(address), document.Path);
        var file = WithoutTextExtension(document.Path[(document.Path.LastIndexOf('/') + 1)..]);
        foreach (var known in new[] { file, document.Name, document.IsBundle ? document.Name : "" }.Distinct().Where(n => n.Length > 0))
            _byName[known] = _byName.TryGetValue(known, out var other) && other != document.Path ? null : document.Path;
        var place = document.IsBundle ? document.Path[..document.Path.LastIndexOf('/')] : WithoutTextExtension(document.Path);
        _byAddress.TryAdd(OldAddresses.KeyOf(place), document.Path);
        if (place.StartsWith("content/", StringComparison.Ordinal))
            _byAddress.TryAdd(OldAddresses.KeyOf(place["content/".Length..]), document.Path);
    }

    // None for a text without front matter; null when it can't be read.
    private static MetaValue.Map? KeysOf(string path, Func<string, ReadOnlyMemory<byte>?> open)
    {
        if (path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) || open(path) is not { } bytes) return new MetaValue.Map(1, []);
        var text = Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        return ForeignFrontMatter.Read(text).Reading.Keys;
    }

    private static bool IsText(string path) => s_texts.Contains(Path.GetExtension(path).ToUpperInvariant());

    internal static bool IsMarkdown(string path) => Path.GetExtension(path).ToUpperInvariant() is ".MD" or ".MARKDOWN";

    internal static bool IsPicture(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".PNG" or ".JPG" or ".JPEG" or ".GIF" or ".WEBP";

    private static string WithoutTextExtension(string name) => IsText(name) ? name[..^Path.GetExtension(name).Length] : name;
}

/// <summary>A text that is not imported.</summary>
/// <param name="Path">Relative to the folder, with forward slashes.</param>
/// <param name="Reason">A sentence or two.</param>
public sealed record SkippedDraft(string Path, string Reason);

/// <summary>How to read the folder of an old site.</summary>
/// <param name="SiteLang">The language of the new site, BCP 47, whose names have no suffix.</param>
public sealed record OldSiteOptions(string SiteLang)
{
    /// <summary>The day of the import: a text that is dated later was not public in the old site.</summary>
    public PartialDate Today { get; init; } = new(9999, 12, 31);

    /// <summary>The texts to import; empty for all posts of the folder.</summary>
    public ImmutableHashSet<string> Chosen { get; init; } = [];

    /// <summary>The language that the user names; null for that of each text.</summary>
    public string? Lang { get; init; }

    /// <summary>The name that the user gives to the only text; null for that of the text.</summary>
    public string? Slug { get; init; }

    /// <summary>The names of the briefs that the new site has already.</summary>
    public FrozenSet<string> Existing { get; init; } = [];
}
