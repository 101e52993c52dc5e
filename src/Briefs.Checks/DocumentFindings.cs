using System.Collections.Immutable;
using Briefs.Diagnostics;

namespace Briefs.Checks;

/// <summary>What the document rules find in one document.</summary>
/// <param name="Own">What stands in the document itself.</param>
/// <param name="Shared">What stands in entries that it uses with others, and that others may tell of too.</param>
internal sealed record DocumentFindings(ImmutableArray<Diagnostic> Own, ImmutableArray<(DocumentRule Rule, Diagnostic Found)> Shared)
{
    public static DocumentFindings Nothing { get; } = new([], []);
}
