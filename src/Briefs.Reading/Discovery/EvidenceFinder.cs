using Briefs.Reading.FrontMatter;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Discovery;

/// <summary>
/// Finds the saved copies, in <c>content/evidence/</c> or the folder that <c>site.yml</c> sets. Follows no link; reports every file that
/// looks like a copy but would not be compared.
/// </summary>
public sealed class EvidenceFinder
{
    private readonly string _siteFolder;
    private readonly DiagnosticBag _diagnostics = new();

    private EvidenceFinder(string siteFolder) => _siteFolder = siteFolder;

    /// <param name="siteFolder">The site's folder on disk.</param>
    /// <param name="settings">From <c>site.yml</c>.</param>
    /// <exception cref="IOException">A folder cannot be read; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static Checked<EvidenceListing> Find(string siteFolder, SiteSettings settings)
    {
        var find = new EvidenceFinder(Path.GetFullPath(siteFolder));
        return new Checked<EvidenceListing>(find.Find(settings), find._diagnostics.ToImmutable());
    }

    private EvidenceListing Find(SiteSettings settings)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(settings.Evidence?.Value ?? ContentPaths.Evidence, _siteFolder));
        var relative = Path.GetRelativePath(_siteFolder, folder).Replace('\\', '/');
        var isInSite = SourceTextReader.IsInside(relative);
        var listing = new EvidenceListing
        {
            Folder = folder,
            Shown = new EvidenceFolder { Path = isInSite ? relative : settings.Evidence!.Value.Value.TrimEnd('/'), IsInSite = isInSite },
        };
        if (relative != ContentPaths.Evidence)
        {
            ReportLeftBehind(listing.Shown.Path);
            if (!IsUsable(listing, settings)) return listing;
        }
        else if (!IsOwn(relative)) return listing;

        return Entries(listing);
    }

    // Otherwise copies in the default folder would silently not be compared.
    private void ReportLeftBehind(string path)
    {
        if (!IsOwn(ContentPaths.Evidence)) return;
        foreach (var entry in FolderLister.List(_siteFolder, ContentPaths.Evidence).Where(IsText))
            Unexpected(entry.Path, $"site.yml sets the evidence folder to {path}", "Move it there, or remove `evidence:` from site.yml.");
    }

    private bool IsUsable(EvidenceListing listing, SiteSettings settings)
    {
        var (path, span) = (listing.Shown.Path, settings.Evidence!.Value.Span);
        if (listing.Shown.IsInSite && path.Split('/')[0] is "." or "content" or "templates" or "_site" or ".git")
        {
            _diagnostics.Add(
                FrontMatterWrongType.Rule.CreateDiagnostic(settings.File, span, "evidence", "a folder that is not used for anything else",
                    "Delete the line to use content/evidence, or name a folder next to content/ or outside the site."));
            return false;
        }

        if (listing.Shown.IsInSite && FirstLink(path) is { } link)
        {
            Unexpected(link, "it is a symbolic link", "Name the folder itself in site.yml.");
            return false;
        }

        if (Directory.Exists(listing.Folder)) return true;
        _diagnostics.Add(EvidenceFolderMissing.Rule.CreateDiagnostic(settings.File, span, path));
        return false;
    }

    // ContentFinder reports links in content/ itself.
    private bool IsOwn(string path) => FirstLink(path) is null;

    private string? FirstLink(string path)
    {
        var parts = path.Split('/');
        return Enumerable.Range(1, parts.Length)
            .Select(count => string.Join('/', parts.Take(count)))
            .FirstOrDefault(above => new DirectoryInfo(Path.Combine(_siteFolder, above)).LinkTarget is not null);
    }

    private EvidenceListing Entries(EvidenceListing listing)
    {
        var (texts, originals) = (ImmutableArray.CreateBuilder<SourceId>(), ImmutableArray.CreateBuilder<SourceId>());
        var hasLock = false;
        var entries = FolderLister.List(listing.Folder, "").Select(entry => entry with { Path = listing.Shown.PathOf(entry.Name) });
        foreach (var entry in new FileNameChecker(_diagnostics).Portable(entries))
        {
            var name = entry.Name.Split('.')[0];
            if (entry.Kind == FolderEntryKind.Link)
                Unexpected(entry.Path, "it is a symbolic link", "Replace the link with the file itself.");
            else if (entry.Kind == FolderEntryKind.Folder)
                Unexpected(entry.Path, "subfolders are not allowed here", $"Move its files to {listing.Shown.Path}/ and delete it.");
            else if (entry.Name == EvidenceLock.Name) hasLock = true;
            else if (!IsText(entry) && Ids.FaultIn(name) is null) originals.Add(new SourceId(name));
            else if (IsText(entry) && IsNamedForSource(entry)) texts.Add(new SourceId(name));
        }

        return listing with { Texts = texts.ToImmutable(), Originals = originals.ToImmutable(), HasLock = hasLock };
    }

    private static bool IsText(FolderEntry entry) => entry.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);

    private bool IsNamedForSource(FolderEntry entry)
    {
        if (entry.Name.EndsWith(".txt", StringComparison.Ordinal) && Ids.FaultIn(entry.Name[..^".txt".Length]) is null) return true;
        _diagnostics.Add(
            FileName.Rule.CreateDiagnostic(
                ContentFile.Whole(entry.Path),
                default,
                "a saved copy must be named with the id of its source, followed by .txt",
                "Rename it to match the id of the source, as in `new-arab-2020.txt`."));
        return false;
    }

    private void Unexpected(string path, string what, string help) =>
        _diagnostics.Add(FileUnexpected.Rule.CreateDiagnostic(ContentFile.Whole(path), default, what, help));
}

/// <summary>The files of the folder of saved copies; empty when the folder does not exist or may not be read.</summary>
public sealed record EvidenceListing
{
    /// <summary>Absolute path on disk.</summary>
    public required string Folder { get; init; }

    /// <summary>The same folder as messages show it.</summary>
    public required EvidenceFolder Shown { get; init; }

    /// <summary>Sources with a text copy, <c>ID.txt</c>.</summary>
    public ImmutableArray<SourceId> Texts { get; init; } = [];

    /// <summary>Sources with an original, such as <c>ID.pdf</c>.</summary>
    public ImmutableArray<SourceId> Originals { get; init; } = [];

    /// <summary>Whether <see cref="EvidenceLock"/> exists.</summary>
    public bool HasLock { get; init; }
}
