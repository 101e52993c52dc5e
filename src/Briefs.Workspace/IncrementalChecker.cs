using Briefs.Checks;

namespace Briefs.Workspaces;

/// <summary>
/// What was found in a site, by the file in which it stands: allowances taken out, weighed as the site asks. Knows its way
/// from one state of the site to the next without looking at all of it again.
/// </summary>
internal sealed class IncrementalChecker
{
    // Where a site without any public brief is reported.
    private const string NoBriefsPath = "content/briefs";

    // Rules of files that are then not read.
    private static readonly FrozenSet<string> s_ofFiles =
        FrozenSet.Create(StringComparer.Ordinal, "file-name", "file-encoding", "file-unexpected", "file-name-collision", "limit-exceeded");

    private readonly Library _library;
    private readonly ReadDiagnostics _read;
    private readonly FiledFindings _checks;
    private ImmutableSortedDictionary<string, ImmutableArray<Diagnostic>> _byPath =
        ImmutableSortedDictionary.Create<string, ImmutableArray<Diagnostic>>(StringComparer.Ordinal);

    private IncrementalChecker(Library library, ReadDiagnostics read, FiledFindings checks) =>
        (_library, _read, _checks) = (library, read, checks);

    /// <param name="library">With verdicts, and with drafts as the request wants them.</param>
    public static IncrementalChecker Check(Library library, ReadDiagnostics read, WorkspaceOptions options)
    {
        var site = Site(library, options);
        var judged = new IncrementalChecker(library, read, FiledFindings.Create(
            site, InParallel.Map(site.Documents, document => DocumentFindings.Create(site, document))));
        var paths = judged._checks.Paths.Concat(read.Paths)
            .Concat(site.Documents.Where(d => !d.Allowances.IsEmpty).Select(d => d.File.Path));
        return judged.Judging(site, paths.Distinct(StringComparer.Ordinal));
    }

    /// <summary>The same for the site as it is now; what has not changed since must be the same objects.</summary>
    public IncrementalChecker Update(Library library, ReadDiagnostics read, WorkspaceOptions options)
    {
        if (!ReferenceEquals(library.Settings, _library.Settings)) return Check(library, read, options);
        var site = Site(library, options);
        var (checks, touched) = _checks.Update(site);
        return new IncrementalChecker(library, read, checks) { _byPath = _byPath }
            .Judging(site, touched.Concat(read.Changed).Concat(_read.OtherPaths).Concat(read.OtherPaths).Distinct(StringComparer.Ordinal));
    }

    /// <summary>What was found in a file, in the order of <see cref="DiagnosticOrder"/>.</summary>
    public ImmutableArray<Diagnostic> GetIn(string path) => _byPath.GetValueOrDefault(path, []);

    /// <param name="hidden">Paths of what readers may not see yet.</param>
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

    // A file that is or could be a brief, and of which an error hides whether it would be public: that error stops the build anyhow.
    private static bool IsUnreadBrief(KeyValuePair<string, ImmutableArray<Diagnostic>> file) =>
        file.Key.StartsWith(NoBriefsPath + "/", StringComparison.Ordinal)
        && file.Value.Any(f => f.Severity == Severity.Error && (f.Rule.Group == RuleGroup.FrontMatter || s_ofFiles.Contains(f.Rule.Id)));

    private ImmutableArray<Diagnostic> Judge(CheckedSite site, string path)
    {
        var found = _read.GetIn(path).Concat(_checks.GetDiagnostics(path));
        if (site.Document(path) is not { } document) return SeverityOptions.Apply(found, _library.Settings);
        return [.. FollowUps.Remove(document, SeverityOptions.Apply(
            ApplyAllowances.Apply(document, found, AllRules.ById), _library.Settings))];
    }
}

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
