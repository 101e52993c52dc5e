namespace Briefs.Workspaces;

/// <summary>A site as read, and all its diagnostics.</summary>
/// <param name="Library">Everything that could be read, including drafts and documents under embargo.</param>
/// <param name="Diagnostics">In <see cref="DiagnosticOrder"/>, with the site's severities, without suppressed ones.</param>
/// <param name="Hidden">
/// Paths of drafts and documents under embargo. A document with unreadable front matter may be either, and counts as a draft.
/// </param>
public sealed record CheckResult(Library Library, ImmutableArray<Diagnostic> Diagnostics, FrozenSet<string> Hidden)
{
    /// <summary>The lowest severity that prevents publishing.</summary>
    public Severity FailsFrom { get; init; } = Severity.Error;

    public bool Passes => /* guard: gate-fails */ Diagnostics.All(diagnostic => diagnostic.Severity < FailsFrom);

    /// <summary>The result before anything is read.</summary>
    public static CheckResult Nothing { get; } = new(
        new Library
        {
            Settings = new SiteSettings { File = ContentFile.Whole("content/site.yml"), Title = "", Url = "" }, Briefs = [],
            Pages = []
        },
        [],
        FrozenSet<string>.Empty);

    /// <summary>The paths of drafts and documents under embargo, regardless of command-line options.</summary>
    public static FrozenSet<string> FindHidden(IEnumerable<Brief> documents, DateTimeOffset asOf) =>
        documents.Where(d => !d.IsPublicAt(asOf)).Select(d => d.File.Path).ToFrozenSet(StringComparer.Ordinal);

    public int Count(Severity severity) => Diagnostics.Count(diagnostic => diagnostic.Severity == severity);
}
