using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefs.Diagnostics;
using Briefs.Model;

namespace Briefs.Cli.Building;

/// <summary>A site as it was found on the disk.</summary>
/// <param name="Library">All that could be read.</param>
/// <param name="Templates">The site's own templates, text by file name.</param>
/// <param name="Doubtful">Paths of briefs and pages whose front matter is faulty and speaks of drafts or an embargo: whether they are hidden cannot be known.</param>
/// <param name="Found">In no order.</param>
public sealed record SiteReading(
    Library Library,
    ImmutableSortedDictionary<string, string> Templates,
    FrozenSet<string> Doubtful,
    ImmutableArray<Diagnostic> Found);
