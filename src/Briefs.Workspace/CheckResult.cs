namespace Briefs.Workspaces;

/// <summary>A site as read, and everything found in it.</summary>
/// <param name="Library">All that could be read; drafts and what is under embargo too.</param>
/// <param name="Found">In the order of <see cref="DiagnosticOrder"/>, with the site's severities, allowances taken out.</param>
/// <param name="Hidden">
/// Paths of drafts and of what is under embargo; whose front matter could not be read may be either, and counts as a draft.
/// </param>
public sealed record CheckResult(Library Library, ImmutableArray<Diagnostic> Found, FrozenSet<string> Hidden)
{
    /// <summary>Of this weight and more, a finding keeps the site from being published.</summary>
    public Severity FailsFrom { get; init; } = Severity.Error;

    public bool Passes => Found.All(finding => finding.Severity < FailsFrom);

    /// <summary>Before anything was read.</summary>
    public static CheckResult Nothing { get; } = new(
        new Library
        {
            Settings = new SiteSettings { File = ContentFile.Whole("content/site.yml"), Title = "", Url = "" }, Briefs = [],
            Pages = []
        },
        [],
        FrozenSet<string>.Empty);

    /// <summary>The paths of drafts and of what is under embargo, whatever is asked for.</summary>
    public static FrozenSet<string> FindHidden(IEnumerable<Brief> documents, DateTimeOffset asOf) =>
        documents.Where(d => !d.IsPublicAt(asOf)).Select(d => d.File.Path).ToFrozenSet(StringComparer.Ordinal);

    public int Count(Severity severity) => Found.Count(finding => finding.Severity == severity);
}
