using Briefs.Import.FrontMatter;
using Briefs.Import.Markup;
using Briefs.Reading.Scaffolding;

namespace Briefs.Import.Sites;

/// <summary>The folder that drafts come from: its texts with their old addresses and new names, and its files.</summary>
public sealed class OldSite
{
    private static readonly string[] s_markdown = [".MD", ".MARKDOWN", ".MKD", ".MKDN", ".MKDOWN", ".MDOWN"];
    private static readonly string[] s_others = [".HTML", ".HTM", ".DOCX"];

    // Texts that other generators read, and documents of word processors.
    private static readonly string[] s_unreadable =
    [
        ".ADOC", ".ASCIIDOC", ".AD", ".ASC", ".ORG", ".RST", ".REST", ".TEXTILE", ".MMARK", ".MDX", ".QMD", ".RMD", ".PANDOC", ".PDC",
        ".TXT", ".TEXT", ".RTF", ".DOC", ".ODT", ".PAGES", ".TEX", ".WIKI", ".MEDIAWIKI", ".CREOLE", ".HAML", ".SLIM",
    ];

    private readonly Dictionary<string, string> _byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _publicAddresses = new(StringComparer.Ordinal);
    private readonly Func<string, bool> _isTaken;
    private readonly Dictionary<string, string> _topics = new(StringComparer.Ordinal);

    // Readers can't follow a link to a draft.
    private readonly HashSet<string> _hidden = new(StringComparer.Ordinal);

    private readonly HashSet<string> _takenNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _newNames = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _filesByName;
    private readonly DocumentDescriber _describer;
    private readonly ImmutableArray<string> _mounted;

    private OldSite(ImmutableArray<string> files, SiteConfiguration configuration, OldSiteOptions options)
    {
        (Files, Configuration, Today) = (files.ToFrozenSet(StringComparer.Ordinal), configuration, options.Today);
        _isTaken = options.IsTaken;
        _describer = new DocumentDescriber(configuration, options.Today, files);
        _mounted = [.. configuration.Mounts.Select(mount => mount.Source + "/")];
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

    /// <inheritdoc cref="DocumentDescriber.Notices"/>
    public IEnumerable<string> Notices => _describer.Notices;

    /// <summary>The day of the import.</summary>
    internal PartialDate Today { get; }

    internal FrozenSet<string> Files { get; }

    internal SiteConfiguration Configuration { get; }

    /// <param name="files">The paths of all files of the folder, with forward slashes.</param>
    /// <param name="open">Opens one of them.</param>
    public static OldSite Read(ImmutableArray<string> files, Func<string, ReadOnlyMemory<byte>?> open, OldSiteOptions options)
    {
        var site = new OldSite([.. files.Order(StringComparer.Ordinal)], SiteConfiguration.Read(files, open), options);
        site.ReadSections(open);
        var (drafts, skipped) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<SkippedDraft>());
        foreach (var path in site.Files.Order(StringComparer.Ordinal).Where(path => IsText(path) || IsUnreadable(path)))
        {
            var isChosen = options.Chosen.Contains(path);
            var reason = isChosen ? null : DraftSelection.ReasonToSkip(path, site.Configuration);
            if (reason is "") continue;
            if (!IsText(path))
            {
                reason ??= $"Briefs can't read {Path.GetExtension(path)} files. Save it as .docx, .md or .html.";
                if (options.Chosen.IsEmpty) skipped.Add(new SkippedDraft(path, reason));
                continue;
            }

            var keys = KeysOf(path, open);
            var document = site.Describe(path, keys ?? new MetaValue.Map(1, []));
            if (!isChosen && site.Configuration.Error is null
                && site._describer.FindSetting(path, document.Lang) is { } setting)
                reason ??= $"{setting} hides it in the old site. To import it as a draft, pass its file.";
            var isUndated = reason is null && !isChosen && keys is not null && site.IsPage(document);
            if (isUndated) reason = "It has no date, so it is a page and not a post. To import it anyway, pass its file.";
            var isDraft = reason is null && (isChosen || options.Chosen.IsEmpty);
            if (isDraft) drafts.Add(path);
            else if (reason is not null && options.Chosen.IsEmpty) skipped.Add(new SkippedDraft(path, reason) { IsUndated = isUndated });
            if (keys is not null && !document.IsHiddenOn(options.Today) && site.AddressesOf(document) is [var first, ..])
                site._publicAddresses.TryAdd(path, first);
            // A text that can't be read will be refused, so no link leads to it.
            if (keys is not null) site.Add(document, options, isDraft, () => IsInDoubt(path, open));
        }

        (site.Drafts, site.Skipped) = (drafts.ToImmutable(), skipped.ToImmutable());
        return site;
    }

