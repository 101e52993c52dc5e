using Briefs.Cli.Diff;
using Briefs.Cli.Output;
using Briefs.Cli.Pdf;
using Briefs.Cli.Reporting;
using Briefs.Checks.PublishedState;
using Briefs.Pages;
using Briefs.Pictures.Resizing;
using Briefs.Reading.Settings;
using Briefs.Workspaces;

namespace Briefs.Cli.Commands;

/// <summary>Runs <c>build</c> or <c>check</c>, from reading the site to writing the reports.</summary>
internal sealed class SiteRun(BuildOptions request, CommandContext context)
{
    private readonly StageProgress _progress = new();
    private CheckResult _result = CheckResult.Nothing;
    private SitePlan _plan = new([]);
    private PublishedEvidence? _before;
    private SiteCards? _cards;
    private DocumentCacheFolder? _cache;
    private PageCacheFolder? _pages;
    private string? _browser;

    /// <summary>The base URL of the built site: <c>--base-url</c> or the <c>url</c> of the settings. Absolute, ends with a slash.</summary>
    public string BaseUrl => request.Site.BaseUrl ?? _result.Library.Settings.Url;

    /// <summary>Reads, checks and plans the site. Writes nothing.</summary>
    public ExitCode Check() => Run(
        null,
        () =>
        {
            // A check writes nothing.
            if (request.UsesCache) _cache = new(request.Site.SiteFolder, Key.Find) { IsKept = false };
            Read();
        },
        () => ClosingLine.OfCheck(_result));

    /// <summary>Reads, checks, renders and publishes the site. With an error, the published site stays as it was.</summary>
    public ExitCode Build(OutputPlace place) => Run(
        place.Folder,
        () =>
        {
            using var atWork = BuildLock.Take(place);
            foreach (var left in StaleStaging.Clear(place, Calls)) context.Warn(left.ToString());
            _browser = ChromiumFinder.Find(context.Environment);
            if (request.UsesCache)
            {
                _cache = new(request.Site.SiteFolder, Key.FindOrCreate);
                _pages = new(request.Site.SiteFolder, Key.FindOrCreate);
            }

            Read();
            if (_result.Passes) Publish(place);
        },
        () => ClosingLine.OfBuild(_result, _plan, place, request));

    private ExitCode Run(string? output, Action work, Func<string> closingLine)
    {
        if (SiteFolder.Refusal(request.Site.SiteFolder) is { } refusal) return context.Refuse(refusal, ExitCode.WrongCall);
        foreach (var file in request.Reports)
            if (file.Refusal(request.Site.SiteFolder, output) is { } reason) return context.Refuse(reason, ExitCode.WrongCall);
        var disk = ReadBefore() ?? Attempt(work);
        if (context.IsPublicLog) _result = Redaction.WithoutWordsOfCopies(_result);
        var report = new SiteReport(request, context, _result);
        if (disk == ExitCode.Done && _result.Diagnostics.Any(SettingsReader.IsNotYaml))
        {
            report.WriteTo(context.Remarks, _result.Diagnostics.Where(SettingsReader.IsNotYaml));
            return ExitCode.WrongCall;
        }

        var exit = disk == ExitCode.Done && !_result.Passes ? ExitCode.ContentAtFault : disk;
        report.Write(exit, closingLine);
        if (exit == ExitCode.Done && output is not null && _result.Library.Settings.Pdf && _browser is null)
        {
            context.Remark(
                "The briefs have no PDF: no Chromium, Chrome or Edge was found. Install one, or set "
                + $"{ChromiumFinder.Variable} to the path of its program.");
        }

        if (exit == ExitCode.Done && output is not null && _result.Library.Settings.Desk && request.Site.Desk?.Value is null)
        {
            context.Remark(
                "The site has no desk, because this program was built from source without it. Run ./build.ps1 desk in the source of "
                + "Briefs and build it again, or use a released version.");
        }

        if (exit == ExitCode.Done && !request.Quiet) context.Remark(closingLine());
        return exit;
    }

    private CacheKey Key => new(context.Environment, request.Site.SiteFolder);

    // While a call is blocked, a terminal shows why the build goes on.
    private FolderCalls Calls => FolderCalls.OfThisSystem with
    {
        Wait = pause =>
        {
            _progress.Begin("Waiting for a program that has the site open", 1);
            Thread.Sleep(pause);
        },
    };

    // This is read first, because a build may replace the site that it is compared with.
    private ExitCode? ReadBefore()
    {
        if (request.Against is not { } against) return null;
        var reading = EvidenceReader.Read(against);
        if (reading is EvidenceReading.Refused refused) return context.Refuse(refused.Why, ExitCode.Disk);
        _before = (reading as EvidenceReading.Read)?.Evidence;
        return null;
    }

    // After an I/O error the report still lists the diagnostics so far.
    private ExitCode Attempt(Action work)
    {
        try
        {
            using var shown = ProgressDisplay.Show(_progress, request, context);
            work();
            return ExitCode.Done;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return context.Refuse(DiskError.Describe(error), ExitCode.Disk);
        }
    }

    private void Read()
    {
        var options = request.Site with { Before = _before, CanPrintPdf = _browser is not null, Cache = _cache, Kept = _pages };
        var snapshot = Workspace.Open(options, _progress).Current;
        if (_cache?.Error is { } error)
            context.Warn($"the cache could not be written, so the next build takes longer: {error}");
        _cards = snapshot.Cards;
        _result = snapshot.Result;
        var planned = snapshot.Plan();
        _plan = planned.Value;
        Add(planned.Diagnostics);
    }

    private void Publish(OutputPlace place)
    {
        var published = _pages is not null && _plan.Inputs is { } inputs
            ? new PublishedFiles(_pages, place.Folder, inputs, _plan.Files.Length) : null;
        using var staged = StagingDirectory.Begin(place, Calls);
        if (_result.Library.Pictures.Values.Any(p => PictureSizes.Plan(p).Any()) && !PictureResizer.IsAvailable())
            context.Warn("pictures are published in their own size only: libSkiaSharp is not available on this machine.");
        using var painter = _cards?.Painter.Value;
        var cache = request.UsesCache ? new PictureCache(request.Site.SiteFolder, Key.FindOrCreate) : null;
        var copies = new PictureCopies(request.Site.SiteFolder, cache);
        var origins = new FileOrigins(request.Site.SiteFolder, painter, copies);
        Add(SiteWriter.Write(staged, _plan, origins, published, _progress));
        if (!_result.Passes) return;
        if (_browser is { } browser)
            new PdfWriter(browser, BaseUrl, new PdfLimits()).Write(staged, _plan.Files.OfType<PlannedFile.Printed>(), published, _progress);
        if (published is not null) PublishedFiles.LetTimePass();
        if (staged.Publish() is { } left) context.Warn($"the new site is in place, but {left}");
        published?.Keep();
        _pages?.Prune();
        if (_cache?.Error is null && _pages?.Error is { } reason)
            context.Warn($"the cache could not be written, so the next build takes longer: {reason}");
        // Copies for drafts, which serve has made, stay too.
        cache?.Prune(_result.Library.Pictures.Values.SelectMany(PictureSizes.Plan));
        if (cache?.Error is { } error)
            context.Warn($"the smaller copies of pictures could not be kept, and are made again in the next build: {error}");
    }

    private void Add(ImmutableArray<Diagnostic> found)
    {
        if (found.IsEmpty) return;
        _result = _result with { Diagnostics = SeverityOptions.Apply(_result.Diagnostics.Concat(found), _result.Library.Settings) };
    }
}
