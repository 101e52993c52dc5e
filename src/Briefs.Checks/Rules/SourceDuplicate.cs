using Briefs.Diagnostics;
using Briefs.Model;

namespace Briefs.Checks.Rules;

/// <summary>One source under two ids, in one brief or in a brief and the shared list.</summary>
public sealed class SourceDuplicate : Rule
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
        Message = "The source “{0}” looks the same as “{1}”: {2}.",
        Help = "Cite both as @{1} and remove {0}; if they do differ, let their titles or addresses say so.",
        Why = "Two entries for one article make a brief look better supported than it is, and split what the page of sources shows.",
        Bad =
        [
            Start + Times + Body,
            Start + "  ⟦times⟧:\n    title: No crossing\n    publisher: The Border Times\n    date: 2024-02-02\n    url: http://www.example.org/news/\n" + Body,
        ],
        Good =
        [
            Start + Times.Replace("02-01", "02-08", StringComparison.Ordinal).Replace("⟦times⟧", "times", StringComparison.Ordinal)
                + Body,
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var shared = new Dictionary<string, Source>(StringComparer.Ordinal);
        var none = new Dictionary<string, Source>(StringComparer.Ordinal);
        return
        [
            .. Among(site.Library.SharedSources.Values.OrderBy(s => s.Span), shared, none),
            .. site.Documents.SelectMany(d => Among(d.DeclaredSources, new Dictionary<string, Source>(StringComparer.Ordinal), shared)),
        ];
    }

    private List<Diagnostic> Among(IEnumerable<Source> sources, Dictionary<string, Source> seen, Dictionary<string, Source> before)
    {
        var found = new List<Diagnostic>();
        foreach (var source in sources)
        {
            var same = Keys(source)
                .Select(k => (k.Because, Other: seen.GetValueOrDefault(k.Key) ?? before.GetValueOrDefault(k.Key)))
                .FirstOrDefault(s => s.Other is not null && s.Other.Id != source.Id);
            if (same.Other is { } other) found.Add(Found(source, other, same.Because));
            foreach (var (key, _) in Keys(source)) seen.TryAdd(key, source);
        }

        return found;
    }

    private Diagnostic Found(Source source, Source other, string because) =>
        Info.At(source.File, source.Span, source.Id.Value, other.Id.Value, because) with
        {
            Related = [new RelatedPlace(other.File, other.Span, "listed here")],
        };

    private static IEnumerable<(string Key, string Because)> Keys(Source source)
    {
        if (source.Url is { } url) yield return ("url " + SameAddress.KeyOf(url), "both have one address");
        if (source is { Title: { } title, Publisher: { } publisher, Date: { } date })
            yield return ($"title {SameName.KeyOf(title)}\n{SameName.KeyOf(publisher)}\n{date}", "title, publisher and date are equal");
    }
}
