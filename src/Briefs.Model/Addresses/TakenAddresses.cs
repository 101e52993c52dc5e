namespace Briefs.Model.Addresses;

/// <summary>The addresses that a site uses or reserves.</summary>
public sealed class TakenAddresses
{
    private readonly FrozenSet<string> _folded;
    private readonly Func<string, bool> _isReserved;

    internal TakenAddresses(IEnumerable<string> folded, Func<string, bool> isReserved) =>
        (_folded, _isReserved) = (folded.ToFrozenSet(StringComparer.Ordinal), isReserved);

    /// <param name="address">From <see cref="AliasAddress.TryRead"/>.</param>
    public bool Contains(string address) => _folded.Contains(AddressText.Fold(address)) || _isReserved(address);
}
