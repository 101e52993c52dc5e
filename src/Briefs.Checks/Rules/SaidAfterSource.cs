
namespace Briefs.Checks.Rules;

public sealed class SaidAfterSource : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "said-after-source",
        Group = RuleGroup.Sources,
        Severity = Severity.Warning,
        Message = "The citation dates these words to {0}, but the source “{1}” is older: {2}.",
        Help = "Write the date on which the words were said: `said {2}` or earlier. Or correct the date of “{1}”, or cite the later "
            + "source that contains the words.",
        Why =
            "A source cannot contain words that were said after it was published. Either a date is wrong, or the words come from "
                + "another source.",
        Bad = ["“We will not leave,” she said [⟦@mills in @news, said 2025-12⟧].\n"],
        Good =
        [
            "“We will not leave,” she said [@mills in @news, said 2019-12].\n",
            "“We will not leave,” she said [@mills in @news].\n",
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        {
            // A continued citation inherits the date of the one before it: report that date once.
            var told = new HashSet<(SourceId, PartialDate)>();
            foreach (var citation in CitedIds.Citations(document).Where(c => c.Said is not null).OrderBy(c => c.Span))
            {
                if (Earlier(document, citation) is not { } source || !told.Add((source.Id, citation.Said!.Value))) continue;
                yield return Info.CreateDiagnostic(
                    document.File, citation.Span, citation.Said.Value.ToString(), source.Id.Value, source.Date!.Value.ToString());
            }
        }
    }

    internal static Source? Earlier(Brief brief, Citation citation)
    {
        foreach (var id in new[] { citation.Source, citation.Via }.OfType<SourceId>())
        {
            if (brief.Sources.TryGetValue(id, out var source) && source.Date is { } date && citation.Said!.Value.First > date.Last)
                return source;
        }

        return null;
    }
}
