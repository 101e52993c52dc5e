
namespace Briefs.Evidence;

/// <summary>Pieces of a quotation found one behind the other in a folded copy.</summary>
internal sealed record Chain(int Start, int End, ImmutableSortedSet<AlteredReason> Reasons);
