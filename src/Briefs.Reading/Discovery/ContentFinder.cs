using Briefs.Reading.Rules;

namespace Briefs.Reading.Discovery;

/// <summary>Finds the files of a site. Opens no file and follows no link; reports every entry that it does not recognise.</summary>
public sealed class ContentFinder
{
    private readonly string _siteFolder;
    private readonly DiagnosticBag _diagnostics = new();
    private readonly ImmutableSortedDictionary<string, SiteFile>.Builder _pictures =
        ImmutableSortedDictionary.CreateBuilder<string, SiteFile>(StringComparer.Ordinal);

    private readonly ImmutableSortedDictionary<string, Attachment>.Builder _attachments =
        ImmutableSortedDictionary.CreateBuilder<string, Attachment>(StringComparer.Ordinal);

    private readonly ImmutableArray<SiteFile>.Builder _fonts = ImmutableArray.CreateBuilder<SiteFile>();
    private readonly ImmutableArray<SiteFile>.Builder _webFonts = ImmutableArray.CreateBuilder<SiteFile>();
    private readonly FileNameChecker _names;

    private ContentFinder(string siteFolder) => (_siteFolder, _names) = (siteFolder, new FileNameChecker(_diagnostics));

    /// <summary>Whether the folder is a site: whether it contains <c>content/</c>.</summary>
    public static bool IsSite(string siteFolder)
    {
        return Directory.Exists(Path.Combine(siteFolder, ContentPaths.Content));
    }

    /// <param name="siteFolder">The site's folder on disk.</param>
    /// <exception cref="ArgumentException">The folder has no <c>content/</c>: call <see cref="IsSite"/> first.</exception>
    /// <exception cref="IOException">A folder cannot be read; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static Checked<ContentListing> Find(string siteFolder)
    {
        if (!IsSite(siteFolder)) throw new ArgumentException("There is no folder content/ in " + siteFolder, nameof(siteFolder));
        var find = new ContentFinder(siteFolder);
        var listing = find.Find();
        return new Checked<ContentListing>(listing, find._diagnostics.ToImmutable());
    }

    private ContentListing Find()
    {
        var listing = new ContentListing { Templates = Templates(), Fonts = _fonts.ToImmutable(), WebFonts = _webFonts.ToImmutable() };
        if (new DirectoryInfo(Path.Combine(_siteFolder, ContentPaths.Content)).LinkTarget is not null)
        {
            Link(ContentPaths.Content);
            return listing;
        }

        foreach (var entry in _names.Portable(FolderLister.List(_siteFolder, ContentPaths.Content))) listing = Add(listing, entry);
        return listing with { Pictures = _pictures.ToImmutable(), Attachments = _attachments.ToImmutable() };
    }

    private ContentListing Add(ContentListing listing, FolderEntry entry)
    {
        switch (entry)
        {
            case { Kind: FolderEntryKind.Link }:
                Link(entry.Path);
                return listing;
            case { Kind: FolderEntryKind.Folder, Path: ContentPaths.Briefs }:
                return listing with { Briefs = Briefs() };
            case { Kind: FolderEntryKind.Folder, Path: ContentPaths.Pages }:
                return listing with { Pages = Pages() };
            case { Kind: FolderEntryKind.Folder, Path: ContentPaths.Images }:
                Pictures(ContentPaths.Images, 1);
                return listing;
            case { Kind: FolderEntryKind.Folder, Path: ContentPaths.Files }:
                Attachments();
                return listing;
            case { Kind: FolderEntryKind.Folder, Path: ContentPaths.Evidence }:
                // EvidenceFinder lists the saved copies, because site.yml may move their folder.
                return listing;
            case { Kind: FolderEntryKind.File }:
                return Special(listing, entry);
            default:
                Unexpected(entry.Path, "Briefs does not use a folder with this name",
                    "Move its files to one of the folders that Briefs uses: briefs, pages, images, files or evidence.");
                return listing;
        }
    }

