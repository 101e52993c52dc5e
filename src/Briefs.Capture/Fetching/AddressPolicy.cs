namespace Briefs.Capture.Fetching;

/// <summary>Which machines may be asked. A source's address comes from a brief, and a brief may be a stranger's.</summary>
public enum AddressPolicy
{
    /// <summary>Only machines on the public internet.</summary>
    PublicOnly,

    /// <summary>Also the very host that the request names, wherever it lies; no other that a redirect leads to.</summary>
    NamedHostToo,
}
