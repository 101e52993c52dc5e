namespace Briefs.Capture.Fetching;

/// <summary>How a <see cref="Fetcher"/> asks the web.</summary>
public sealed record FetchSettings
{
    /// <summary>Says honestly who asks: <c>Briefs/1.0 (…)</c>.</summary>
    public required string UserAgent { get; init; }

    public AddressPolicy Policy { get; init; } = AddressPolicy.PublicOnly;

    public FetchLimits Limits { get; init; } = new();

    /// <summary>When each host may be asked; null for one who asks a single page and need not wait.</summary>
    public HostTurns? Turns { get; init; }
}