    private ContentListing Special(ContentListing listing, FolderEntry entry)
    {
        switch (entry.Path)
        {
            case ContentPaths.Settings: return listing with { Settings = entry.Path };
            case ContentPaths.People: return listing with { People = entry.Path };
            case ContentPaths.Authors: return listing with { Authors = entry.Path };
            case ContentPaths.ImageCredits: return listing with { ImageCredits = entry.Path };
            case ContentPaths.SourcesJson or ContentPaths.SourcesYaml when listing.Sources is not null:
                Unexpected(entry.Path, listing.Sources + " exists too", "Put all sources into one of the two files and delete the other.");
                return listing;
            case ContentPaths.SourcesJson or ContentPaths.SourcesYaml:
                return listing with { Sources = entry.Path };
            case ContentPaths.SourcesBib:
                Unexpected(
                    entry.Path,
                    "Briefs does not read BibTeX",
                    "In Zotero, export the sources as CSL JSON to content/sources.json. If you only have a .bib file, run `pandoc -f "
                        + "biblatex -t csljson sources.bib -o sources.json`.");
                return listing;
            default:
                Unexpected(
                    entry.Path,
                    "Briefs does not use a file with this name",
                    "Put briefs in content/briefs/, pictures in content/images/ and attachments in content/files/. The other files are "
                        + "site.yml, people.yml, authors.yml, sources.yml, sources.json and images.yml.");
                return listing;
        }
    }

    private ImmutableArray<ContentEntry> Briefs()
    {
        var briefs = ImmutableArray.CreateBuilder<ContentEntry>();
        foreach (var folder in Documents(briefs, ContentPaths.Briefs))
            Unexpected(folder.Path, "it is a folder", $"Move its files up into {ContentPaths.Briefs}/, and delete the folder.");
        return briefs.ToImmutable();
    }

    private ImmutableArray<ContentEntry> Pages()
    {
        var pages = ImmutableArray.CreateBuilder<ContentEntry>();
        Pages(pages, ContentPaths.Pages, 1);
        // A folder's entries come in the order of names, and `rules-old.md` is before `rules/`.
        pages.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return pages.ToImmutable();
    }

    private void Pages(ImmutableArray<ContentEntry>.Builder pages, string folder, int depth)
    {
        foreach (var inner in Documents(pages, folder))
        {
            if (FileNames.MisnamedFolder(inner.Name) is { } wrong) Misnamed(inner.Path, wrong);
            else if (depth == ReadingLimits.FolderDepth)
                Unexpected(inner.Path, "folders are nested too deeply", "Move its files to a higher folder.");
            else Pages(pages, inner.Path, depth + 1);
        }
    }

    /// <returns>The folders in the folder.</returns>
    private List<FolderEntry> Documents(ImmutableArray<ContentEntry>.Builder documents, string folder)
    {
        var folders = new List<FolderEntry>();
        var entries = FolderLister.List(_siteFolder, folder);
        foreach (var entry in _names.WithoutCollisions(entries))
        {
            if (entry.Kind == FolderEntryKind.Link) Link(entry.Path);
            else if (entry.Kind == FolderEntryKind.Folder) folders.Add(entry);
            else if (PictureNames.IsPicture(entry.Name)) Picture(entry);
            else if (!PictureNames.LooksLikeText(entry.Name)) Unexpected(entry.Path, "it is neither a Markdown file (.md) nor a picture",
                OtherFileHelp.Find(entry.Name)
                    ?? "Move it out of content/. If it is a text, rename it so that it ends with .md. If your "
                        + "computer created it, delete it.");
            else if (FileNames.Misnamed(entry.Name, out var slug, out var lang) is { } wrong)
                Misnamed(entry.Path, Untaken(wrong, entry, entries));
            else documents.Add(new ContentEntry(entry.Path, PageFolders.Get(entry.Path) + slug, lang));
        }

        return folders;
    }

    private void Pictures(string folder, int depth)
    {
        foreach (var entry in _names.Portable(FolderLister.List(_siteFolder, folder)))
        {
            if (entry.Kind == FolderEntryKind.Link) Link(entry.Path);
            else if (entry.Kind == FolderEntryKind.File && PictureNames.IsPicture(entry.Name)) Picture(entry);
            else if (entry.Kind == FolderEntryKind.File) Unexpected(entry.Path, "it is not a supported picture",
                OtherFileHelp.Find(entry.Name) ?? "Save it as PNG, JPEG, WebP, GIF or SVG, or move it out of content/images/.");
            else if (depth == ReadingLimits.FolderDepth)
                Unexpected(entry.Path, "folders are nested too deeply", "Move its files to a higher folder.");
            else Pictures(entry.Path, depth + 1);
        }
    }

    private void Picture(FolderEntry entry)
    {
        if (FileNames.Unportable(entry.Name) is { } wrong) Misnamed(entry.Path, wrong);
        else if (entry.Length == 0) Unexpected(entry.Path, "it is empty or not a file", "Replace it with the picture, or delete it.");
        else _pictures.Add(entry.Path, new SiteFile(entry.Path, entry.Length));
    }

