
namespace Briefs.Pages.Indexes;

/// <summary>A source, and the briefs that cite it.</summary>
/// <param name="Position">In the list of sources, 0-based.</param>
/// <param name="UsedIn">Newest first.</param>
internal sealed record UsedSource(Source Source, int Position, ImmutableArray<Brief> UsedIn);
