using Briefs.Cli.Commands;

namespace Briefs.Cli.Serve;

/// <summary>What <c>serve</c> is asked to do.</summary>
/// <param name="Now">The time of each state of the site: the clock, or always that of <c>--as-of</c>.</param>
/// <param name="Port">The first to be tried.</param>
internal sealed record ServeRequest(BuildOptions Build, Func<DateTimeOffset> Now, int Port)
{
    /// <summary>The page is opened in a browser.</summary>
    public bool Opens { get; init; }
}
