using Briefs.Reading.Rules;

namespace Briefs.Reading.Discovery;

/// <summary>
/// Finds the files of a site. Nothing is opened and no link is followed; whatever is not understood is reported, never passed
/// over.
/// </summary>
public sealed class FindContent
{
    private readonly string _siteFolder;
    private readonly ImmutableArray<Diagnostic>.Builder _found = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableSortedDictionary<string, SiteFile>.Builder _pictures =
        ImmutableSortedDictionary.CreateBuilder<string, SiteFile>(StringComparer.Ordinal);

    private readonly ImmutableArray<SiteFile>.Builder _fonts = ImmutableArray.CreateBuilder<SiteFile>();
    private readonly JudgeNames _names;

    private FindContent(string siteFolder) => (_siteFolder, _names) = (siteFolder, new JudgeNames(_found));

    /// <summary>Whether the folder is a site's at all: whether there is a <c>content/</c> in it.</summary>
    public static bool IsSite(string siteFolder)
    {
        return Directory.Exists(Path.Combine(siteFolder, ContentPaths.Content));
    }

    /// <param name="siteFolder">The site's folder on disk.</param>
    /// <exception cref="ArgumentException">There is no <c>content/</c>: ask <see cref="IsSite"/> first.</exception>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static Checked<ContentListing> Find(string siteFolder)
    {
        if (!IsSite(siteFolder)) throw new ArgumentException("There is no folder content/ in " + siteFolder, nameof(siteFolder));
        var find = new FindContent(siteFolder);
        var listing = find.Find();
        return new Checked<ContentListing>(listing, find._found.ToImmutable());
    }

