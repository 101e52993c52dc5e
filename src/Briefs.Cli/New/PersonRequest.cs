namespace Briefs.Cli.New;

/// <summary>What a call of <c>briefs add person</c> asks for.</summary>
/// <param name="SiteFolder">Absolute.</param>
/// <param name="To">The brief, as the call names it; null for the people of the whole site.</param>
internal sealed record PersonRequest(string SiteFolder, string Name, string? To)
{
    /// <summary>Null to propose one.</summary>
    public string? Id { get; init; }

    public string? Role { get; init; }

    public string? Organization { get; init; }
}
