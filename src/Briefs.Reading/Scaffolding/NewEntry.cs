
namespace Briefs.Reading.Scaffolding;

/// <summary>A source or somebody quoted, to be written into a file.</summary>
/// <param name="Id">The key it stands under; a-z, 0-9 and hyphens.</param>
public sealed record NewEntry(string Id, ImmutableArray<EntryField> Fields);
