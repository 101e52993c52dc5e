using Briefs.Capture.Extraction;
using Briefs.Capture.Fetching;

namespace Briefs.Cli.Snapshot;

/// <summary>Gets a source, from the web or from a file that somebody saved.</summary>
internal sealed class ObtainSource(SnapshotRequest request, Surroundings surroundings) : IDisposable
{
    private readonly Fetcher _fetcher = new(new FetchSettings
    {
        UserAgent = UserAgent, Policy = request.Policy,
        Limits = request.Fetching
    }, surroundings.Clock);

    /// <summary>Who we say we are.</summary>
    public static string UserAgent { get; } = $"Briefs/{BriefsVersion.Number} (an editor keeps a copy of a source she cites)";

    public Obtained Obtain(Source source)
    {
        if (request.From is { } file) return FromFile(file);
        if (source.Url is null || !Uri.TryCreate(source.Url, UriKind.Absolute, out var address))
        {
            var why = source.NoUrl is { } reason ? $"it has no address ({reason})" : "it has no address";
            return new Obtained.Refused(
                why, $"If you have it as a page, a PDF or a text: briefs snapshot {request.Brief} {source.Id} --from FILE",
                    ExitCode.ContentAtFault);
        }

        using var shown = new ShowFetch(source.Id, request.Fetching, surroundings);
        var outcome = _fetcher.FetchAsync(new FetchRequest(address) { Language = source.Lang, Progress = shown }, CancellationToken.None)
            .GetAwaiter().GetResult();
        return outcome is FetchOutcome.Fetched fetched
            ? new Obtained.Taken(fetched.Body, fetched.ContentType, fetched.FinalAddress.AbsoluteUri, fetched.At)
            : new Obtained.Refused(
                DescribeOutcome.Describe(outcome, request.Fetching), HelpFor(outcome, source), outcome is FetchOutcome.Refused
            ? ExitCode.ContentAtFault : ExitCode.Disk);
    }

    public void Dispose() => _fetcher.Dispose();

    private Obtained FromFile(string written)
    {
        var file = new FileInfo(written);
        if (!file.Exists)
            return new Obtained.Refused($"there is no file “{written}”", "Look at its name; it is seen from the folder you are in.",
                ExitCode.WrongCall);
        if (file.Length > request.Fetching.Bytes)
            return new Obtained.Refused($"the file has more than {request.Fetching.Bytes / (1024 * 1024)} MB",
                "Save the pages that you quote in a file of their own.", ExitCode.ContentAtFault);
        return new Obtained.Taken(File.ReadAllBytes(file.FullName), NameKind.TypeOf(file.Name), null, surroundings.Clock.GetUtcNow());
    }

    private string HelpFor(FetchOutcome outcome, Source source)
    {
        var save = $"Open it in a browser, save the page, and: briefs snapshot {request.Brief} {source.Id} --from FILE";
        return outcome switch
        {
            FetchOutcome.Answered { Status: 404 or 410 } =>
                "If an archive has it, save it from there (and give its address as `archive:`), and use --from FILE.",
            FetchOutcome.Answered { Status: 401 or 402 or 403 or 451 } => save,
            FetchOutcome.Answered { RetryAfter: { } pause } when pause < TimeSpan.FromDays(2) =>
                $"It asks to be left alone for {Math.Ceiling(pause.TotalMinutes):0} minutes. Or: {save}",
            FetchOutcome.Refused { Reason: RefusalReason.NotPublic } when outcome.FinalAddress.IdnHost == HostOf(source) =>
                "If it is meant to be in your own network, add --allow-private.",
            FetchOutcome.Refused { Reason: RefusalReason.NotPublic } =>
                "A page on the web leads there, and is not followed into your network. If that is right, give the source the address "
                    + "that it leads to.",
            FetchOutcome.Refused { Reason: RefusalReason.HoldsCredentials } =>
                "Take them out of the address: they would be published with the source.",
            FetchOutcome.Failed { Reason: FailureReason.NameNotFound or FailureReason.NotReachable } =>
                "Look at the address and at your connection; a proxy is not used. " + save,
            _ => "Try again later. Or: " + save,
        };
    }

    private static string? HostOf(Source source) => Uri.TryCreate(source.Url, UriKind.Absolute, out var address) ? address.IdnHost : null;
}

/// <summary>A source's bytes, from the web or from a file, or why there are none.</summary>
internal abstract record Obtained
{
    private Obtained()
    {
    }

    /// <param name="ContentType">As the server gave it, or as the file's name says; null when nobody says.</param>
    /// <param name="FinalUrl">Where redirects led; null for a file.</param>
    public sealed record Taken(ReadOnlyMemory<byte> Body, string? ContentType, string? FinalUrl, DateTimeOffset At) : Obtained;

    /// <param name="Why">A clause: <c>the server has no such page (404)</c>.</param>
    /// <param name="Help">A sentence on what to do.</param>
    public sealed record Refused(string Why, string Help, ExitCode Exit) : Obtained;
}
