using Briefs.Pages;
using Briefs.Pictures.Resizing;
using Briefs.Reading.Discovery;

namespace Briefs.Workspaces;

/// <summary>An immutable state of a site. Any number of threads may read it while the next one is computed.</summary>
public sealed class WorkspaceSnapshot
{
    private readonly Lazy<IncrementalChecker> _checker;
    private readonly SiteTexts _texts;
    private readonly SiteContent _content;
    private readonly Lazy<CheckResult> _result;

    internal WorkspaceSnapshot(SiteContent content, Lazy<IncrementalChecker> checker, SiteTexts texts, WorkspaceOptions options)
    {
        (_content, _checker, _texts, Options) = (content, checker, texts, options);
        _result = new(() => _checker.Value.GetResult(Options, CheckResult.FindHidden(content.DocumentsAsRead, Options.AsOf)));
    }

    /// <summary>The number of the snapshot in its workspace, from 1.</summary>
    public long Number { get; init; }

    /// <summary>The options of the workspace, with the time of this snapshot.</summary>
    public WorkspaceOptions Options { get; }

    /// <summary>The site's own templates: text by file name.</summary>
    public ImmutableSortedDictionary<string, string> Templates => _content.Templates;

    /// <summary>Data for social cards; null for a site without cards.</summary>
    public SiteCards? Cards => _content.Cards;

    /// <summary>The result for the whole site. For one file, <see cref="GetDiagnostics"/> is faster.</summary>
    public CheckResult Result => _result.Value;

    public ContentListing Listing => _content.Listing;

    /// <summary>With the verdicts of the quotations.</summary>
    public Library Library => _content.Library;

    /// <summary>The diagnostics from reading, before suppressions and the site's severities; in no order.</summary>
    public IEnumerable<Diagnostic> ReadDiagnostics => _content.Diagnostics.All;

    /// <summary>The diagnostics of a file, in order of position.</summary>
    /// <param name="path">Relative to the site's folder.</param>
    public ImmutableArray<Diagnostic> GetDiagnostics(string path) => _checker.Value.GetIn(path);

    /// <summary>The brief or page of a file; null when there is none or the file is not valid text.</summary>
    public Brief? FindDocument(string path) => _content.FindDocument(path);

    /// <summary>The text of a file to which the positions in this snapshot refer; null when it is no longer available.</summary>
    public FileText? FindText(string path)
    {
        if (!SourceTextReader.IsInside(path)) return null;
        try
        {
            var isThere = _texts.Unsaved.ContainsKey(path) || File.Exists(Path.Combine(_texts.SiteFolder, path));
            return isThere ? _texts.Read(path).Value : null;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// The current bytes of a text file, with its own line endings and byte order mark; null if it is not valid text. In a workspace opened
    /// to change files, a file is read again only if it changed meanwhile.
    /// </summary>
    /// <param name="path">Relative to the site's folder, with <c>/</c>.</param>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public byte[]? ReadBytes(string path) => _texts.ReadBytes(path);

    /// <summary>
    /// Plans what to publish: everything that readers may see at the time of the snapshot. Nothing is rendered yet. The plan is empty if
    /// <see cref="Result"/> or a template has errors.
    /// </summary>
    public Checked<SitePlan> Plan() => Plan(Result);

    /// <param name="result">Used in place of <see cref="Result"/>.</param>
    /// <inheritdoc cref="Plan()"/>
    public Checked<SitePlan> Plan(CheckResult result)
    {
        var templates = TemplateReader.Read(Templates);
        if (!result.Passes || templates.Diagnostics.Any(f => f.Severity == Severity.Error))
            return new(new SitePlan([]), templates.Diagnostics);
        var painter = Cards?.Painter;
        var profile = CreateProfile(Options.BaseUrl ?? Library.Settings.Url) with
        {
            Cards = painter?.Value?.Fonts,
            PrintsPdf = Library.Settings.Pdf && Options.CanPrintPdf,
            Desk = CreateDesk(),
        };
        var plan = SitePlanner.Plan(Library.PublicAt(Options.AsOf), templates.Value, profile, _content.CreateHashes(), Options.Kept);
        return plan with { Diagnostics = [.. templates.Diagnostics, .. painter?.Diagnostics ?? [], .. plan.Diagnostics] };
    }

    private DeskProgram? CreateDesk()
    {
        if (!Library.Settings.Desk || Options.Desk?.Value is not { } desk) return null;
        var address = Options.BaseUrl ?? Library.Settings.Url;
        return new DeskProgram(desk.Version, desk.Files, DeskSiteWriter.Write(this, address, Library.Settings.Repository));
    }

    private bool HasLargePictures => Library.Pictures.Values.Any(picture => PictureSizes.Plan(picture).Any());

    /// <summary>How the site is published: address, time, and whether it is a preview. Without cards.</summary>
    /// <param name="baseUrl">Absolute, ends with a slash.</param>
    public SiteProfile CreateProfile(string baseUrl)
    {
        var profile = new SiteProfile(baseUrl, Options.AsOf)
        {
            Preview = Options.Preview,
            // The library is loaded for sites with large pictures only: it takes longer than a small site.
            IsResizing = !OperatingSystem.IsBrowser() && HasLargePictures && PictureResizer.IsAvailable(),
        };
        return Options.Preview is not null && Library.Settings.Url is { Length: > 0 } own ? profile with { PublicUrl = own } : profile;
    }
}
