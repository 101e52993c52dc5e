
namespace Briefs.Checks.Rules;

public sealed class SourceConflict : EntryRule
{
    private const string Before = ExampleText.Head + ExampleText.News + "    type: article\n---\nNobody crossed [@news].\n";

    private static readonly string After = Before.Replace("  news:", "  ⟦news⟧:", StringComparison.Ordinal);

    public override RuleInfo Info { get; } = new()
    {
        Id = "source-conflict",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "The source “{0}” has a different {1} in {2}.",
        Help = "Write the same {1} in both places. If they are two sources, give one of them a different id.",
        Why = """
            An id identifies one source across the whole site. If two entries with the same id differ, the list of sources, the saved copy
            and the exports can show only one of them.
            """,
        Bad =
        [
            RuleExample.FromFiles(
                ("content/briefs/a.md", Before),
                ("content/briefs/b.md", After.Replace("/news", "/other", StringComparison.Ordinal))),
            RuleExample.FromFiles(
                ("content/briefs/a.md", Before),
                ("content/briefs/b.md", After.Replace("type: article", "type: report", StringComparison.Ordinal))),
        ],
        Good = [RuleExample.FromFiles(("content/briefs/a.md", Before), ("content/briefs/b.md", Before))],
    };

    public override IEnumerable<string> IdsIn(Brief document)
    {
        return document.DeclaredSources.Select(s => s.Id.Value);
    }

    public override IEnumerable<(string Id, Diagnostic Found)> Check(
        CheckedSite site, IEnumerable<Brief> documents, Func<string, bool> isAsked)
    {
        var (addresses, types) = (new Dictionary<SourceId, Source>(), new Dictionary<SourceId, Source>());
        var sources = site.Library.SharedSources.Values.Concat(documents.SelectMany(d => d.DeclaredSources));
        foreach (var source in sources.Where(s => isAsked(s.Id.Value)))
        {
            if (source.Url is not null && First(addresses, source) is var known && !AreOne(known.Url, source.Url))
                yield return (source.Id.Value, Found(source, known, "address"));
            if (source.DeclaredType is { } type && First(types, source) is var typed && typed.DeclaredType != type)
                yield return (source.Id.Value, Found(source, typed, "type"));
        }
    }

    private static bool AreOne(string? a, string? b) =>
        a is not null && b is not null && (a == b || SameAddress.KeyOf(a) == SameAddress.KeyOf(b));

    private static Source First(Dictionary<SourceId, Source> seen, Source source)
    {
        if (seen.TryGetValue(source.Id, out var first)) return first;
        seen.Add(source.Id, source);
        return source;
    }

    private Diagnostic Found(Source source, Source known, string what) =>
        Info.CreateDiagnostic(source.File, source.Span, source.Id.Value, what, known.File.Path) with
        {
            Related = [new RelatedPlace(known.File, known.Span, "first listed here")],
        };
}
