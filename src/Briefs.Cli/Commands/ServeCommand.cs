using System.CommandLine;
using System.Net;
using System.Runtime.InteropServices;
using Briefs.Cli.Diff;
using Briefs.Cli.Reporting;
using Briefs.Cli.Serve;
using Briefs.Workspaces;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs serve [SITE]</c>: shows the site while it is written, until it is told to end.</summary>
internal sealed class ServeCommand(ServeRequest request, Surroundings surroundings)
{
    private const string PortName = "--port";

    // Whoever saves looks at the page: the terminal may be a blink later, and does not take the time of what is waited for.
    private static readonly TimeSpan s_browserFirst = TimeSpan.FromMilliseconds(150);

    // Several threads print.
    private readonly Surroundings _surroundings = surroundings with { Remarks = TextWriter.Synchronized(surroundings.Remarks) };
    private HashSet<(string Path, string Rule, string Message)> _told = [];

    public static Command Make(Surroundings surroundings)
    {
        var command = new Command(
            "serve",
            "Shows the site on this machine until Ctrl-C. What you save is seen at once, with every problem beside the page. Drafts are "
                + "shown too, with a label. Nothing is published.");
        var options = SiteOptions.ForServing(command);
        var port = PortOption();
        var open = new Option<bool>("--open") { Description = "Open the site in your browser." };
        command.Add(port);
        command.Add(open);
        command.SetAction(parsed => (int)new ServeCommand(
            new ServeRequest(options.RequestOf(parsed, surroundings.Clock), options.TimeOf(parsed, surroundings.Clock),
                parsed.GetValue(port))
            {
                Opens = parsed.GetValue(open),
            },
            surroundings).Run());
        return command;
    }

    private static Option<int> PortOption() => new(PortName)
    {
        Description = "Where to show it on 127.0.0.1; if another program is there already, at the next free port.",
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
        if (SiteFolder.Refusal(request.Build.Site.SiteFolder) is { } refusal) return _surroundings.Refuse(refusal, ExitCode.WrongCall);
        var site = request.Build.Site;
        if (request.Build.Against is { } against)
        {
            var reading = ReadEvidence.Read(against);
            if (reading is EvidenceReading.Refused refused) return _surroundings.Refuse(refused.Why, ExitCode.Disk);
            site = site with { Before = (reading as EvidenceReading.Read)?.Evidence };
        }

        using var follow = Begin(site);
        try
        {
            using var shown = ShowSite.Start(request.Port, follow, _surroundings.Remarks, OnBug);
            var first = follow.Now;
            Tell(first);
            Show(shown, follow, first).GetAwaiter().GetResult();
            return ExitCode.Done;
        }
        catch (HttpListenerException refused)
        {
            return _surroundings.Refuse($"Port {request.Port} cannot be listened to ({refused.Message}). Choose another with {PortName}.",
                ExitCode.Disk);
        }
    }

    private FollowSite Begin(WorkspaceOptions site)
    {
        var progress = new StageProgress();
        using var shown = ShowProgress.Show(progress, request.Build, _surroundings);
        return FollowSite.Begin(site, request.Now, progress, OnBug);
    }

    // Ctrl-C and SIGTERM are how one ends it, not faults: what is said comes only after both are listened to.
    private async Task Show(ShowSite shown, FollowSite follow, Sight told)
    {
        using var end = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        await _surroundings.Remarks.WriteLineAsync(
            $"The site is at {shown.Address} until you press Ctrl-C. What you save is shown at once.");
        if (request.Opens && OpenBrowser.Open(shown.Address) is { } why)
            _surroundings.Warn($"No browser could be opened ({why}). Open the address yourself.");
        Task[] all = [Task.Run(() => follow.Run(end.Token)), shown.Serve(end.Token), TellUntil(follow, told, end.Token)];
        // Any ends before it should only by a fault, which must not be lost.
        await Task.WhenAny(all);
        await end.CancelAsync();
        await Task.WhenAll(all);

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            end.Cancel();
        }
    }

    private async Task TellUntil(FollowSite follow, Sight told, CancellationToken end)
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
            // How it ends.
        }
    }

    // What is new since the last time, and how many there are in all; notes are in the browser.
    private void Tell(Sight sight)
    {
        if (sight.Fault is { } fault) _surroundings.Warn(fault);
        var verdict = sight.View.State.Result with { Found = [.. sight.View.TemplateFaults, .. sight.View.State.Result.Found] };
        ImmutableArray<Diagnostic> found =
            [.. verdict.Found.Where(f => f.Severity >= (request.Build.Quiet ? Severity.Error : Severity.Warning))];
        var news = found.Where(f => !_told.Contains(KeyOf(f))).ToList();
        var (before, now) = (_told.Count, found.Select(KeyOf).ToHashSet());
        _told = now;
        if (news.Count > 0) new SiteReport(request.Build, _surroundings, verdict).WriteTo(_surroundings.Remarks, news);
        if (found.IsEmpty && before > 0) _surroundings.Remark("All of it is mended.");
        else if (news.Count > 0 || now.Count != before) _surroundings.Remark(ClosingLine.OfFindings(verdict with { Found = found }));
    }

    // Lines move while somebody writes: what has only moved is no news.
    private static (string Path, string Rule, string Message) KeyOf(Diagnostic found) => (found.File.Path, found.Rule.Id, found.Message);

    private void OnBug(Exception bug) => BugReport.Write(_surroundings, bug);
}

/// <summary>What <c>serve</c> is asked to do.</summary>
/// <param name="Now">The time of each state of the site: the clock, or always that of <c>--as-of</c>.</param>
/// <param name="Port">The first to be tried.</param>
internal sealed record ServeRequest(BuildOptions Build, Func<DateTimeOffset> Now, int Port)
{
    /// <summary>The page is opened in a browser.</summary>
    public bool Opens { get; init; }
}
