namespace Briefs.Checks;

/// <summary>
/// The diagnostics of all rules for one state of a site, indexed by file so that a change re-checks only what it can affect. The result
/// always equals a check of the whole site. Call <see cref="Update"/> on the newest state only: the entry index is shared and mutated.
/// </summary>
public sealed class SiteDiagnostics
{
    private static readonly ImmutableArray<EntryRule> s_ofEntries = [.. AllChecks.OfSite.OfType<EntryRule>()];
    private static readonly RuleScope[] s_scopes = [RuleScope.Evidence, RuleScope.Addresses, RuleScope.Site];

    private CheckedSite _site;
    // Only a later state needs it. It is of the first state until then.
    private readonly Lazy<ImmutableArray<EntryIndex>> _index;
    private ImmutableDictionary<string, DocumentDiagnostics> _documents =
        ImmutableDictionary.Create<string, DocumentDiagnostics>(StringComparer.Ordinal);
    private ImmutableArray<Diagnostic> _shared = [];
    private ImmutableArray<(EntryRule Rule, string Id, Diagnostic Found)> _entries = [];
    private ImmutableDictionary<RuleScope, ImmutableArray<Diagnostic>> _ofScope =
        ImmutableDictionary<RuleScope, ImmutableArray<Diagnostic>>.Empty;
    private ILookup<string, Diagnostic> _others = Enumerable.Empty<Diagnostic>().ToLookup(f => f.File.Path, StringComparer.Ordinal);

    private SiteDiagnostics(CheckedSite site)
    {
        _site = site;
        _index = new(() => [.. s_ofEntries.Select(rule => new EntryIndex(rule, site.Documents))]);
    }

    /// <summary>The paths that have diagnostics, in no order.</summary>
    public IEnumerable<string> Paths =>
        _documents.Where(d => !d.Value.Own.IsEmpty).Select(d => d.Key).Union(_others.Select(o => o.Key), StringComparer.Ordinal);

    /// <summary>All diagnostics of a file, before suppressions and the site's severities are applied.</summary>
    public IEnumerable<Diagnostic> GetDiagnostics(string path)
    {
        return (_documents.TryGetValue(path, out var own) ? own.Own : []).Concat(_others[path]);
    }

    /// <summary>Checks a whole site.</summary>
    /// <param name="documents">The result for each document, in order. This is most of the work, and the caller may do it in
    /// parallel.</param>
    public static SiteDiagnostics Create(CheckedSite site, IReadOnlyList<DocumentDiagnostics> documents)
    {
        var filed = new SiteDiagnostics(site);
        filed._documents = filed._documents.AddRange(site.Documents.Zip(documents, (d, found) => KeyValuePair.Create(d.File.Path, found)));
        filed.TellSharedOnce();
        filed._entries = [
            .. s_ofEntries.SelectMany(rule => rule.Check(site, site.Documents, _ => true).Select(f => (rule, f.Id, f.Found)))];
        foreach (var scope in s_scopes) filed.CheckScope(scope);
        filed.FileOthers();
        return filed;
    }

    /// <summary>Makes now what the first <see cref="Update"/> would make otherwise.</summary>
    public void PrepareUpdates() => _ = _index.Value;

    /// <summary>Computes the next state, and the paths whose diagnostics may have changed.</summary>
    /// <param name="now">The new site; unchanged parts must be the same objects.</param>
    public (SiteDiagnostics Findings, IReadOnlySet<string> Touched) Update(CheckedSite now)
    {
        var difference = new SiteDifference(_site, now.Following(_site));
        var next = (SiteDiagnostics)MemberwiseClone();
        next._site = now;
        var touched = next.CheckDocuments(difference);
        next.CheckEntries(difference);
        if (difference.IsOfEvidence || difference.IsOfShared) next.CheckScope(RuleScope.Evidence);
        if (difference.IsOfAddresses || AreIn(_ofScope[RuleScope.Addresses], touched)) next.CheckScope(RuleScope.Addresses);
        next.CheckScope(RuleScope.Site);
        next.FileOthers();
        foreach (var path in next._others.Select(o => o.Key).Union(_others.Select(o => o.Key), StringComparer.Ordinal))
            if (!next._others[path].SequenceEqual(_others[path], ReferenceEqualityComparer.Instance)) touched.Add(path);
        return (next, touched);
    }

    private HashSet<string> CheckDocuments(SiteDifference difference)
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        var documents = _documents.ToBuilder();
        var isShared = difference.IsOfShared;
        foreach (var gone in difference.Documents.Where(d => d.After is null).Select(d => d.Before!.File.Path))
        {
            isShared |= !documents.GetValueOrDefault(gone, DocumentDiagnostics.Nothing).Shared.IsEmpty;
            documents.Remove(gone);
            touched.Add(gone);
        }

        foreach (var document in difference.Touched())
        {
            var path = document.File.Path;
            var (was, becomes) = (documents.GetValueOrDefault(path, DocumentDiagnostics.Nothing), DocumentDiagnostics.Create(
                _site, document));
            isShared |= !was.Shared.IsEmpty || !becomes.Shared.IsEmpty;
            documents[path] = becomes;
            touched.Add(path);
        }

