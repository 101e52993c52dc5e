using Briefs.Capture.Fetching;
using Briefs.Cli.Commands;
using Briefs.Model.WebLinks;

namespace Briefs.Cli.Links;

/// <summary>
/// Asks the web for many addresses: several hosts at once, each of them one request at a time and with a pause in between.
/// </summary>
internal sealed class AskWeb(LinksRequest request, TimeProvider clock)
{
    /// <summary>Who we say we are. Not for whom: whom a site watches is nobody's business.</summary>
    public static string UserAgent { get; } = $"Briefs/{CommandLine.Version} (looks whether links of a page still lead to something)";

    /// <param name="told">Called for each address, from several threads.</param>
    public async Task AskAsync(IEnumerable<Uri> addresses, Action<Uri, LinkAnswer> told, CancellationToken cancellation)
    {
        var turns = new HostTurns(request.Pace.Pause, clock);
        using var fetcher = new Fetcher(new FetchSettings
        {
            UserAgent = UserAgent, Policy = request.Policy, Limits = request.Fetching,
            Turns = turns
        }, clock);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        // The longest first: what is left for the end is then short.
        var hosts = addresses.GroupBy(a => a.Host, StringComparer.OrdinalIgnoreCase).OrderByDescending(h => h.Count())
            .ThenBy(h => h.Key, StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            hosts,
            new ParallelOptions { MaxDegreeOfParallelism = request.Pace.Hosts, CancellationToken = cancellation },
            async (host, over) =>
                await new AskHost(fetcher, turns, request, today).AskAsync(host, told, over).ConfigureAwait(false)).ConfigureAwait(false);
    }
}
