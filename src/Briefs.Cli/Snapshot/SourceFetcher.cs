using Briefs.Capture.Extraction;
using Briefs.Capture.Fetching;

namespace Briefs.Cli.Snapshot;

/// <summary>Gets a source from the web or from a file.</summary>
internal sealed class SourceFetcher(SnapshotRequest request, CommandContext context) : IDisposable
{
    private readonly Fetcher _fetcher = new(new FetchSettings
    {
        UserAgent = UserAgent, Policy = request.Policy,
        Limits = request.Fetching
    }, context.Clock);

    /// <summary>The user agent.</summary>
    public static string UserAgent { get; } = $"Briefs/{BriefsVersion.Number} (saves a copy of a cited source)";

    public FetchedSource Obtain(Source source)
    {
        if (request.From is { } file) return FromFile(file);
        if (source.Url is null || !Uri.TryCreate(source.Url, UriKind.Absolute, out var address))
        {
            var why = source.NoUrl is { } reason ? $"it has no address ({reason})" : "it has no address";
            return new FetchedSource.Refused(
                why, $"If you have it as a page, PDF or text, run: briefs snapshot {request.Brief} {source.Id} --from FILE",
                    ExitCode.ContentAtFault);
        }

        using var shown = new FetchProgress(source.Id, request.Fetching, context);
        var outcome = _fetcher.FetchAsync(new FetchRequest(address) { Language = source.Lang, Progress = shown }, CancellationToken.None)
            .GetAwaiter().GetResult();
        return outcome is FetchOutcome.Fetched fetched
            ? new FetchedSource.Taken(fetched.Body, fetched.ContentType, fetched.FinalAddress.AbsoluteUri, fetched.At)
            : new FetchedSource.Refused(
                OutcomeText.Describe(outcome, request.Fetching), HelpFor(outcome, source), outcome is FetchOutcome.Refused
            ? ExitCode.ContentAtFault : ExitCode.Disk);
    }

    public void Dispose() => _fetcher.Dispose();

    private FetchedSource FromFile(string written)
    {
        var file = new FileInfo(written);
        if (!file.Exists)
            return new FetchedSource.Refused($"the file “{written}” was not found", "Check the path. It is relative to the current folder.",
                ExitCode.WrongCall);
        if (file.Length > request.Fetching.Bytes)
            return new FetchedSource.Refused($"the file is larger than {request.Fetching.Bytes / (1024 * 1024)} MB",
                "Save the pages that you quote in a separate file.", ExitCode.ContentAtFault);
        return new FetchedSource.Taken(File.ReadAllBytes(file.FullName), NameKind.TypeOf(file.Name), null, context.Clock.GetUtcNow());
    }

    private string HelpFor(FetchOutcome outcome, Source source)
    {
        var save = $"Open it in a browser, save the page, and run: briefs snapshot {request.Brief} {source.Id} --from FILE";
        return outcome switch
        {
            FetchOutcome.Answered { Status: 404 or 410 } =>
                "If a web archive has the page, save it from there, use --from FILE, and add the address as `archive:`.",
            FetchOutcome.Answered { Status: 401 or 402 or 403 or 451 } => save,
            FetchOutcome.Answered { RetryAfter: { } pause } when pause < TimeSpan.FromDays(2) =>
                $"Try again in {Math.Ceiling(pause.TotalMinutes):0} minutes. Or: {save}",
            FetchOutcome.Refused { Reason: RefusalReason.NotPublic } when outcome.FinalAddress.IdnHost == HostOf(source) =>
                "If the source is on your own network, add --allow-private.",
            FetchOutcome.Refused { Reason: RefusalReason.NotPublic } =>
                "Briefs does not follow redirects from the web to your network. If the redirect is correct, change the `url` of the source "
                    + "to the target address.",
            FetchOutcome.Refused { Reason: RefusalReason.HoldsCredentials } =>
                "Remove them from the address: they would be published with the source.",
            FetchOutcome.Failed { Reason: FailureReason.NameNotFound or FailureReason.NotReachable } =>
                "Check the address and your connection. Briefs does not use a proxy. " + save,
            _ => "Try again later. Or: " + save,
        };
    }

    private static string? HostOf(Source source) => Uri.TryCreate(source.Url, UriKind.Absolute, out var address) ? address.IdnHost : null;
}

/// <summary>The bytes of a source, or why there are none.</summary>
internal abstract record FetchedSource
{
    private FetchedSource()
    {
    }

    /// <param name="ContentType">From the server or from the extension of the file; null if unknown.</param>
    /// <param name="FinalUrl">The address after redirects; null for a file.</param>
    public sealed record Taken(ReadOnlyMemory<byte> Body, string? ContentType, string? FinalUrl, DateTimeOffset At) : FetchedSource;

    /// <param name="Why">A clause: <c>the page does not exist (404)</c>.</param>
    /// <param name="Help">A sentence that says what to do.</param>
    public sealed record Refused(string Why, string Help, ExitCode Exit) : FetchedSource;
}
