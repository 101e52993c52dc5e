using System.Collections.Concurrent;
using System.Diagnostics;
using Briefs.Model.Addresses;
using Briefs.Pages;
using Briefs.Pictures.Cards;
using Briefs.Reading.Discovery;
using Briefs.Workspaces;

namespace Briefs.Cli.Serve;

/// <summary>
/// The pages of one state of a site, made when they are asked for: those that a build would publish, byte for byte, whether
/// it may be published or not; and besides, each at its own address, drafts and what is under embargo.
/// </summary>
internal sealed class SiteView
{
    // Until site.yml says where the site will live.
    private const string NoAddress = "http://localhost/";

    private readonly ConcurrentDictionary<string, Lazy<ViewedFile?>> _files = new(StringComparer.Ordinal);
    private readonly Checked<TemplateSet> _templates;
    private readonly MadePages? _public;
    private readonly MadePages? _all;

    private SiteView(WorkspaceSnapshot state, string baseUrl, Checked<TemplateSet> templates, SiteView? before)
    {
        (State, BaseUrl, _templates) = (state, baseUrl, templates);
        BasePath = Uri.UnescapeDataString(new Uri(BaseUrl).AbsolutePath);
        if (IsFaulty(_templates)) return;
        var profile = state.CreateProfile(BaseUrl);
        // No font is opened before a page is asked for.
        _public = new(before?._public, last => Pages(state.Library.PublicAt(state.Options.AsOf), profile, last));
        _all = new(before?._all, last => Pages(state.Library, profile, last));
    }

    public WorkspaceSnapshot State { get; }

    /// <summary>Absolute, ends with a slash. Where site.yml has just lost it, as it was before.</summary>
    public string BaseUrl { get; }

    /// <summary>Unescaped, begins and ends with a slash.</summary>
    public string BasePath { get; }

    /// <summary>What is wrong with the templates; with an error in them no page can be made.</summary>
    public ImmutableArray<Diagnostic> TemplateFaults => _templates.Found;

    /// <summary>Drafts and what is under embargo.</summary>
    public IEnumerable<Brief> HiddenDocuments => State.Library.Documents.Where(d => !d.IsPublicAt(State.Options.AsOf));

    /// <param name="before">The view before this one, whose templates are taken over when they are the same.</param>
    public static SiteView Create(WorkspaceSnapshot state, SiteView? before)
    {
        var url = state.Options.BaseUrl ?? state.Library.Settings.Url;
        var templates = before is not null && ReferenceEquals(before.State.Templates, state.Templates) ? before._templates
            : ReadTemplates.Read(state.Templates);
        return new SiteView(state, url.Length > 0 ? url : before?.BaseUrl ?? NoAddress, templates, before);
    }

    /// <summary>Where a document is seen; relative to the base path.</summary>
    public string AddressOf(Brief document) => SiteAddresses.Document(document, State.Library.Settings.Language);

    /// <summary>The file at a path; null when there is none.</summary>
    /// <param name="path">Relative to the base path, unescaped.</param>
    /// <exception cref="IOException">A picture cannot be read; also <see cref="UnauthorizedAccessException"/>.</exception>
    public ViewedFile? FindFile(string path) =>
        _files.GetOrAdd(path, static (path, view) => new(() => view.Make(path), LazyThreadSafetyMode.PublicationOnly), this).Value;

    private CardPainter? Painter => State.Cards?.Painter.Value;

    private SitePages Pages(Library library, SiteProfile profile, SitePages? last)
    {
        var own = profile with { Cards = Painter?.Fonts };
        return last?.Update(library, _templates.Value, own) ?? SitePages.Create(library, _templates.Value, own);
    }

    private ViewedFile? Make(string path)
    {
        // Without templates nobody knows which pages there are: each says why it is not there.
        if (_public is null || _all is null)
            return path.EndsWith(".html", StringComparison.Ordinal) ? new ViewedFile(path, default, _templates.Found, null) : null;
        if (_public.Value.FindFile(path) is { } file) return Make(file, _public.Value.DocumentAt(path));
        if (_all.Value.DocumentAt(path) is not { } hidden || _all.Value.FindFile(path) is not { } page) return null;
        return Make(page, hidden) with { Hidden = LabelOf(hidden) };
    }

    private ViewedFile Make(PlannedFile file, Brief? document)
    {
        switch (file)
        {
            case PlannedFile.Rendered rendered:
                var page = rendered.Render();
                return new ViewedFile(file.Path, page.Value, page.Found, document);
            case PlannedFile.Streamed streamed:
                using (var stream = new MemoryStream())
                {
                    streamed.WriteTo(stream);
                    return new ViewedFile(file.Path, stream.ToArray(), [], null);
                }

            case PlannedFile.Copied copied:
                return new ViewedFile(file.Path, OpenSiteFile.ReadAll(State.Options.SiteFolder, copied.From), [], null);
            case PlannedFile.Drawn drawn:
                return new ViewedFile(file.Path, (Painter ?? throw new UnreachableException()).Draw(drawn.Card), [], null);
            default:
                throw new UnreachableException();
        }
    }

    private string LabelOf(Brief hidden) => hidden.Embargo is { } until && until > State.Options.AsOf
        ? $"{(hidden.IsDraft ? "Draft, and under" : "Under")} embargo until "
        + $"{until.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)}: readers do not see this page yet."
        : hidden.IsUnreadable ? "Its front matter cannot be read, so it counts as a draft: readers do not see this page."
        : "Draft: readers do not see this page yet.";

    private static bool IsFaulty(Checked<TemplateSet> templates) => templates.Found.Any(f => f.Severity == Severity.Error);
}

/// <summary>
/// The pages of one state of a site, made when one of them is first asked for, from the last that were made before. States that
/// nobody has looked at are passed over, and not held on to.
/// </summary>
internal sealed class MadePages
{
    private readonly SitePages? _last;
    private readonly Lazy<SitePages> _pages;

    /// <param name="before">Of the state before; null for the first.</param>
    /// <param name="make">Makes them from the last that were made, or anew from null. Is tried again after it has failed.</param>
    public MadePages(MadePages? before, Func<SitePages?, SitePages> make)
    {
        var last = _last = before is { _pages.IsValueCreated: true } ? before._pages.Value : before?._last;
        _pages = new(() => make(last), LazyThreadSafetyMode.PublicationOnly);
    }

    public SitePages Value => _pages.Value;
}

/// <summary>A file of the site as it is seen now.</summary>
/// <param name="Path">Relative to the output folder, with <c>/</c>.</param>
/// <param name="Bytes">Empty when it could not be made.</param>
/// <param name="Found">Why it could not be made, or what was found on the way.</param>
/// <param name="Document">What it is the page of; null for lists and for what is no page.</param>
internal sealed record ViewedFile(string Path, ReadOnlyMemory<byte> Bytes, ImmutableArray<Diagnostic> Found, Brief? Document)
{
    /// <summary>Why readers do not see it yet, for a label; null when they would.</summary>
    public string? Hidden { get; init; }

    public bool IsHtml => Path.EndsWith(".html", StringComparison.Ordinal);
}
