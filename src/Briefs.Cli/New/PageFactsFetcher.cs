using Briefs.Capture.Fetching;
using Briefs.Capture.Html;

namespace Briefs.Cli.New;

/// <summary>Reads the metadata of a page, from the web or from a saved file.</summary>
internal sealed class PageFactsFetcher(SourceRequest request, CommandContext context)
{
    // An editor is waiting at the terminal, so a slow server is given up early. The blanks can be filled in by hand.
    private static readonly FetchLimits s_limits = new()
    {
        WholeTime = TimeSpan.FromSeconds(30),
        Attempts = 2,
        LongestPause = TimeSpan.FromSeconds(5),
        Bytes = 20 * 1024 * 1024,
    };

    /// <returns>The metadata; all but empty if the page cannot be read, after printing why.</returns>
    /// <exception cref="IOException">A saved page cannot be read; also <see cref="UnauthorizedAccessException"/>.</exception>
    public PageFacts Learn() => request.From is { } file ? OfFile(file) : OfWeb();

    private PageFacts OfFile(string file)
    {
        var bytes = File.ReadAllBytes(file);
        if (!IsPage(contentType: null, bytes)) return Nothing($"{file} is not a web page.");
        return PageFactsReader.Read(bytes, null, new Uri(request.Url));
    }

    private PageFacts OfWeb()
    {
        using var fetcher = new Fetcher(new FetchSettings
        {
            UserAgent = $"Briefs/{BriefsVersion.Number} (an editor adds a source)",
            Policy = request.Policy, Limits = s_limits
        }, context.Clock);
        // Blocking is fine: the command does nothing else in the meantime.
        var outcome = fetcher.FetchAsync(new FetchRequest(new Uri(request.Url)), CancellationToken.None).GetAwaiter().GetResult();
        return outcome switch
        {
            FetchOutcome.Fetched page when IsPage(page.ContentType, page.Body.Span) =>
                PageFactsReader.Read(page.Body, page.ContentType, page.FinalAddress),
            FetchOutcome.Fetched file when IsPdf(file) => Nothing("The URL leads to a PDF.") with { Type = "document" },
            FetchOutcome.Fetched => Nothing("The URL doesn't lead to a web page."),
            _ => Nothing($"{request.Url} can't be read: {OutcomeText.Describe(outcome, s_limits)}."),
        };
    }

    private static bool IsPdf(FetchOutcome.Fetched file) => file.Body.Span.StartsWith("%PDF"u8);

    private static bool IsPage(string? contentType, ReadOnlySpan<byte> bytes) =>
        contentType is null ? !bytes.StartsWith("%PDF"u8) && bytes.Contains((byte)'<')
            : contentType.Contains("html", StringComparison.OrdinalIgnoreCase);

    private PageFacts Nothing(string why)
    {
        context.Warn($"{why} Fill in the blanks in the entry yourself.");
        return new PageFacts();
    }
}