    private void Attachments()
    {
        foreach (var entry in _names.Portable(FolderLister.List(_siteFolder, ContentPaths.Files)))
        {
            if (entry.Kind == FolderEntryKind.Link) Link(entry.Path);
            else if (entry.Kind == FolderEntryKind.Folder)
                Unexpected(entry.Path, "it is a folder", $"Move its files up into {ContentPaths.Files}/, and delete the folder.");
            else if (AttachmentTypes.Find(entry.Name) is null)
                Unexpected(entry.Path, "Briefs does not publish attachments of this type", OtherFileHelp.ForAttachment(entry.Name));
            else if (entry.Length == 0)
                Unexpected(entry.Path, "it is empty or not a file", "Replace it with the attachment, or delete it.");
            else _attachments.Add(entry.Path, new Attachment(entry.Path, entry.Length));
        }
    }

    private ImmutableSortedDictionary<string, SiteFile> Templates()
    {
        var templates = ImmutableSortedDictionary.CreateBuilder<string, SiteFile>(StringComparer.Ordinal);
        if (new DirectoryInfo(Path.Combine(_siteFolder, ContentPaths.Templates)).LinkTarget is null)
            Templates(templates, ContentPaths.Templates, 1);
        else Link(ContentPaths.Templates);
        return templates.ToImmutable();
    }

    private void Templates(ImmutableSortedDictionary<string, SiteFile>.Builder templates, string folder, int depth)
    {
        foreach (var entry in _names.Portable(FolderLister.List(_siteFolder, folder)))
        {
            if (entry.Kind == FolderEntryKind.Link) Link(entry.Path);
            else if (entry.Kind == FolderEntryKind.File) templates.Add(entry.Path, new SiteFile(entry.Path, entry.Length));
            else if (entry.Path == ContentPaths.Fonts) Fonts();
            else if (depth == ReadingLimits.FolderDepth)
                Unexpected(entry.Path, "folders are nested too deeply", "Move its files to a higher folder.");
            else Templates(templates, entry.Path, depth + 1);
        }
    }

    // Fonts for social cards are not published; fonts for pages are.
    private void Fonts()
    {
        foreach (var entry in _names.Portable(FolderLister.List(_siteFolder, ContentPaths.Fonts)))
        {
            if (entry.Kind == FolderEntryKind.Link) Link(entry.Path);
            else if (entry.Kind == FolderEntryKind.File && PictureNames.IsFont(entry.Name))
                _fonts.Add(new SiteFile(entry.Path, entry.Length));
            else if (entry.Kind == FolderEntryKind.File && PictureNames.IsWebFont(entry.Name))
                _webFonts.Add(new SiteFile(entry.Path, entry.Length));
            // Most font licences must be distributed with the font.
            else if (entry.Kind == FolderEntryKind.File && Path.GetExtension(entry.Name).Equals(".txt", StringComparison.OrdinalIgnoreCase))
                continue;
            else
                Unexpected(
                    entry.Path,
                    "it is not a font that Briefs uses",
                    "Fonts for pages end with .woff2, fonts for social cards with .ttf or .otf, and their licences with .txt. "
                        + "Move everything else out of templates/fonts/.");
        }
    }

    private void Link(string path) => Unexpected(path, "it is a symbolic link", "Replace the link with the file or folder itself.");

    private void Misnamed(string path, NameError wrong) =>
        _diagnostics.Add(
            FileName.Rule.CreateDiagnostic(ContentFile.Whole(path), default, wrong.What, wrong.Help) with
            {
                Fixes = FileNames.Composed(path[(path.LastIndexOf('/') + 1)..]),
            });

    // Never suggests a name that another file has.
    private static NameError Untaken(NameError wrong, FolderEntry own, ImmutableArray<FolderEntry> entries)
    {
        var name = wrong.Help.Split('`') is [_, var advised, ..] ? advised : "";
        return entries.Any(e => e.Name != own.Name && FileNames.Folded(e.Name) == FileNames.Folded(name))
            ? wrong with { Help = $"Choose another name: `{name}` already exists." }
            : wrong;
    }

    private void Unexpected(string path, string what, string help) =>
        _diagnostics.Add(FileUnexpected.Rule.CreateDiagnostic(ContentFile.Whole(path), default, what, help));
}
