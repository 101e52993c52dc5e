namespace Briefs.Checks;

/// <summary>
/// What the rules find in a site, filed by where it stands, so that after a change only what the change can touch is checked
/// again. Equal to what a check of the whole site finds, whatever has changed. Of a chain of states only the newest has a next.
/// </summary>
public sealed class FiledFindings
{
    private static readonly ImmutableArray<EntryRule> s_ofEntries = [.. AllChecks.OfSite.OfType<EntryRule>()];
    private static readonly RuleScope[] s_scopes = [RuleScope.Evidence, RuleScope.Addresses, RuleScope.Site];

    private CheckedSite _site;
    private readonly ImmutableArray<EntryIndex> _index;
    private ImmutableDictionary<string, DocumentFindings> _documents =
        ImmutableDictionary.Create<string, DocumentFindings>(StringComparer.Ordinal);
    private ImmutableArray<Diagnostic> _shared = [];
    private ImmutableArray<(EntryRule Rule, string Id, Diagnostic Found)> _entries = [];
    private ImmutableDictionary<RuleScope, ImmutableArray<Diagnostic>> _ofScope =
        ImmutableDictionary<RuleScope, ImmutableArray<Diagnostic>>.Empty;
    private ILookup<string, Diagnostic> _others = Enumerable.Empty<Diagnostic>().ToLookup(f => f.File.Path, StringComparer.Ordinal);

    private FiledFindings(CheckedSite site)
    {
        _site = site;
        _index = [.. s_ofEntries.Select(rule => new EntryIndex(rule, site.Documents))];
    }

    /// <summary>The paths in which anything is found, in no order.</summary>
    public IEnumerable<string> Paths =>
        _documents.Where(d => !d.Value.Own.IsEmpty).Select(d => d.Key).Union(_others.Select(o => o.Key), StringComparer.Ordinal);

    /// <summary>Everything that is found in a file, before allowances and the site's severities are applied.</summary>
    public IEnumerable<Diagnostic> GetDiagnostics(string path)
    {
        return (_documents.TryGetValue(path, out var own) ? own.Own : []).Concat(_others[path]);
    }

    /// <summary>Checks a whole site.</summary>
    /// <param name="documents">What was found in each of its documents, in their order: most of the work, which the caller may do at many
    /// at once.</param>
    public static FiledFindings Create(CheckedSite site, IReadOnlyList<DocumentFindings> documents)
    {
        var filed = new FiledFindings(site);
        filed._documents = filed._documents.AddRange(site.Documents.Zip(documents, (d, found) => KeyValuePair.Create(d.File.Path, found)));
        filed.TellSharedOnce();
        filed._entries = [
            .. s_ofEntries.SelectMany(rule => rule.Check(site, site.Documents, _ => true).Select(f => (rule, f.Id, f.Found)))];
        foreach (var scope in s_scopes) filed.CheckScope(scope);
        filed.FileOthers();
        return filed;
    }

    /// <summary>The same for the site as it is now; the paths in which anything may have changed come with it.</summary>
    /// <param name="now">What has not changed since must be the same objects.</param>
    public (FiledFindings Findings, IReadOnlySet<string> Touched) Update(CheckedSite now)
    {
        var difference = new SiteDifference(_site, now.Following(_site));
        var next = (FiledFindings)MemberwiseClone();
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
            isShared |= !documents.GetValueOrDefault(gone, DocumentFindings.Nothing).Shared.IsEmpty;
            documents.Remove(gone);
            touched.Add(gone);
        }

        foreach (var document in difference.Touched())
        {
            var path = document.File.Path;
            var (was, becomes) = (documents.GetValueOrDefault(path, DocumentFindings.Nothing), DocumentFindings.Create(_site, document));
            isShared |= !was.Shared.IsEmpty || !becomes.Shared.IsEmpty;
            documents[path] = becomes;
            touched.Add(path);
        }

        _documents = documents.ToImmutable();
        // Pictures: the logo is one, and belongs to no document.
        if (isShared || difference.IsOfAddresses) TellSharedOnce();
        return touched;
    }

    // As DocumentRule does it for one rule: of what several documents would tell of an entry, the first is heard.
    private void TellSharedOnce()
    {
        var told = new HashSet<(DocumentRule Rule, string Path, TextSpan Span, string Subject)>();
        var diagnostics = new DiagnosticBag();
        foreach (var document in _site.Documents)
        {
            foreach (var (rule, finding) in _documents[document.File.Path].Shared)
                if (told.Add((rule, finding.File.Path, finding.Span, rule.Subject(finding)))) diagnostics.Add(finding);
        }

        foreach (var rule in DocumentFindings.Rules) diagnostics.AddRange(rule.CheckShared(_site));
        _shared = diagnostics.ToImmutable();
    }

    private void CheckEntries(SiteDifference difference)
    {
        var kept = ImmutableArray.CreateBuilder<(EntryRule, string, Diagnostic)>();
        for (var i = 0; i < s_ofEntries.Length; i++)
        {
            var (rule, index) = (s_ofEntries[i], _index[i]);
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

/// <summary>What the document rules find in one document.</summary>
/// <param name="Own">What stands in the document itself.</param>
/// <param name="Shared">What stands in entries that it uses with others, and that others may tell of too.</param>
public sealed record DocumentFindings(ImmutableArray<Diagnostic> Own, ImmutableArray<(DocumentRule Rule, Diagnostic Found)> Shared)
{
    internal static ImmutableArray<DocumentRule> Rules { get; } = [.. AllChecks.OfSite.OfType<DocumentRule>()];

    internal static DocumentFindings Nothing { get; } = new([], []);

    /// <summary>Holds one document against all of them; of many documents several may be checked at once.</summary>
    public static DocumentFindings Create(CheckedSite site, Brief document)
    {
        var own = ImmutableArray.CreateBuilder<Diagnostic>();
        var shared = ImmutableArray.CreateBuilder<(DocumentRule, Diagnostic)>();
        foreach (var rule in Rules)
        {
            foreach (var found in rule.Check(site, document))
            {
                if (found.File.Path == document.File.Path) own.Add(found);
                else shared.Add((rule, found));
            }
        }

        return own.Count + shared.Count == 0 ? Nothing : new DocumentFindings(own.ToImmutable(), shared.ToImmutable());
    }
}

/// <summary>
/// Which documents say anything under an id, of those that one <see cref="EntryRule"/> compares. Follows the site from change to change.
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

    /// <summary>Takes a change over.</summary>
    /// <returns>The ids under which anything may be said otherwise now.</returns>
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

    /// <summary>The paths of the documents that say anything under these ids, in order.</summary>
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
