using System.Net;
using Briefs.Capture.Fetching;

namespace Briefs.Tests.Capture.Fetching;

/// <summary>Fetchers for tests: short of time, and allowed to ask the test's own server.</summary>
internal static class GivenFetcher
{
    public static FetchLimits Limits { get; } = new()
    {
        WholeTime = TimeSpan.FromSeconds(20),
        Silence = TimeSpan.FromSeconds(10),
        Bytes = 2 * 1024 * 1024,
        FirstPause = TimeSpan.FromMilliseconds(10),
        LongestPause = TimeSpan.FromSeconds(1),
    };

    public static FetchSettings Settings { get; } = new()
    {
        UserAgent = "Briefs/0 (test)",
        Policy = AddressPolicy.NamedHostToo,
        Limits = Limits,
    };

    public static Task<FetchOutcome> FetchAsync(this FetchSettings settings, Uri address) => settings.FetchAsync(new FetchRequest(address));

    public static Task<FetchOutcome> FetchAsync(this FetchSettings settings, FetchRequest request) =>
        settings.FetchAsync(request, Dns.GetHostAddressesAsync);

    public static async Task<FetchOutcome> FetchAsync(this FetchSettings settings, FetchRequest request, ResolveName resolve)
    {
        using var fetcher = new Fetcher(settings, TimeProvider.System, resolve);
        return await fetcher.FetchAsync(request, Xunit.TestContext.Current.CancellationToken);
    }
}
