namespace Briefs.Cli.Serve;

/// <summary>What there is to be seen of a site at one moment.</summary>
/// <param name="Number">Counts what was seen, from 1.</param>
/// <param name="View">The newest state that could be read.</param>
/// <param name="Fault">Why nothing newer can be read, for an editor; null when all is well.</param>
internal sealed record Sight(long Number, SiteView View, string? Fault);
