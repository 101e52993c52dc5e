using System.Collections.Immutable;
using Briefs.Cli.Building;
using Briefs.Diagnostics;

namespace Briefs.Cli.Reports;

/// <summary>
/// What may be said where everybody can read it. The log of a workflow is public: a finding in a draft or in a brief under
/// embargo is there named by a number, and its words are left out.
/// </summary>
public sealed class Discretion
{
    private readonly ImmutableSortedDictionary<string, int> _numbers;

    private Discretion(IEnumerable<string> hidden) => _numbers = hidden
        .Order(StringComparer.Ordinal)
        .Select((path, index) => (path, index))
        .ToImmutableSortedDictionary(p => p.path, p => p.index + 1, StringComparer.Ordinal);

    /// <summary>Nothing is left out.</summary>
    public static Discretion None { get; } = new([]);

    /// <summary>That of a public log.</summary>
    public static Discretion InPublic(SiteVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return new Discretion(verdict.Hidden);
    }

    public bool Hides(string path) => _numbers.ContainsKey(path);

    /// <summary>Whether a finding would give away a hidden brief's name or words: by its own place, another one's, or its message.</summary>
    public bool Hides(Diagnostic finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return !_numbers.IsEmpty && (Hides(finding.File.Path) || finding.Related.Any(r => Hides(r.File.Path))
            || _numbers.Keys.Any(path => Names(finding, path)));
    }

    /// <summary>The path, or for a hidden brief its number.</summary>
    public string NameOf(string path) => _numbers.TryGetValue(path, out var number) ? $"hidden brief {number}" : path;

    private static bool Names(Diagnostic finding, string path)
    {
        var slug = Path.GetFileName(path).Split('.')[0];
        return slug.Length > 0 && (finding.Message.Contains(slug, StringComparison.Ordinal) || finding.Help.Contains(slug, StringComparison.Ordinal));
    }
}
