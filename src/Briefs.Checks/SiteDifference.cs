using Briefs.Checks.Rules;
using Briefs.Model.Addresses;

namespace Briefs.Checks;

/// <summary>
/// What differs between two successive states of a site. Found by object identity alone: an unchanged part is the same object, so no code
/// has to report its changes.
/// </summary>
internal sealed class SiteDifference
{
    private readonly CheckedSite _before;
    private readonly CheckedSite _after;
    private readonly HashSet<string> _movedTargets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _slugs = new(StringComparer.Ordinal);

    // File names only: when a link or picture path leads nowhere, rules look for the same name elsewhere.
    private readonly HashSet<string> _movedNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _pictures;
    private readonly HashSet<string> _attachments;
    private readonly HashSet<SourceId> _kept;

    public SiteDifference(CheckedSite before, CheckedSite after)
    {
        (_before, _after) = (before, after);
        var (old, now) = (before.Library, after.Library);
        IsOfShared = !ReferenceEquals(old.Settings, now.Settings) || !ReferenceEquals(old.SharedPeople, now.SharedPeople)
            || !ReferenceEquals(old.SharedSources, now.SharedSources)
                || old.KnowsSharedSources != now.KnowsSharedSources
                || old.Evidence != now.Evidence;
        _kept = [
            .. Keys(old.SavedCopies, now.SavedCopies),
            .. now.UnreadCopies.SymmetricExcept(old.UnreadCopies),
            .. now.SavedOriginals.SymmetricExcept(old.SavedOriginals)];
        IsOfEvidence = _kept.Count > 0 || !ReferenceEquals(old.EvidenceLock, now.EvidenceLock) || old.Evidence != now.Evidence;
        _pictures = new HashSet<string>(Keys(old.Pictures, now.Pictures).Select(NameOf), StringComparer.OrdinalIgnoreCase);
        _attachments = new HashSet<string>(Keys(old.Attachments, now.Attachments).Select(NameOf), StringComparer.OrdinalIgnoreCase);
        Documents = [.. Changed()];
        foreach (var (was, becomes) in Documents) Note(was, becomes);
    }

    /// <summary>Whether settings, shared entries or the place of the saved copies changed: then everything is checked again.</summary>
    public bool IsOfShared { get; }

    /// <summary>Whether the saved copies or the evidence record changed.</summary>
    public bool IsOfEvidence { get; }

    /// <summary>Changed documents before and after; null where a document was added or removed.</summary>
    public ImmutableArray<(Brief? Before, Brief? After)> Documents { get; }

    /// <summary>Whether a document, picture or attachment may use an address that it did not use before.</summary>
    public bool IsOfAddresses => IsOfShared || _pictures.Count + _attachments.Count > 0
        || Documents.Any(d => d.Before is null || d.After is null || !AddressPlanner.AskTheSame(d.Before, d.After));

    /// <summary>The documents for which a <see cref="DocumentRule"/> may have a different result than before.</summary>
    public IEnumerable<Brief> Touched()
    {
        if (IsOfShared) return _after.Documents;
        var changed = Documents.Select(d => d.After).OfType<Brief>();
        if (_movedTargets.Count + _slugs.Count + _pictures.Count + _attachments.Count + _kept.Count == 0) return changed;
        return changed.Concat(_after.Documents.Where(MakesUse)).Distinct<Brief>(ReferenceEqualityComparer.Instance);
    }

    private bool MakesUse(Brief document) =>
        (_movedTargets.Count > 0
            && document.LinksAndAnnexes.Any(l =>
            l is BodyLink.Document link && (_movedTargets.Contains(link.Path) || _movedNames.Contains(LinkBroken.NameMeant(link.Path)))))
        || (_slugs.Count > 0 && document.Related.Any(r => _slugs.Contains(r.Value)))
        || (_pictures.Count > 0 && UsesPicture(document))
        || (_attachments.Count > 0
            && document.LinksAndAnnexes.Any(l => l is BodyLink.Attachment link && _attachments.Contains(NameOf(link.Path))))
        || (_kept.Count > 0 && (document.Sources.Keys.Any(_kept.Contains) || CitedIds.Sources(document).Overlaps(_kept)));

    private bool UsesPicture(Brief document) =>
        PicturesOf.Document(document).Any(p => _pictures.Contains(NameOf(p.Path!)))
        || document.LinksAndAnnexes.Any(l => l is BodyLink.Document link && _pictures.Contains(NameOf(link.Path)));

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private IEnumerable<(Brief?, Brief?)> Changed()
    {
        for (var i = 0; i < _after.Documents.Length; i++)
        {
            var document = _after.Documents[i];
            var isSame = i < _before.Documents.Length && ReferenceEquals(document, _before.Documents[i]);
            var was = isSame ? document : _before.Document(document.File.Path);
            // An embargo may have ended although the file is unchanged.
            if (!ReferenceEquals(was, document) || _before.IsPublic(was) != _after.IsPublic(document)) yield return (was, document);
        }

        if (_after.HasSamePathsAs(_before)) yield break;
        foreach (var document in _before.Documents)
            if (_after.Document(document.File.Path) is null) yield return (document, null);
    }

    private void Note(Brief? was, Brief? becomes)
    {
        if (was is null || becomes is null || _before.IsPublic(was) != _after.IsPublic(becomes) || !HaveSamePlaces(was, becomes))
            _movedTargets.Add((was ?? becomes)!.File.Path);
        if (was is null || becomes is null) _movedNames.Add(NameOf((was ?? becomes)!.File.Path));
        if (was is not null && becomes is not null && was.Slug == becomes.Slug && was.Kind == becomes.Kind) return;
        foreach (var document in new[] { was, becomes }.OfType<Brief>().Where(d => d.Kind == DocumentKind.Brief))
            if (_before.Slugs.Contains(document.Slug) != _after.Slugs.Contains(document.Slug)) _slugs.Add(document.Slug);
    }

    // The places that links can lead to.
    private static bool HaveSamePlaces(Brief one, Brief other) =>
        one.NumberedParagraphs == other.NumberedParagraphs && one.Annexes.Length == other.Annexes.Length
        && one.Headings.Length == other.Headings.Length && one.Headings.Zip(other.Headings).All(pair => pair.First.Id == pair.Second.Id);

    private static IEnumerable<TKey> Keys<TKey, TValue>(
        ImmutableSortedDictionary<TKey, TValue> one, ImmutableSortedDictionary<TKey, TValue> other)
        where TKey : notnull
        where TValue : class
    {
        if (ReferenceEquals(one, other)) return [];
        return one.Keys.Union(other.Keys).Where(key => !ReferenceEquals(one.GetValueOrDefault(key), other.GetValueOrDefault(key)));
    }
}
