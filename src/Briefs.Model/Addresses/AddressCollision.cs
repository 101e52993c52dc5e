namespace Briefs.Model.Addresses;

/// <summary>Two things that want one address, or addresses that some computer takes for one.</summary>
/// <param name="Claim">The later one; always asked for by a file.</param>
/// <param name="Holder">What has the address already.</param>
public sealed record AddressCollision(AddressClaim Claim, AddressClaim Holder);