    private ContentListing Find()
    {
        var listing = new ContentListing { Templates = Templates(), Fonts = _fonts.ToImmutable() };
        if (new DirectoryInfo(Path.Combine(_siteFolder, ContentPaths.Content)).LinkTarget is not null)
        {
            Link(ContentPaths.Content);
            return listing;
        }

        foreach (var entry in _names.Portable(ListFolder.List(_siteFolder, ContentPaths.Content))) listing = Add(listing, entry);
        return listing with { Pictures = _pictures.ToImmutable() };
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
            case { Kind: FolderEntryKind.Folder, Path: ContentPaths.Evidence }:
                // Where the copies are is for site.yml to say: FindEvidence looks there.
                return listing;
            case { Kind: FolderEntryKind.File }:
                return Special(listing, entry);
            default:
                Unexpected(entry.Path, "a folder of this name is not known",
                    "The folders of a site are briefs, pages, images and evidence; move the files to one of them.");
                return listing;
        }
    }

    private ContentListing Special(ContentListing listing, FolderEntry entry)
    {
        switch (entry.Path)
        {
            case ContentPaths.Settings: return listing with { Settings = entry.Path };
            case ContentPaths.People: return listing with { People = entry.Path };
            case ContentPaths.ImageCredits: return listing with { ImageCredits = entry.Path };
            case ContentPaths.SourcesJson or ContentPaths.SourcesYaml when listing.Sources is not null:
                Unexpected(entry.Path, "there is " + listing.Sources + " too", "Keep one of the two: put all sources into one file.");
                return listing;
            case ContentPaths.SourcesJson or ContentPaths.SourcesYaml:
                return listing with { Sources = entry.Path };
            case ContentPaths.SourcesBib:
                Unexpected(
                    entry.Path,
                    "BibTeX is not read",
                    "In Zotero, export the sources as CSL JSON to content/sources.json. From a .bib file alone, `pandoc -f biblatex -t "
                        + "csljson sources.bib -o sources.json` makes it.");
                return listing;
            default:
                Unexpected(
                    entry.Path,
                    "a file of this name is not known",
                    "Briefs go into content/briefs/, pictures into content/images/; the other files are site.yml, people.yml, sources.yml, "
                        + "sources.json and images.yml.");
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
                Unexpected(inner.Path, "folders are too deep inside one another", "Move its files up.");
            else Pages(pages, inner.Path, depth + 1);
        }
    }

    /// <returns>The folders in the folder.</returns>
    private List<FolderEntry> Documents(ImmutableArray<ContentEntry>.Builder documents, string folder)
    {
        var folders = new List<FolderEntry>();
        var entries = ListFolder.List(_siteFolder, folder);
        foreach (var entry in _names.WithoutCollisions(entries))
        {
            if (entry.Kind == FolderEntryKind.Link) Link(entry.Path);
            else if (entry.Kind == FolderEntryKind.Folder) folders.Add(entry);
            else if (PictureNames.IsPicture(entry.Name)) Picture(entry);
            else if (!PictureNames.LooksLikeText(entry.Name)) Unexpected(entry.Path, "it is neither a text (.md) nor a picture",
                OtherFileHelp.Find(entry.Name)
                    ?? "Move it out of content/, or, if it is a text, end its name with .md. A file "
                        + "that your computer makes by itself can be deleted.");
            else if (FileNames.Misnamed(entry.Name, out var slug, out var lang) is { } wrong) Misnamed(entry.Path, Untaken(wrong, entries));
            else documents.Add(new ContentEntry(entry.Path, PageFolders.Get(entry.Path) + slug, lang));
        }

        return folders;
    }

    private void Pictures(string folder, int depth)
    {
        foreach (var entry in _names.Portable(ListFolder.List(_siteFolder, folder)))
        {
            if (entry.Kind == FolderEntryKind.Link) Link(entry.Path);
            else if (entry.Kind == FolderEntryKind.File && PictureNames.IsPicture(entry.Name)) Picture(entry);
            else if (entry.Kind == FolderEntryKind.File) Unexpected(entry.Path, "it is not a picture that can be shown",
                OtherFileHelp.Find(entry.Name) ?? "Save it as PNG, JPEG, WebP or GIF, or move it out of content/images/.");
            else if (depth == ReadingLimits.FolderDepth)
                Unexpected(entry.Path, "folders are too deep inside one another", "Move its files up.");
            else Pictures(entry.Path, depth + 1);
        }
    }

    private void Picture(FolderEntry entry)
    {
        if (FileNames.Unportable(entry.Name) is { } wrong) Misnamed(entry.Path, wrong);
        else if (entry.Length == 0) Unexpected(entry.Path, "the file is empty, or is no file", "Put the picture here again, or delete it.");
        else _pictures.Add(entry.Path, new SiteFile(entry.Path, entry.Length));
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
        foreach (var entry in _names.Portable(ListFolder.List(_siteFolder, folder)))
        {
            if (entry.Kind == FolderEntryKind.Link) Link(entry.Path);
            else if (entry.Kind == FolderEntryKind.File) templates.Add(entry.Path, new SiteFile(entry.Path, entry.Length));
            else if (entry.Path == ContentPaths.Fonts) Fonts();
            else if (depth == ReadingLimits.FolderDepth)
                Unexpected(entry.Path, "folders are too deep inside one another", "Move its files up.");
            else Templates(templates, entry.Path, depth + 1);
        }
    }

    // What draws social cards takes them from here; they are not published.
    private void Fonts()
    {
        foreach (var entry in _names.Portable(ListFolder.List(_siteFolder, ContentPaths.Fonts)))
        {
            if (entry.Kind == FolderEntryKind.Link) Link(entry.Path);
            else if (entry.Kind == FolderEntryKind.File && PictureNames.IsFont(entry.Name))
                _fonts.Add(new SiteFile(entry.Path, entry.Length));
            // Most fonts may only be given on together with their licence.
            else if (entry.Kind == FolderEntryKind.File && Path.GetExtension(entry.Name).Equals(".txt", StringComparison.OrdinalIgnoreCase))
                continue;
            else
                Unexpected(
                    entry.Path,
                    "it is no font that cards can be drawn with",
                    "Fonts for social cards are files that end with .ttf or .otf, and their licences with "
                        + ".txt. Move everything else out of templates/fonts/.");
        }
    }

    private void Link(string path) => Unexpected(path, "it is a link to something elsewhere", "Put the file itself here.");

    private void Misnamed(string path, NameError wrong) =>
        _found.Add(
            FileName.Info.CreateDiagnostic(ContentFile.Whole(path), default, wrong.What, wrong.Help) with
            {
                Fixes = FileNames.Composed(path[(path.LastIndexOf('/') + 1)..]),
            });

    // A name that another file has is no advice.
    private static NameError Untaken(NameError wrong, ImmutableArray<FolderEntry> entries)
    {
        var name = wrong.Help.Split('`') is [_, var advised, ..] ? advised : "";
        return entries.Any(e => FileNames.Folded(e.Name) == FileNames.Folded(name))
            ? wrong with { Help = $"Choose another name: `{name}` already exists." }
            : wrong;
    }

    private void Unexpected(string path, string what, string help) =>
        _found.Add(FileUnexpected.Info.CreateDiagnostic(ContentFile.Whole(path), default, what, help));
}
