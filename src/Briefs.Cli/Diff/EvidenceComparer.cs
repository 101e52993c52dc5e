using Briefs.Checks.PublishedState;

namespace Briefs.Cli.Diff;

/// <summary>
/// Compares two states of a site's evidence. Time is about linear: each quotation is looked up, and compared only within its own brief.
/// </summary>
public sealed class EvidenceComparer
{
    private readonly PublishedEvidence _before;
    private readonly PublishedEvidence _after;
    private readonly FrozenDictionary<string, PublishedDocument> _byPathBefore;
    private readonly FrozenDictionary<string, PublishedDocument> _byPathAfter;
    private readonly FrozenDictionary<string, string> _pathNow;
    private readonly Dictionary<string, PublishedDocument> _byAlias = new(StringComparer.Ordinal);
    private readonly QuotationComparer _quotations;

    private EvidenceComparer(PublishedEvidence before, PublishedEvidence after)
    {
        (_before, _after) = (before, after);
        _byPathBefore = before.Documents.ToFrozenDictionary(d => d.Path, StringComparer.Ordinal);
        _byPathAfter = after.Documents.ToFrozenDictionary(d => d.Path, StringComparer.Ordinal);
        foreach (var document in after.Documents)
            foreach (var alias in document.Aliases) _byAlias.TryAdd(alias, document);
        _pathNow = DocumentRelations.Relate(before.Documents, [.. after.Documents.Select(d => new CurrentDocument(d.Path, d.Aliases))]);
        _quotations = new QuotationComparer(Related());
    }

    /// <summary>Returns the differences between the two states.</summary>
    public static EvidenceChange Compare(PublishedEvidence before, PublishedEvidence after) => new EvidenceComparer(before, after).Change();

    private EvidenceChange Change()
    {
        var known = Marks(_before, path => _pathNow.GetValueOrDefault(path, path));
        var now = Marks(_after, path => path);
        return new EvidenceChange
        {
            Documents =
            [
                .. Related().Select(_quotations.Change).Select(SentOn).Where(d => d.IsChanged)
                    .OrderBy(d => d.Before is null ? 1 : d.After is null ? 2 : 0).ThenBy(d => d.Shown.Path, StringComparer.Ordinal),
            ],
            NewMarks = [.. Lacking(_after, path => path, known)
                .Select(mark => new MarkChange(mark, DocumentOf(mark, _byPathAfter)) { WasQuotation = WasQuotation(mark) })],
            GoneMarks = [.. Lacking(_before, path => _pathNow.GetValueOrDefault(path, path), now)
                .Select(mark => new MarkChange(mark, DocumentOf(mark, _byPathBefore)))],
            Copies =
            [
                .. _before.Kept.Keys.Union(_after.Kept.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                    .Select(source => new CopyChange(source, _before.Kept.GetValueOrDefault(source), _after.Kept.GetValueOrDefault(source)))
                    .Where(copy => copy.Before != copy.After),
            ],
            Sources = Entries(_before.Sources, _after.Sources),
            People = Entries(_before.People, _after.People),
        };
    }

    private DocumentChange SentOn(DocumentChange change) =>
        change is { After: null, Before: { } gone } && _byAlias.TryGetValue(gone.Address, out var other) ? change with { SentTo = other }
            : change;

    private IEnumerable<DocumentPair> Related()
    {
        var had = _pathNow.ToLookup(p => p.Value, p => p.Key, StringComparer.Ordinal);
        foreach (var after in _after.Documents)
            yield return new DocumentPair(had[after.Path].FirstOrDefault() is { } path ? _byPathBefore[path] : null, after);
        foreach (var before in _before.Documents.Where(d => !_pathNow.ContainsKey(d.Path))) yield return new DocumentPair(before, null);
    }

    private static ImmutableArray<EntryChange> Entries(ImmutableArray<PublishedEntry> before, ImmutableArray<PublishedEntry> after)
    {
        var (known, now) = (ById(before), ById(after));
        return
        [
            .. known.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(id => new EntryChange(known.GetValueOrDefault(id), now.GetValueOrDefault(id)))
                .Where(entry => entry.Before is null || entry.After is null || !entry.Fields.IsEmpty),
        ];
    }

    private static Dictionary<string, PublishedEntry> ById(ImmutableArray<PublishedEntry> entries) =>
        entries.DistinctBy(e => e.Id, StringComparer.Ordinal).ToDictionary(e => e.Id, StringComparer.Ordinal);

    // The line is not part of the key: a mark that only moved down the page is not new.
    private readonly record struct MarkKey(string Path, string Text, string As);

    private static Dictionary<MarkKey, int> Marks(PublishedEvidence evidence, Func<string, string> pathNow) =>
        evidence.Declared.CountBy(mark => KeyOf(mark, pathNow)).ToDictionary();

    private static IEnumerable<PublishedMark> Lacking(
        PublishedEvidence evidence, Func<string, string> pathNow, Dictionary<MarkKey, int> elsewhere)
    {
        var left = new Dictionary<MarkKey, int>(elsewhere);
        foreach (var mark in evidence.Declared)
        {
            var key = KeyOf(mark, pathNow);
            if (left.GetValueOrDefault(key) > 0) left[key]--;
            else yield return mark;
        }
    }

    private static MarkKey KeyOf(PublishedMark mark, Func<string, string> pathNow) =>
        new(pathNow(mark.Path), Folding.Typographic(mark.Text), mark.As);

    private static PublishedDocument DocumentOf(PublishedMark mark, FrozenDictionary<string, PublishedDocument> byPath) =>
        byPath.GetValueOrDefault(mark.Path) ?? new PublishedDocument { Path = mark.Path, Title = mark.Path, Address = "", IsBrief = false };

    private bool WasQuotation(PublishedMark mark) => _quotations.HadWords(mark.Path, Folding.Typographic(mark.Text));
}
