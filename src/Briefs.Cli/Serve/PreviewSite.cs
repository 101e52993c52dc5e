using System.Collections.Concurrent;
using System.Diagnostics;
using Briefs.Cli.Output;
using Briefs.Model.Addresses;
using Briefs.Pages;
using Briefs.Pictures.Cards;
using Briefs.Reading.Discovery;
using Briefs.Workspaces;

namespace Briefs.Cli.Serve;

/// <summary>
/// The pages of one state of a site, rendered on request: the same bytes that a build would write, even if errors would stop the build, and
/// also drafts and embargoed documents at their addresses.
/// </summary>
internal sealed class PreviewSite
{
    // Used until site.yml has a url.
    private const string NoAddress = "http://localhost/";

    private readonly ConcurrentDictionary<string, Lazy<ServedFile?>> _files = new(StringComparer.Ordinal);
    private readonly Checked<TemplateSet> _templates;
    private readonly PictureCopies _copies;
    private readonly PageCache? _public;
    private readonly PageCache? _all;

    private PreviewSite(
        WorkspaceSnapshot state, string baseUrl, Checked<TemplateSet> templates, PictureCopies copies, PreviewSite? before)
    {
        (State, BaseUrl, _templates, _copies) = (state, baseUrl, templates, copies);
        BasePath = Uri.UnescapeDataString(new Uri(BaseUrl).AbsolutePath);
        if (IsFaulty(_templates)) return;
        var profile = state.CreateProfile(BaseUrl);
        // Fonts are only opened when a page is requested.
        _public = new(before?._public, last => Pages(state.Library.PublicAt(state.Options.AsOf), profile, last));
        _all = new(before?._all, last => Pages(state.Library, profile, last));
    }

    public WorkspaceSnapshot State { get; }

    /// <summary>Absolute, ends with a slash. If site.yml has just lost its url, the previous value.</summary>
    public string BaseUrl { get; }

    /// <summary>Unescaped, begins and ends with a slash.</summary>
    public string BasePath { get; }

    /// <summary>The errors and warnings of the templates; with an error, no page can be rendered.</summary>
    public ImmutableArray<Diagnostic> TemplateFaults => _templates.Diagnostics;

    /// <summary>Drafts and embargoed documents.</summary>
    public IEnumerable<Brief> HiddenDocuments => State.Library.Documents.Where(d => !d.IsPublicAt(State.Options.AsOf));

    /// <param name="copies">Makes the smaller copies of pictures.</param>
    /// <param name="before">The previous view, whose templates are used again if they are the same.</param>
    public static PreviewSite Create(WorkspaceSnapshot state, PictureCopies copies, PreviewSite? before)
    {
        var url = state.Options.BaseUrl ?? state.Library.Settings.Url;
        var templates = before is not null && ReferenceEquals(before.State.Templates, state.Templates) ? before._templates
            : TemplateReader.Read(state.Templates);
        return new PreviewSite(state, url.Length > 0 ? url : before?.BaseUrl ?? NoAddress, templates, copies, before);
    }

    /// <summary>Returns the address of a document, relative to the base path.</summary>
    public string AddressOf(Brief document) => SiteAddresses.Document(document, State.Library.Settings.Language);

    /// <summary>Returns the file at a path; null if none exists.</summary>
    /// <param name="path">Relative to the base path, unescaped.</param>
    /// <exception cref="IOException">A picture cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public ServedFile? FindFile(string path) =>
        _files.GetOrAdd(path, static (path, view) => new(() => view.Make(path), LazyThreadSafetyMode.PublicationOnly), this).Value;

    private CardPainter? Painter => State.Cards?.Painter.Value;

    private SitePages Pages(Library library, SiteProfile profile, SitePages? last)
    {
        var own = profile with { Cards = Painter?.Fonts };
        return last?.Update(library, _templates.Value, own) ?? SitePages.Create(library, _templates.Value, own);
    }

