using System.Text.RegularExpressions;
using Briefs.SiteTests.Harness;

namespace Briefs.SiteTests.Import.Steps;

/// <summary>Makes common mistakes in a finished brief, one at a time, and counts the errors that each is reported with.</summary>
internal sealed partial class SlipTrial(TestSite site, EditedBrief brief, StepCount count)
{
    public void Run()
    {
        var good = brief.Text;
        foreach (var slip in Slips().Where(s => s.Text != good))
        {
            site.With(EditedBrief.Path, slip.Text);
            var errors = ArticleEditor.ErrorsOf(site);
            count.Slips++;
            count.SlipErrors += errors.Count;
            count.Log.Add(string.Create(CultureInfo.InvariantCulture,
                $"slip: {slip.Kind}: {errors.Count} {string.Join(" ; ", errors)}"));
        }
    }

    private IEnumerable<Slip> Slips()
    {
        var good = brief.Text;
        var body = good.IndexOf("\n---\n", StringComparison.Ordinal) + 5;
        foreach (var citation in Middle(Citation().Matches(good, body)))
            yield return new Slip("a citation is forgotten", good.Remove(citation.Index, citation.Length));
        foreach (var id in Middle(Id().Matches(good, body)))
            yield return new Slip("an id is misspelt", good.Insert(id.Index + id.Length, "x"));
        var marked = brief.Read().Brief.Quotations.Where(q => !q.IsBlock && q.Span.Start > body).ToList();
        foreach (var quotation in Middle(marked))
        {
            yield return new Slip("a closing mark is forgotten", good.Remove(quotation.Span.End - 1, 1));
            yield return new Slip("an opening mark is forgotten", good.Remove(quotation.Span.Start, 1));
        }

        foreach (var entry in Middle(Entry().Matches(good[..body])))
            yield return new Slip("an id in the front matter is changed", good.Insert(entry.Index + entry.Length - 1, "x"));
        foreach (var date in Middle(SourceDate().Matches(good[..body])))
            yield return new Slip("a source loses its date", good.Remove(date.Index, date.Length));
    }

    // Each check takes a while, so one of each kind is enough.
    private static IEnumerable<T> Middle<T>(IReadOnlyList<T> all) => all.Skip(all.Count / 2).Take(1);

    [GeneratedRegex(@" \[@[^\]]*\]")]
    private static partial Regex Citation();

    [GeneratedRegex(@"(?<=\[[^\]\n]*@)[a-z][a-z0-9-]*")]
    private static partial Regex Id();

    [GeneratedRegex(@"(?<=\n)  [a-z0-9-]+:(?=\n)")]
    private static partial Regex Entry();

    [GeneratedRegex(@"(?<=\n)    date: [^\n]*\n")]
    private static partial Regex SourceDate();

    private sealed record Slip(string Kind, string Text);
}
