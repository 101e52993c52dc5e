
namespace Briefs.Reading;

/// <summary>What could be set better in a file and is no error.</summary>
/// <param name="OfNames">Changes that may let a name or the name of a file be found.</param>
/// <param name="OfMarks">Changes of marks and spaces, after which everything is quoted and cited as before.</param>
/// <param name="Left">Pairs of marks that may be other pairs, by place.</param>
public sealed record Repairs(ImmutableArray<Fix> OfNames, ImmutableArray<Fix> OfMarks, ImmutableArray<LeftAlone> Left);