    private ServedFile? Make(string path)
    {
        // With an error in the templates, the list of pages is unknown: every address shows the error.
        if (_public is null || _all is null)
            return path.EndsWith(".html", StringComparison.Ordinal) ? new ServedFile(path, default, _templates.Diagnostics, null) : null;
        if (_public.Value.FindFile(path) is { } file) return Make(file, _public.Value.DocumentAt(path));
        if (_all.Value.FindFile(path) is not { } planned) return null;
        if (_all.Value.DocumentAt(path) is { } hidden) return Make(planned, hidden) with { Hidden = LabelOf(hidden) };
        // The pictures and attachments of a hidden document belong to its page; its lists, feeds and exports are for readers only.
        return planned is PlannedFile.Copied or PlannedFile.Resized ? Make(planned, null) : null;
    }

    private ServedFile Make(PlannedFile file, Brief? document)
    {
        switch (file)
        {
            case PlannedFile.Rendered rendered:
                var page = rendered.Render();
                return new ServedFile(file.Path, page.Value, page.Diagnostics, document);
            case PlannedFile.Streamed streamed:
                using (var stream = new MemoryStream())
                {
                    streamed.WriteTo(stream);
                    return new ServedFile(file.Path, stream.ToArray(), [], null);
                }

            case PlannedFile.Copied copied:
                return new ServedFile(file.Path, SiteFileOpener.ReadAll(State.Options.SiteFolder, copied.From), [], null);
            case PlannedFile.Resized resized:
                return _copies.Make([resized.Copy]) is [var copy]
                    ? new ServedFile(file.Path, copy, [], null)
                    : new ServedFile(file.Path, default, [UndecodedPicture.Report(resized)], null);
            case PlannedFile.Drawn drawn:
                return new ServedFile(file.Path, (Painter ?? throw new UnreachableException()).Draw(drawn.Card), [], null);
            default:
                throw new UnreachableException();
        }
    }

    private string LabelOf(Brief hidden) => hidden.Embargo is { } until && until > State.Options.AsOf
        ? $"{(hidden.IsDraft ? "Draft, and under" : "Under")} embargo until "
        + $"{until.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)}: readers do not see this page yet."
        : hidden.IsUnreadable ? "The front matter cannot be read, so this page counts as a draft: readers do not see it."
        : "Draft: readers do not see this page yet.";

    private static bool IsFaulty(Checked<TemplateSet> templates) => templates.Diagnostics.Any(f => f.Severity == Severity.Error);
}

/// <summary>
/// The lazily created pages of one state, based on the last pages that were created. States that were never viewed are skipped and can be
/// collected.
/// </summary>
internal sealed class PageCache
{
    private readonly SitePages? _last;
    private readonly Lazy<SitePages> _pages;

    /// <param name="before">The pages of the previous state; null for the first.</param>
    /// <param name="make">Creates the pages from the last created ones, or from null. Called again after it has failed.</param>
    public PageCache(PageCache? before, Func<SitePages?, SitePages> make)
    {
        var last = _last = before is { _pages.IsValueCreated: true } ? before._pages.Value : before?._last;
        _pages = new(() => make(last), LazyThreadSafetyMode.PublicationOnly);
    }

    public SitePages Value => _pages.Value;
}

/// <summary>A file of the current view.</summary>
/// <param name="Path">Relative to the output folder, with <c>/</c>.</param>
/// <param name="Bytes">Empty if the file could not be rendered.</param>
/// <param name="Diagnostics">Diagnostics of rendering.</param>
/// <param name="Document">The document of the page; null for lists and for files that are not pages.</param>
internal sealed record ServedFile(string Path, ReadOnlyMemory<byte> Bytes, ImmutableArray<Diagnostic> Diagnostics, Brief? Document)
{
    /// <summary>Why the page is not published yet, for a label; null if it is.</summary>
    public string? Hidden { get; init; }

    public bool IsHtml => Path.EndsWith(".html", StringComparison.Ordinal);
}
