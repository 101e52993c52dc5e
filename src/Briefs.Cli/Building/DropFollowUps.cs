using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefs.Diagnostics;
using Briefs.Model;

namespace Briefs.Cli.Building;

/// <summary>
/// Leaves out what is only found because front matter could not be read: ten messages about ids would hide the one about a
/// tab. Nothing is left out where that one is no error, for then nothing else would stop the build.
/// </summary>
internal static class DropFollowUps
{
    private static readonly FrozenSet<string> OfHead = FrozenSet.Create(
        StringComparer.Ordinal, "source-unknown", "speaker-unknown", "citation-without-source", "source-unused", "speaker-unused", "image-without-credit");

    /// <param name="found">With the severities of the site.</param>
    public static ImmutableArray<Diagnostic> From(Library library, ImmutableArray<Diagnostic> found)
    {
        var faulty = found.Where(f => f.Severity == Severity.Error && (f.Rule.Group == RuleGroup.FrontMatter || f.Rule.Id == "limit-exceeded"))
            .Select(f => f.File.Path)
            .ToHashSet(StringComparer.Ordinal);
        var unreadable = library.Documents.Where(d => d.IsUnreadable && faulty.Contains(d.File.Path)).ToList();
        if (unreadable.Count == 0) return found;
        var paths = unreadable.Select(d => d.File.Path).ToHashSet(StringComparer.Ordinal);
        var hasBrief = unreadable.Any(d => d.Kind == DocumentKind.Brief);
        return [.. found.Where(f => !(paths.Contains(f.File.Path) && OfHead.Contains(f.Rule.Id)) && !(hasBrief && f.Rule.Id == "no-briefs"))];
    }
}
