using Briefs.Checks;

namespace Briefs.Workspaces;

/// <summary>
/// The diagnostics of a site by file, with suppressions and the site's severities applied. Computes the next state without checking the
/// whole site again.
/// </summary>
internal sealed class IncrementalChecker
{
    // The path at which a site without public briefs is reported.
    private const string NoBriefsPath = "content/briefs";

    // Rules for files that cannot be read at all.
    private static readonly FrozenSet<string> s_ofFiles =
        FrozenSet.Create(StringComparer.Ordinal, "file-name", "file-encoding", "file-unexpected", "file-name-collision", "limit-exceeded");

    private readonly Library _library;
    private readonly ReadingDiagnostics _read;
    private readonly SiteDiagnostics _checks;
    private ImmutableSortedDictionary<string, ImmutableArray<Diagnostic>> _byPath =
        ImmutableSortedDictionary.Create<string, ImmutableArray<Diagnostic>>(StringComparer.Ordinal);

    private IncrementalChecker(Library library, ReadingDiagnostics read, SiteDiagnostics checks) =>
        (_library, _read, _checks) = (library, read, checks);

    /// <param name="library">With verdicts; drafts count as public if the options ask for it.</param>
    public static IncrementalChecker Check(Library library, ReadingDiagnostics read, WorkspaceOptions options)
    {
        var site = Site(library, options);
        var judged = new IncrementalChecker(library, read, SiteDiagnostics.Create(
            site, InParallel.Map(site.Documents, document => DocumentDiagnostics.Create(site, document))));
        var paths = judged._checks.Paths.Concat(read.Paths)
            .Concat(site.Documents.Where(d => !d.Suppressions.IsEmpty).Select(d => d.File.Path));
        return judged.Judging(site, paths.Distinct(StringComparer.Ordinal));
    }

    /// <inheritdoc cref="SiteDiagnostics.PrepareUpdates"/>
    public void PrepareUpdates() => _checks.PrepareUpdates();

    /// <summary>Computes the next state; unchanged parts of the library must be the same objects.</summary>
    public IncrementalChecker Update(Library library, ReadingDiagnostics read, WorkspaceOptions options)
    {
        if (!ReferenceEquals(library.Settings, _library.Settings)) return Check(library, read, options);
        var site = Site(library, options);
        var (checks, touched) = _checks.Update(site);
        return new IncrementalChecker(library, read, checks) { _byPath = _byPath }
            .Judging(site, touched.Concat(read.Changed).Concat(_read.OtherPaths).Concat(read.OtherPaths).Distinct(StringComparer.Ordinal));
    }

    /// <summary>The diagnostics of a file, in <see cref="DiagnosticOrder"/>.</summary>
    public ImmutableArray<Diagnostic> GetIn(string path) => _byPath.GetValueOrDefault(path, []);

    /// <param name="hidden">Paths of documents that readers may not see yet.</param>
    public CheckResult GetResult(WorkspaceOptions options, FrozenSet<string> hidden)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>(_byPath.Values.Sum(f => f.Length));
        foreach (var inFile in _byPath.Values) found.AddRange(inFile);
        return new CheckResult(_library, found.ToImmutable(), hidden) { FailsFrom = options.Strict ? Severity.Warning : Severity.Error };
    }

    private static CheckedSite Site(Library library, WorkspaceOptions options) =>
        new(library, new CheckClock(options.AsOf)) { Before = options.Before };

    private IncrementalChecker Judging(CheckedSite site, IEnumerable<string> paths)
    {
        var byPath = _byPath.ToBuilder();
        foreach (var path in paths)
        {
            var found = Judge(site, path);
            if (found.IsEmpty) byPath.Remove(path);
            else byPath[path] = found;
        }

        if (byPath.TryGetValue(NoBriefsPath, out var none)
            && byPath.Any(IsUnreadBrief))
            byPath[NoBriefsPath] = none.RemoveAll(f => f.Rule.Id == "no-briefs");
        _byPath = byPath.ToImmutable();
        return this;
    }

    // A possible brief with an error that hides whether it would be public. That error fails the build anyway, so `no-briefs` is left out.
    private static bool IsUnreadBrief(KeyValuePair<string, ImmutableArray<Diagnostic>> file) =>
        file.Key.StartsWith(NoBriefsPath + "/", StringComparison.Ordinal)
        && file.Value.Any(f => f.Severity == Severity.Error && (f.Rule.Group == RuleGroup.FrontMatter || s_ofFiles.Contains(f.Rule.Id)));

    private ImmutableArray<Diagnostic> Judge(CheckedSite site, string path)
    {
        var found = _read.GetIn(path).Concat(_checks.GetDiagnostics(path));
        if (site.Document(path) is not { } document) return SeverityOptions.Apply(found, _library.Settings);
        return [.. FollowUps.Remove(document, SeverityOptions.Apply(
            SuppressionFilter.Apply(document, found, AllRules.ById), _library.Settings))];
    }
}

/// <summary>
/// Removes diagnostics that are only consequences of unreadable front matter: ten messages about ids would hide the one about a tab.
/// Removes nothing if the cause is not an error, because then nothing else would fail the build.
/// </summary>
internal static class FollowUps
{
    private static readonly FrozenSet<string> OfHead = FrozenSet.Create(
        StringComparer.Ordinal, "source-unknown", "speaker-unknown", "citation-without-source", "source-unused", "speaker-unused",
            "image-without-credit");

    /// <summary>The diagnostics of a document without mere consequences.</summary>
    /// <param name="found">With the severities of the site.</param>
    public static IEnumerable<Diagnostic> Remove(Brief document, IReadOnlyCollection<Diagnostic> found) =>
        (HidesEntries(document, found) ? found.Where(f => !OfHead.Contains(f.Rule.Id)) : found)
        .Where(f => !IsMeantElsewhere(f, found) && !ClosesReported(f, found));

    // The mark that closes a quotation over several paragraphs, whose opening mark is reported with the advice for both.
    private static bool ClosesReported(Diagnostic unopened, IEnumerable<Diagnostic> found) =>
        unopened is { Rule.Id: "quote-unopened", Related: [var opening] }
        && found.Any(f => f.Rule.Id == "quote-unclosed" && f.Severity == Severity.Error && f.Span == opening.Span);

    // `titel:` is an unknown key, and the title is missing: one message is enough, provided that it is an error.
    private static bool IsMeantElsewhere(Diagnostic missing, IEnumerable<Diagnostic> found) =>
        missing is { Rule.Id: "front-matter-missing", Related: [var slip] }
        && found.Any(f => f.Rule.Id == "front-matter-unknown-key" && f.Severity == Severity.Error && f.Span == slip.Span);

    /// <summary>Whether the front matter is unreadable, with an error, so that its entries are unknown.</summary>
    /// <param name="found">The diagnostics of the document, with the severities of the site.</param>
    public static bool HidesEntries(Brief document, IEnumerable<Diagnostic> found) =>
        document.IsUnreadable && found.Any(f => f.Severity == Severity.Error && (
            f.Rule.Group == RuleGroup.FrontMatter || f.Rule.Id == "limit-exceeded"));
}
