
namespace Briefs.Model.Diagnostics;

/// <summary>What a stage made, and what it found on the way. A stage goes on after a fault, so that one run shows them all.</summary>
public readonly record struct Checked<T>(T Value, ImmutableArray<Diagnostic> Found);
