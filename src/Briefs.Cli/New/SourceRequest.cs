using Briefs.Capture.Fetching;

namespace Briefs.Cli.New;

/// <summary>What a call of <c>briefs add source</c> asks for.</summary>
/// <param name="SiteFolder">Absolute.</param>
/// <param name="Url">The source's address, as the call has it.</param>
/// <param name="To">The brief, as the call names it; null for the sources of the whole site.</param>
internal sealed record SourceRequest(string SiteFolder, string Url, string? To)
{
    /// <summary>A page that was saved, to be read in place of the one on the web; null to ask the web.</summary>
    public string? From { get; init; }

    /// <summary>Null to propose one.</summary>
    public string? Id { get; init; }

    public AddressPolicy Policy { get; init; } = AddressPolicy.PublicOnly;
}