        _documents = documents.ToImmutable();
        // A changed picture may be the logo, which no document covers.
        if (isShared || difference.IsOfAddresses) TellSharedOnce();
        return touched;
    }

    // Reports a diagnostic of a shared entry once, for the first document that uses it, as DocumentRule does for one rule.
    private void TellSharedOnce()
    {
        var told = new HashSet<(DocumentRule Rule, string Path, TextSpan Span, string Subject)>();
        var diagnostics = new DiagnosticBag();
        foreach (var document in _site.Documents)
        {
            foreach (var (rule, diagnostic) in _documents[document.File.Path].Shared)
                if (told.Add((rule, diagnostic.File.Path, diagnostic.Span, rule.Subject(diagnostic)))) diagnostics.Add(diagnostic);
        }

        foreach (var rule in DocumentDiagnostics.Rules) diagnostics.AddRange(rule.CheckShared(_site));
        _shared = diagnostics.ToImmutable();
    }

    private void CheckEntries(SiteDifference difference)
    {
        var kept = ImmutableArray.CreateBuilder<(EntryRule, string, Diagnostic)>();
        for (var i = 0; i < s_ofEntries.Length; i++)
        {
            var (rule, index) = (s_ofEntries[i], _index.Value[i]);
            var asked = difference.Documents.SelectMany(d => index.Change(d.Before, d.After)).ToHashSet(StringComparer.Ordinal);
            bool IsAsked(string id) => difference.IsOfShared || asked.Contains(id);
            kept.AddRange(_entries.Where(e => ReferenceEquals(e.Rule, rule) && !IsAsked(e.Id)));
            var documents = difference.IsOfShared ? _site.Documents : index.PathsOf(asked).Select(_site.Document).OfType<Brief>();
            kept.AddRange(rule.Check(_site, documents, IsAsked).Select(f => (rule, f.Id, f.Found)));
        }

        _entries = kept.ToImmutable();
    }

    private void CheckScope(RuleScope scope) =>
        _ofScope = _ofScope.SetItem(scope, [.. AllChecks.OfSite.Where(rule => rule.Scope == scope).SelectMany(rule => rule.Check(_site))]);

    private void FileOthers() =>
        _others = _shared.Concat(_entries.Select(e => e.Found))
            .Concat(s_scopes.SelectMany(scope => _ofScope[scope]))
            .ToLookup(f => f.File.Path, StringComparer.Ordinal);

    private static bool AreIn(ImmutableArray<Diagnostic> found, HashSet<string> paths) => found.Any(f => paths.Contains(f.File.Path));
}

/// <summary>The diagnostics of all document rules for one document.</summary>
/// <param name="Own">Diagnostics in the document's own file.</param>
/// <param name="Shared">Diagnostics in shared entries, which other documents may report too.</param>
public sealed record DocumentDiagnostics(ImmutableArray<Diagnostic> Own, ImmutableArray<SharedDiagnostic> Shared)
{
    internal static ImmutableArray<DocumentRule> Rules { get; } = [.. AllChecks.OfSite.OfType<DocumentRule>()];

    internal static DocumentDiagnostics Nothing { get; } = new([], []);

    /// <summary>Runs all document rules on one document. Safe to call for several documents in parallel.</summary>
    public static DocumentDiagnostics Create(CheckedSite site, Brief document)
    {
        var own = ImmutableArray.CreateBuilder<Diagnostic>();
        var shared = ImmutableArray.CreateBuilder<SharedDiagnostic>();
        foreach (var rule in Rules)
        {
            foreach (var found in rule.Check(site, document))
            {
                if (found.File.Path == document.File.Path) own.Add(found);
                else shared.Add(new(rule, found));
            }
        }

        return own.Count + shared.Count == 0 ? Nothing : new DocumentDiagnostics(own.ToImmutable(), shared.ToImmutable());
    }
}

/// <summary>A diagnostic in a shared entry, which other documents may report too.</summary>
public readonly record struct SharedDiagnostic(DocumentRule Rule, Diagnostic Diagnostic);

/// <summary>
/// Maps each id to the documents that contain an entry under it, for one <see cref="EntryRule"/>. Updated with each change of the site.
/// </summary>
internal sealed class EntryIndex
{
    private readonly EntryRule _rule;
    private readonly Dictionary<string, SortedSet<string>> _paths = new(StringComparer.Ordinal);

    public EntryIndex(EntryRule rule, IEnumerable<Brief> documents)
    {
        _rule = rule;
        foreach (var document in documents) Add(document);
    }

    /// <summary>Updates the index for a changed, added or removed document.</summary>
    /// <returns>The ids whose entries may have changed.</returns>
    public HashSet<string> Change(Brief? before, Brief? after)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (before is not null)
        {
            foreach (var id in _rule.IdsIn(before))
                if (ids.Add(id)) _paths[id].Remove(before.File.Path);
        }

        if (after is not null)
        {
            Add(after);
            ids.UnionWith(_rule.IdsIn(after));
        }

        return ids;
    }

    /// <summary>The sorted paths of the documents that have entries under these ids.</summary>
    public SortedSet<string> PathsOf(IEnumerable<string> ids)
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
            if (_paths.TryGetValue(id, out var of)) paths.UnionWith(of);
        return paths;
    }

    private void Add(Brief document)
    {
        foreach (var id in _rule.IdsIn(document))
        {
            if (!_paths.TryGetValue(id, out var paths)) _paths[id] = paths = new SortedSet<string>(StringComparer.Ordinal);
            paths.Add(document.File.Path);
        }
    }
}
