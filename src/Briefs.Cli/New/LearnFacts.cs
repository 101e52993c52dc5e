using Briefs.Capture.Fetching;
using Briefs.Capture.Html;

namespace Briefs.Cli.New;

/// <summary>Learns from a page, on the web or saved, what it says of itself.</summary>
internal sealed class LearnFacts(SourceRequest request, Surroundings surroundings)
{
    // An editor waits at the terminal, and can fill in by hand what a slow server would have said.
    private static readonly FetchLimits s_limits = new()
    {
        WholeTime = TimeSpan.FromSeconds(30),
        Attempts = 2,
        LongestPause = TimeSpan.FromSeconds(5),
        Bytes = 20 * 1024 * 1024,
    };

    /// <returns>What the page says; nothing where it cannot be had or is none, and why is then printed.</returns>
    /// <exception cref="IOException">A saved page cannot be read; also <see cref="UnauthorizedAccessException"/>.</exception>
    public PageFacts Learn() => request.From is { } file ? OfFile(file) : OfWeb();

    private PageFacts OfFile(string file)
    {
        var bytes = File.ReadAllBytes(file);
        if (!IsPage(contentType: null, bytes)) return Nothing($"{file} is no web page, and says nothing of itself.");
        return ReadPageFacts.Read(bytes, null, new Uri(request.Url));
    }

    private PageFacts OfWeb()
    {
        using var fetcher = new Fetcher(new FetchSettings
        {
            UserAgent = $"Briefs/{BriefsVersion.Number} (an editor adds a source)",
            Policy = request.Policy, Limits = s_limits
        }, surroundings.Clock);
        // One request and nothing beside it: there is nothing to be done until it has ended.
        var outcome = fetcher.FetchAsync(new FetchRequest(new Uri(request.Url)), CancellationToken.None).GetAwaiter().GetResult();
        return outcome switch
        {
            FetchOutcome.Fetched page when IsPage(page.ContentType, page.Body.Span) =>
                ReadPageFacts.Read(page.Body, page.ContentType, page.FinalAddress),
            FetchOutcome.Fetched => Nothing("What is there is no web page, and says nothing of itself."),
            _ => Nothing($"{request.Url} could not be read: {DescribeOutcome.Describe(outcome, s_limits)}."),
        };
    }

    private static bool IsPage(string? contentType, ReadOnlySpan<byte> bytes) =>
        contentType is null ? !bytes.StartsWith("%PDF"u8) && bytes.Contains((byte)'<')
            : contentType.Contains("html", StringComparison.OrdinalIgnoreCase);

    private PageFacts Nothing(string why)
    {
        surroundings.Warn($"{why} The entry has blanks in its place.");
        return new PageFacts();
    }
}
