using System.Net;
using System.Runtime.InteropServices;
using Briefs.Cli.Commands;
using Briefs.Cli.Diff;
using Briefs.Cli.Reporting;
using Briefs.Workspaces;

namespace Briefs.Cli.Serve;

/// <summary>One run of <c>serve</c>, from the folder until it is told to end.</summary>
internal sealed class ServeRun(ServeRequest request, Surroundings surroundings)
{
    // Whoever saves looks at the page: the terminal may be a blink later, and does not take the time of what is waited for.
    private static readonly TimeSpan s_browserFirst = TimeSpan.FromMilliseconds(150);

    private readonly TextWriter _remarks = TextWriter.Synchronized(surroundings.Remarks);
    private HashSet<(string Path, string Rule, string Message)> _told = [];

    public ExitCode Run()
    {
        if (SiteFolder.Refusal(request.Build.Site.SiteFolder) is { } refusal) return Remark(refusal, ExitCode.WrongCall);
        var site = request.Build.Site;
        if (request.Build.Against is { } against)
        {
            var reading = ReadEvidence.Read(against);
            if (reading is EvidenceReading.Refused refused) return Remark(refused.Why, ExitCode.Disk);
            site = site with { Before = (reading as EvidenceReading.Read)?.Evidence };
        }

        using var follow = Begin(site);
        try
        {
            using var shown = ShowSite.Start(request.Port, follow, _remarks, OnBug);
            var first = follow.Now;
            Tell(first);
            Show(shown, (follow, first)).GetAwaiter().GetResult();
            return ExitCode.Done;
        }
        catch (HttpListenerException refused)
        {
            return Remark($"Port {request.Port} cannot be listened to ({refused.Message}). Choose another with {ServeCommand.Port}.",
                ExitCode.Disk);
        }
    }

    private FollowSite Begin(WorkspaceOptions site)
    {
        var progress = new StageProgress();
        using var shown = ShowProgress.Show(progress, request.Build, surroundings);
        return FollowSite.Begin(site, (request.Now, progress), OnBug);
    }

    // Ctrl-C and SIGTERM are how one ends it, not faults: what is said comes only after both are listened to.
    private async Task Show(ShowSite shown, (FollowSite Follow, Sight Told) site)
    {
        using var end = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        await _remarks.WriteLineAsync($"The site is at {shown.Address} until you press Ctrl-C. What you save is shown at once.");
        if (request.Opens && OpenBrowser.Open(shown.Address) is { } why)
            await _remarks.WriteLineAsync($"briefs: No browser could be opened ({SafeText.Escape(why)}). Open the address yourself.");
        Task[] all = [Task.Run(() => site.Follow.Run(end.Token)), shown.Serve(end.Token), TellUntil(site.Follow, site.Told, end.Token)];
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
        if (sight.Fault is { } fault) _remarks.WriteLine($"briefs: {SafeText.Escape(fault)}");
        var verdict = sight.View.State.Result with { Found = [.. sight.View.TemplateFaults, .. sight.View.State.Result.Found] };
        ImmutableArray<Diagnostic> found =
            [.. verdict.Found.Where(f => f.Severity >= (request.Build.Quiet ? Severity.Error : Severity.Warning))];
        var news = found.Where(f => !_told.Contains(KeyOf(f))).ToList();
        var (before, now) = (_told.Count, found.Select(KeyOf).ToHashSet());
        _told = now;
        if (news.Count > 0) new SiteReport(request.Build, surroundings, verdict).WriteTo(_remarks, news);
        if (found.IsEmpty && before > 0) _remarks.WriteLine("All of it is mended.");
        else if (news.Count > 0 || now.Count != before) _remarks.WriteLine(ClosingLine.OfFindings(verdict with { Found = found }));
    }

    // Lines move while somebody writes: what has only moved is no news.
    private static (string Path, string Rule, string Message) KeyOf(Diagnostic found) => (found.File.Path, found.Rule.Id, found.Message);

    private void OnBug(Exception bug) => BugReport.Write(surroundings, bug);

    private ExitCode Remark(string message, ExitCode exit)
    {
        _remarks.WriteLine($"briefs: {SafeText.Escape(message)}");
        return exit;
    }
}
