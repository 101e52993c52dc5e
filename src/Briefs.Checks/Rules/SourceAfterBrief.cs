
namespace Briefs.Checks.Rules;

public sealed class SourceAfterBrief : DocumentRule
{
    private const string Later =
        ExampleText.Head + "sources:\n  ⟦news⟧:\n    title: Nobody crosses\n    publisher: The Border Times\n    date: 2024-03-09\n"
            + "    url: https://example.org/news\n";

    private const string Body = "---\nNobody crossed [@news].\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "source-after-brief",
        Group = RuleGroup.Sources,
        Severity = Severity.Warning,
        Message = "The source “{0}” is dated {1}, but the brief was first published on {2}.",
        Help = "If you changed the brief later, add an entry under `updates:`: `- {date: {1}, text: What was added.}`. Otherwise, correct "
            + "the date of the source or of the brief.",
        Why =
            "A brief cannot cite a source that did not exist when the brief was published. Either a date is wrong, or "
                + "the brief was changed without a note to readers.",
        Bad = [Later + Body],
        Good =
        [
            Later.Replace("⟦news⟧", "news", StringComparison.Ordinal)
                + "updates:\n  - {date: 2024-03-10, text: The closure was reported.}\n" + Body,
            Later.Replace("⟦news⟧", "news", StringComparison.Ordinal).Replace("2024-03-09", "2024-03", StringComparison.Ordinal) + Body,
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        if (document.Kind != DocumentKind.Brief || document.Date is not { } published) yield break;
        HashSet<SourceId>? cited = null;
        foreach (var (id, source) in document.Sources)
        {
            if (source.Date is not { } date
                || !IsLater(document, published, date)
                || DateInFuture.IsAhead(date, site.Clock)
                || !(cited ??= CitedIds.Sources(document)).Contains(id))
            {
                continue;
            }

            var (file, span) = PlaceOf(document, source);
            yield return Info.CreateDiagnostic(file, span, id.Value, date.ToString(), published.ToString());
        }
    }

    private static bool IsLater(Brief brief, PartialDate published, PartialDate date) =>
        date.First > published.Last && !brief.Updates.Concat(brief.Corrections).Any(change => change.Date.Last >= date.First);

    // A shared source is correct for the other briefs, so report the place where this brief cites it.
    private static (ContentFile File, TextSpan Span) PlaceOf(Brief brief, Source source)
    {
        if (source.File.Path == brief.File.Path) return (source.File, source.Span);
        var cited = CitedIds.Citations(brief).Where(c => c.Source == source.Id || c.Via == source.Id).Select(c => c.Span).Order();
        return (brief.File, cited.FirstOrDefault());
    }
}