    /// <inheritdoc cref="DocumentDescriber.Describe"/>
    internal OldDocument Describe(string path, MetaValue.Map keys) => _describer.Describe(path, keys);

    private void ReadSections(Func<string, ReadOnlyMemory<byte>?> open)
    {
        if (Generator != SiteGenerator.Hugo) return;
        foreach (var path in Files.Order(StringComparer.Ordinal).Where(HugoSections.IsSection))
        {
            if (IsText(path) && KeysOf(path, open) is { } keys) _describer.Sections.Add(OldDocument.Create(path, keys, Configuration));
            else if (IsText(path) || IsUnreadable(path)) _describer.Sections.AddUnreadable(path);
        }
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

    /// <summary>Whether a file is a text of the old site.</summary>
    /// <param name="address">Where the old site publishes it; null if readers can't see it.</param>
    internal bool IsTextFile(string folder, string path, out string? address)
    {
        var file = CandidatesOf(folder, path).FirstOrDefault(candidate => Files.Contains(candidate) && (IsText(candidate)
            || IsUnreadable(candidate)));
        address = file is null ? null : _publicAddresses.GetValueOrDefault(file);
        return file is not null;
    }

    /// <summary>Whether the new site uses an address itself.</summary>
    internal bool IsTaken(string address) => _isTaken(address);

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
            foreach (var root in (string[])["", "static/", "assets/", "public/", "source/", "content/", .. _mounted])
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

    // A draft may have no date yet.
    private bool IsPage(OldDocument document) =>
        Generator != SiteGenerator.Plain && document.Date is null && !document.HasUnreadableDate && !document.IsDraftByFolder
        && (document.Keys.Find("draft") is not { } draft || document.Inherited.ContainsKey(draft)
            || document.TextOf("draft") is not { } written || Flag.IsClearlyFalse(written));

    // Words in it become a draft (MarkdownDraftReader).
    private static bool IsInDoubt(string path, Func<string, ReadOnlyMemory<byte>?> open) =>
        !path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) && open(path) is { } bytes
            && ConditionalTags.AreIn(Encoding.UTF8.GetString(bytes.Span));

    private void Add(OldDocument document, OldSiteOptions options, bool isDraft, Func<bool> isInDoubt)
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
        if (document.IsHiddenOn(options.Today) || isInDoubt()) _hidden.Add(name);
        foreach (var address in OldAddresses.Find(document, Configuration))
            _byAddress.TryAdd(OldAddresses.KeyOf(address), document.Path);
        var file = WithoutTextExtension(document.Path[(document.Path.LastIndexOf('/') + 1)..]);
        foreach (var known in new[] { file, document.Name, document.IsBundle ? document.Name : "" }.Distinct().Where(n => n.Length > 0))
            _byName[known] = _byName.TryGetValue(known, out var other) && other != document.Path ? null : document.Path;
        var place = document.IsBundle ? document.Path[..document.Path.LastIndexOf('/')] : WithoutTextExtension(document.Path);
        _byAddress.TryAdd(OldAddresses.KeyOf(place), document.Path);
        var root = Configuration.ContentFolder + "/";
        place = Configuration.MountedPath(place);
        if (place.StartsWith(root, StringComparison.Ordinal)) _byAddress.TryAdd(OldAddresses.KeyOf(place[root.Length..]), document.Path);
    }

    // None for a text without front matter; null when it can't be read.
    private static MetaValue.Map? KeysOf(string path, Func<string, ReadOnlyMemory<byte>?> open)
    {
        if (path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) || open(path) is not { } bytes) return new MetaValue.Map(1, []);
        var text = Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        return ForeignFrontMatter.Read(text).Reading.Keys;
    }

    private static bool IsText(string path) => IsMarkdown(path) || s_others.Contains(ExtensionOf(path));

    private static bool IsUnreadable(string path) => s_unreadable.Contains(ExtensionOf(path));

    internal static bool IsMarkdown(string path) => s_markdown.Contains(ExtensionOf(path));

    private static string ExtensionOf(string path) => Path.GetExtension(path).ToUpperInvariant();

    internal static bool IsPicture(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".PNG" or ".JPG" or ".JPEG" or ".GIF" or ".WEBP";

    private static string WithoutTextExtension(string name) => IsText(name) ? name[..^Path.GetExtension(name).Length] : name;
}
