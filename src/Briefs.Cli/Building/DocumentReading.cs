using System.Collections.Immutable;
using Briefs.Diagnostics;
using Briefs.Model;

namespace Briefs.Cli.Building;

/// <summary>One brief or page as it was read.</summary>
/// <param name="Read">The one document, or none when the file could not be read as text.</param>
internal sealed record DocumentReading(string Path, DocumentKind Kind, ImmutableArray<Brief> Read, ImmutableArray<Diagnostic> Found);
