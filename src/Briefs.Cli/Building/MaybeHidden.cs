using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Briefs.Diagnostics;
using Briefs.Text;

namespace Briefs.Cli.Building;

/// <summary>
/// Whether a brief with a fault in its front matter may have been meant to be hidden: a slip in the YAML must not bring the
/// words of a draft into a public log.
/// </summary>
internal static partial class MaybeHidden
{
    private const int FrontMatter = 64 * 1024;

    public static bool In(FileText file, ImmutableArray<Diagnostic> found) =>
        found.Any(f => f.Rule.Group == RuleGroup.FrontMatter && f.Severity == Severity.Error)
        && Words().IsMatch(file.Text.AsSpan(0, Math.Min(file.Text.Length, FrontMatter)));

    [GeneratedRegex("draft|embargo", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
