
namespace Briefs.Checks;

/// <summary>An allowance with the file it stands in.</summary>
internal sealed record PlacedAllowance(ContentFile File, Allowance Allowance)
{
    /// <summary>Whether it leaves aside what its rule finds at a place of its file.</summary>
    public bool Holds(TextSpan place) =>
        Allowance.Block is not { } block || (block.Start <= place.Start && place.End <= block.End);
}
