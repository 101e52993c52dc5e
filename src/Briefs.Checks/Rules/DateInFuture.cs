
namespace Briefs.Checks.Rules;

public sealed class DateInFuture : DocumentRule
{
    // Magazines and journals carry a later date than the day they appear.
    private const int DaysAhead = 92;

    private const string Correct = "Correct the date. The year is often mistyped.";

    public override RuleInfo Info { get; } = new()
    {
        Id = "date-in-future",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Warning,
        Message = "{0}, {1}, is in the future: today is {2}.",
        Help = Correct,
        Why = "A brief with a future date stays at the top of every list, and one impossible date makes readers doubt all the others.",
        Bad =
        [
            "---\ntitle: At the border\ndate: ⟦2062-03-01⟧\nsummary: Nobody crossed.\n---\nNobody crossed.\n",
            ExampleText.Head + "updates:\n  - ⟦date: 2062-03-01\n    text: The verdict was added.⟧\n---\nNobody crossed.\n",
        ],
        Good =
        [
            ExampleText.Brief,
            "---\ntitle: At the border\ndate: 2062-03-01\nembargo: 2062-03-01T09:00+01:00\nsummary: Nobody crossed.\n---\n"
                + "No one crossed.\n",
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        return OfDocument(document, site.Clock).Concat(OfSources(document, site.Clock)).Concat(OfCitations(document, site.Clock));
    }

    public override string Subject(Diagnostic found)
    {
        return found.Message;
    }

    /// <summary>Whether a date is too far in the future for a source.</summary>
    internal static bool IsAhead(PartialDate date, CheckClock clock) =>
        date.First.DayNumber - clock.LatestDay.DayNumber > (date.IsDay ? 0 : DaysAhead);

    private IEnumerable<Diagnostic> OfDocument(Brief document, CheckClock clock)
    {
        // Drafts may have a planned date, and documents under embargo are dated for the day it ends.
        var last = document.Embargo is { } until && until > clock.AsOf ? CheckClock.LatestDayOf(until) : clock.LatestDay;
        if (!document.IsDraft && document.Date is { } date && date.First > last)
            yield return At(document.File, document.DateSpan, "The date of this document", date, clock) with
            {
                Help =
                    $"{Correct} If the text must not be public before that day, add `embargo: "
                        + $"{date.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T09:00+00:00`.",
            };
        foreach (var (what, change) in document.Corrections.Select(c => ("The date of this correction", c))
            .Concat(document.Updates.Select(u => ("The date of this update", u))))
        {
            if (change.Date.First > last) yield return At(document.File, change.Span, what, change.Date, clock);
        }

        foreach (var response in document.Responses)
            if (response.Asked is { } asked && asked.First > last)
                yield return At(document.File, response.Span, "The date on which you asked for a response", asked, clock);
    }

    private IEnumerable<Diagnostic> OfSources(Brief document, CheckClock clock)
    {
        foreach (var (_, source) in document.Sources)
        {
            if (source.Date is { } date && IsAhead(date, clock))
                yield return At(source.File, source.Span, $"The date of the source “{source.Id.Value}”", date, clock);
            if (source.Accessed is { } seen && seen.First > clock.LatestDay)
                yield return At(source.File, source.Span, $"The `accessed` date of the source “{source.Id.Value}”", seen, clock);
        }
    }

    private IEnumerable<Diagnostic> OfCitations(Brief document, CheckClock clock)
    {
        var told = new HashSet<(SourceId?, PartialDate)>();
        foreach (var citation in CitedIds.Citations(document).Where(c => c.Said is not null).OrderBy(c => c.Span))
        {
            // Dates after the source's own are reported by another rule.
            if (citation.Said is { } said
                && said.First > clock.LatestDay
                && SaidAfterSource.Earlier(document, citation) is null
                && told.Add((citation.Source, said)))
            {
                yield return At(document.File, citation.Span, "The date on which these words were said", said, clock);
            }
        }
    }

    private Diagnostic At(ContentFile file, TextSpan span, string what, PartialDate date, CheckClock clock) =>
        Info.CreateDiagnostic(file, span, what, date.ToString(), clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
