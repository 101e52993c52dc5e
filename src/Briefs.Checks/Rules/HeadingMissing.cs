
namespace Briefs.Checks.Rules;

public sealed class HeadingMissing : DocumentRule
{
    private const int MostListed = 3;

    // Limits the work: comparing every link with every heading of a long page would take too long.
    private const int MostCompared = 20_000;
    private const int LongestCompared = 40;

    public override RuleInfo Info { get; } = new()
    {
        Id = "heading-missing",
        Group = RuleGroup.Links,
        Severity = Severity.Error,
        Message = "The link leads to the heading “{0}”, but {1} has no such heading.",
        Help = "Write the words of the heading in lower case, with hyphens between them: “The law” becomes #the-law.",
        Why = "If a link leads to a renamed heading, readers arrive at the top of a long page and do not find what the link promised.",
        Bad =
        [
            "## The law\n\nSee ⟦[above](#the-laws)⟧.\n",
            RuleExample.FromFiles(
                ("content/briefs/a.md", ExampleText.Head + "---\nSee ⟦[the law](b.md#law)⟧.\n"),
                ("content/briefs/b.md", ExampleText.Head + "---\n## The law\n\nNobody crossed.\n")),
        ],
        Good =
        [
            "## The law\n\nSee [above](#the-law).\n",
            RuleExample.FromFiles(
                ("content/briefs/a.md", ExampleText.Head + "---\nSee [the law](b.md#the-law).\n"),
                ("content/briefs/b.md", ExampleText.Head + "---\n## The law\n\nNobody crossed.\n")),
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        var compared = 0;
        foreach (var link in document.LinksAndAnnexes)
        {
            if (HeadingOf(link, document, site) is not var (target, heading) || target.FragmentOf(heading) is not null) continue;
            compared += target.Headings.Length;
            yield return Found(document.File, link.Span, target, heading, compared <= MostCompared ? Nearest(target, heading) : []);
        }
    }

    // Links to missing documents are reported by link-broken only.
    private static (Brief Target, string Heading)? HeadingOf(BodyLink link, Brief document, CheckedSite site) => link switch
    {
        BodyLink.Section section => (document, section.HeadingId),
        BodyLink.Document { HeadingId: { } heading, Path: var path }
            when site.Document(path) is { } target => (target, heading),
        _ => null,
    };

    private Diagnostic Found(ContentFile file, TextSpan span, Brief target, string heading, ImmutableArray<string> nearest)
    {
        if (Annex.TryRead(heading, out var number) && !target.Annexes.IsEmpty) return NoAnnex(file, span, target, number);
        var found = Info.CreateDiagnostic(file, span, AsWritten(heading), target.File.Path);
        if (nearest.IsEmpty) return found;
        var there = string.Join(", ", nearest.Select(id => "#" + AsWritten(id)));
        return found with
        {
            Help = target.Headings.Length > nearest.Length
                ? $"Write one of the closest matches: {there}."
                : $"Write one of its headings: {there}.",
        };
    }

    private Diagnostic NoAnnex(ContentFile file, TextSpan span, Brief target, int number)
    {
        var path = target.File.Path == file.Path ? "" : RelativePath.Compute(file.Path, target.File.Path);
        return Info.CreateDiagnostic(file, span) with
        {
            Message = AnnexMissing.Message(target, number),
            Help = AnnexMissing.Help(target, path),
        };
    }

    // Sorted by edit distance; at equal distance, in page order.
    private static ImmutableArray<string> Nearest(Brief target, string heading)
    {
        var wanted = Compared(heading);
        return [.. target.Headings.Select(h => h.Id).OrderBy(id => Model.Text.EditDistance.Distance(Compared(id), wanted))
            .Take(MostListed)];
    }

    private static string Compared(string id) =>
        AsWritten(id) is { Length: > LongestCompared } written ? written[..LongestCompared] : AsWritten(id);

    private static string AsWritten(string id) =>
        id.StartsWith(Heading.IdPrefix, StringComparison.Ordinal) ? id[Heading.IdPrefix.Length..] : id;
}
