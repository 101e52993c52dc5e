
namespace Briefs.Checks.Rules;

public sealed class SourceDuplicate : DocumentRule
{
    private const string Start = ExampleText.Head + ExampleText.News;

    private const string Times =
        "  ⟦times⟧:\n    title: Nobody crosses\n    publisher: The Border Times\n    date: 2024-02-01\n"
        + "    url: https://example.org/2\n";

    private const string Body = "---\nNobody crossed [@news; @times].\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "source-duplicate",
        Group = RuleGroup.Sources,
        Severity = Severity.Warning,
        Message = "The source “{0}” looks like a duplicate of “{1}”: {2}.",
        Help =
            "Cite @{1} in both places and remove “{0}”. If they are two sources, make the difference clear in their titles or "
                + "addresses.",
        Why = "Two entries for one article make a brief look better supported than it is, and the article is listed twice.",
        Bad =
        [
            Start + Times + Body,
            Start + "  ⟦times⟧:\n    title: No crossing\n    publisher: The Border Times\n    date: 2024-02-02\n"
                + "    url: http://www.example.org/news/\n" + Body,
        ],
        Good =
        [
            Start + Times.Replace("02-01", "02-08", StringComparison.Ordinal).Replace("⟦times⟧", "times", StringComparison.Ordinal)
                + Body,
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        return document.DeclaredSources.IsEmpty ? [] : Among(document.DeclaredSources, site.SharedSourcesByLikeness);
    }

    public override IEnumerable<Diagnostic> CheckShared(CheckedSite site)
    {
        return Among([.. site.Library.SharedSources.Values.OrderBy(s => s.Span)], SourcesByLikeness.None);
    }

    private List<Diagnostic> Among(ImmutableArray<Source> sources, SourcesByLikeness before)
    {
        var found = new List<Diagnostic>();
        var seen = new Dictionary<string, Source>(StringComparer.Ordinal);
        var (dates, twice) = (new HashSet<PartialDate>(), new HashSet<PartialDate>());
        foreach (var source in sources)
            if (source.Date is { } date && !dates.Add(date)) twice.Add(date);
        foreach (var source in sources)
        {
            var keys = DuplicateSourceFinder.Keys(source, date => twice.Contains(date) || before.Dates.Contains(date)).ToList();
            var same = keys.Select(k => (k.Because, Other: seen.GetValueOrDefault(k.Key) ?? before.First.GetValueOrDefault(k.Key)))
                .FirstOrDefault(s => s.Other is not null && s.Other.Id != source.Id);
            if (same.Other is { } other) found.Add(Found(source, other, same.Because));
            foreach (var (key, _) in keys) seen.TryAdd(key, source);
        }

        return found;
    }

    private Diagnostic Found(Source source, Source other, string because) =>
        Info.CreateDiagnostic(source.File, source.Span, source.Id.Value, other.Id.Value, because) with
        {
            Related = [new RelatedPlace(other.File, other.Span, "listed here")],
        };
}
