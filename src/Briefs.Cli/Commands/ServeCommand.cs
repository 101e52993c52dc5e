using System.CommandLine;
using System.Net;
using System.Runtime.InteropServices;
using Briefs.Cli.Diff;
using Briefs.Cli.Output;
using Briefs.Cli.Reporting;
using Briefs.Cli.Serve;
using Briefs.Workspaces;

namespace Briefs.Cli.Commands;

/// <summary>Runs <c>briefs serve [SITE]</c> until it is interrupted.</summary>
internal sealed class ServeCommand(ServeRequest request, CommandContext context)
{
    private const string PortName = "--port";

    // The user is looking at the browser, so the page is updated before the terminal prints.
    private static readonly TimeSpan s_browserFirst = TimeSpan.FromMilliseconds(150);

    // Several threads print.
    private readonly CommandContext _context = context with { Remarks = TextWriter.Synchronized(context.Remarks) };
    private HashSet<(string Path, string Rule, string Message)> _told = [];

    public static Command Make(CommandContext context)
    {
        var command = new Command(
            "serve",
            "Start a local preview with live reload. Drafts are shown with a label.");
        var options = SiteOptions.ForServing(command);
        var port = PortOption();
        var open = new Option<bool>("--open") { Description = "Open the site in your browser." };
        command.Add(port);
        command.Add(open);
        command.SetAction(parsed => (int)new ServeCommand(
            new ServeRequest(options.RequestOf(parsed, context.Clock), options.TimeOf(parsed, context.Clock),
                parsed.GetValue(port))
            {
                Opens = parsed.GetValue(open),
            },
            context).Run());
        return command;
    }

    private static Option<int> PortOption() => new(PortName)
    {
        Description = "The port on 127.0.0.1. If it is taken, Briefs uses the next free one.",
        HelpName = "N",
        DefaultValueFactory = _ => 8080,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number is > 0 and <= IPEndPoint.MaxPort) return number;
            result.AddError($"{PortName} takes a number from 1 to {IPEndPoint.MaxPort}.");
            return 0;
        },
    };

    public ExitCode Run()
    {
        if (SiteFolder.Refusal(request.Build.Site.SiteFolder) is { } refusal) return _context.Refuse(refusal, ExitCode.WrongCall);
        var site = request.Build.Site;
        if (request.Build.Against is { } against)
        {
            var reading = EvidenceReader.Read(against);
            if (reading is EvidenceReading.Refused refused) return _context.Refuse(refused.Why, ExitCode.Disk);
            site = site with { Before = (reading as EvidenceReading.Read)?.Evidence };
        }

        using var follow = Begin(site);
        try
        {
            using var shown = DevServer.Start(request.Port, follow, _context.Remarks, OnBug);
            var first = follow.Now;
            Tell(first);
            Show(shown, follow, first).GetAwaiter().GetResult();
            return ExitCode.Done;
        }
        catch (HttpListenerException refused)
        {
            return _context.Refuse($"Port {request.Port} can't be used ({refused.Message}). Choose another with {PortName}.",
                ExitCode.Disk);
        }
    }

    private WatchLoop Begin(WorkspaceOptions site)
    {
        var progress = new StageProgress();
        using var shown = ProgressDisplay.Show(progress, request.Build, _context);
        var cache = new PictureCache(site.SiteFolder, new CacheKey(_context.Environment, site.SiteFolder).FindOrCreate);
        return WatchLoop.Begin(site, request.Now, progress, OnBug, new PictureCopies(site.SiteFolder, cache));
    }

    // Ctrl-C and SIGTERM end the command normally. Both handlers are registered before the address is printed.
    private async Task Show(DevServer shown, WatchLoop follow, ServedVersion told)
    {
        using var end = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        await _context.Remarks.WriteLineAsync(
            $"The site is at {shown.Address} until you press Ctrl-C. The page updates when you save.");
        if (request.Opens && BrowserLauncher.Open(shown.Address) is { } why)
            _context.Warn($"Can't open a browser ({why}). Open the address yourself.");
        Task[] all = [Task.Run(() => follow.Run(end.Token)), shown.Serve(end.Token), TellUntil(follow, told, end.Token)];
        // A task that ends early has failed. WhenAll below rethrows its exception.
        await Task.WhenAny(all);
        await end.CancelAsync();
        await Task.WhenAll(all);

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            end.Cancel();
        }
    }

    private async Task TellUntil(WatchLoop follow, ServedVersion told, CancellationToken end)
    {
        try
        {
            while (true)
            {
                await follow.WaitForChange(told.Number, end);
                await Task.Delay(s_browserFirst, end);
                Tell(told = follow.Now);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // Cancellation is the normal end.
        }
    }

    // Prints new errors and warnings, then the counts. Notes appear only in the browser.
    private void Tell(ServedVersion version)
    {
        if (version.Fault is { } error) _context.Warn(error);
        var checkResult = version.View.State.Result with
        { Diagnostics = [.. version.View.TemplateFaults, .. version.View.State.Result.Diagnostics] };
        ImmutableArray<Diagnostic> found =
            [.. checkResult.Diagnostics.Where(f => f.Severity >= (request.Build.Quiet ? Severity.Error : Severity.Warning))];
        var news = found.Where(f => !_told.Contains(KeyOf(f))).ToList();
        var (before, now) = (_told.Count, found.Select(KeyOf).ToHashSet());
        _told = now;
        if (news.Count > 0) new SiteReport(request.Build, _context, checkResult).WriteTo(_context.Remarks, news);
        if (found.IsEmpty && before > 0) _context.Remark("All errors and warnings are fixed.");
        else if (news.Count > 0 || now.Count != before)
            _context.Remark(ClosingLine.OfFindings(checkResult with { Diagnostics = found }));
    }

    // The key has no line number, so that a diagnostic that only moved is not printed again.
    private static (string Path, string Rule, string Message) KeyOf(Diagnostic found) => (found.File.Path, found.Rule.Id, found.Message);

    private void OnBug(Exception bug) => BugReport.Write(_context, bug);
}

/// <summary>The options of <c>serve</c>.</summary>
/// <param name="Now">The time to build for: the clock, or the fixed time of <c>--as-of</c>.</param>
/// <param name="Port">The first port to try.</param>
internal sealed record ServeRequest(BuildOptions Build, Func<DateTimeOffset> Now, int Port)
{
    /// <summary>Whether to open the page in a browser.</summary>
    public bool Opens { get; init; }
}
