namespace Briefs.Workspaces;

/// <summary>
/// Leaves out what is only found because front matter could not be read: ten messages about ids would hide the one about a
/// tab. Nothing is left out where that one is no error, for then nothing else would stop the build.
/// </summary>
internal static class FollowUps
{
    private static readonly FrozenSet<string> OfHead = FrozenSet.Create(
        StringComparer.Ordinal, "source-unknown", "speaker-unknown", "citation-without-source", "source-unused", "speaker-unused",
            "image-without-credit");

    /// <summary>What remains of what was found in a document.</summary>
    /// <param name="found">With the severities of the site.</param>
    public static IEnumerable<Diagnostic> Remove(Brief document, IReadOnlyCollection<Diagnostic> found) =>
        (HidesEntries(document, found) ? found.Where(f => !OfHead.Contains(f.Rule.Id)) : found).Where(f => !IsMeantElsewhere(f, found));

    // `titel:` is a key that is not known, and the title is missing: the first says it all, where it is an error.
    private static bool IsMeantElsewhere(Diagnostic missing, IEnumerable<Diagnostic> found) =>
        missing is { Rule.Id: "front-matter-missing", Related: [var slip] }
        && found.Any(f => f.Rule.Id == "front-matter-unknown-key" && f.Severity == Severity.Error && f.Span == slip.Span);

    /// <summary>Whether the front matter could not be read, and that is an error: nobody knows then what it would have said.</summary>
    /// <param name="found">In the document, with the severities of the site.</param>
    public static bool HidesEntries(Brief document, IEnumerable<Diagnostic> found) =>
        document.IsUnreadable && found.Any(f => f.Severity == Severity.Error && (
            f.Rule.Group == RuleGroup.FrontMatter || f.Rule.Id == "limit-exceeded"));
}
