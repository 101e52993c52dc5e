using System.Text.RegularExpressions;

namespace Briefs.SiteTests.Import.Steps;

/// <summary>Confirms the proposed citations that are right, and writes the others.</summary>
internal sealed partial class CitationWork(EditedBrief brief, FrontMatterWork head, StepCount count)
{
    /// <summary>Deletes the question mark of each right proposal, and each wrong proposal.</summary>
    public void Confirm()
    {
        for (var at = brief.Text.LastIndexOf("[?@", StringComparison.Ordinal); at >= 0;
            at = at == 0 ? -1 : brief.Text.LastIndexOf("[?@", at - 1, StringComparison.Ordinal))
        {
            var read = brief.Read().Brief;
            var group = read.CitationGroups.Single(g => g.Span.Start == at);
            var covered = brief.Matched(read).Where(m => m.Quotation.Citations.Any(c => Within(c, group))).ToList();
            // Names in marks between them are declared later.
            var speech = covered.FindAll(m => m.Truth is null or { IsSpeech: true });
            if (speech.Count > 0 && speech.TrueForAll(m => m.Truth is { } words && head.IsRight(group.Citations[0], words)))
            {
                brief.Text = brief.Text.Remove(at + 1, 1);
                count.Confirmed++;
                continue;
            }

            count.Wrong++;
            count.Log.Add($"wrong: {brief.Text[at..group.Span.End]} for {string.Join(" | ", covered.Select(m =>
                $"{m.Quotation.Text} ({m.Truth?.Kind} {m.Truth?.Speaker})"))}");
            brief.Text = brief.Text.Remove(at, group.Span.End - at).Remove(at - 1, 1);
        }
    }

    /// <summary>Writes a citation for all quotations that have none, in the order of the text.</summary>
    public void Write()
    {
        for (var turn = 0; turn < 80 && Open() is { Count: > 0 } open; turn++)
        {
            // What the title repeats from a quotation of the body may need none.
            var first = open.Find(m => m.Quotation.Span.Start > brief.BodyStart) ?? open[0];
            List<Words> run =
            [
                .. open.SkipWhile(m => m != first)
                    .TakeWhile(m => m.Truth.IsSameAs(first.Truth) && IsSameParagraph(first.Quotation, m.Quotation)),
            ];
            var others = open.Count(m => IsSameParagraph(first.Quotation, m.Quotation)) - run.Count;
            Write(run, mayEndParagraph: run.Count > 1 && others == 0);
        }
    }

    private void Write(List<Words> run, bool mayEndParagraph)
    {
        var citation = head.Citation(run[0].Truth);
        var before = Open().Count;
        for (var number = run.Count; number > 0; number--)
        {
            var last = run[number - 1].Quotation;
            string[] forms = mayEndParagraph && number == run.Count ? [citation, citation + ", throughout"] : [citation];
            foreach (var form in forms)
            {
                var place = form.Length > citation.Length ? EndOfParagraph(last.Span.End) : PlaceOf(last);
                if (TryInsert(place, form, before - number) is not { } text) continue;
                Accept(text, run.Take(number), form);
                return;
            }
        }

        // The checker does not accept the citation, or it covers less than it should: that is counted as what is left.
        Accept(brief.Text.Insert(PlaceOf(run[0].Quotation), $" [@{citation}]"), run.Take(1), citation + " !");
    }

    private void Accept(string text, IEnumerable<Words> words, string form)
    {
        brief.Text = text;
        count.Typed++;
        foreach (var (quotation, _) in words)
        {
            var clue = quotation.Clue is { } found ? $"speaker {found.Speaker}, source {found.Source}" : "nothing";
            count.Log.Add($"typed: [@{form}] where the sentence says {clue}: {Around(quotation)}");
        }
    }

    private string? TryInsert(int place, string form, int left)
    {
        var (before, errors) = brief.Read();
        var text = brief.Text.Insert(place, $" [@{form}]");
        var (after, more) = brief.Read(text);
        if (more > errors || OpenIn(after).Count > left) return null;
        var wrong = brief.Matched(after).Any(m => m.Truth is { } words && m.Quotation.Citations is [var citation, ..]
            && words.IsSpeech && !head.IsRight(citation, words));
        return wrong ? null : text;
    }

    // The place after the closing mark. A block quote is cited at its end.
    private static int PlaceOf(Quotation quotation) =>
        quotation.IsBlock ? quotation.Clue?.Place ?? quotation.Span.End : quotation.Span.End;

    private int EndOfParagraph(int from) =>
        brief.Text.IndexOf("\n\n", from, StringComparison.Ordinal) is >= 0 and var end ? end : brief.Text.TrimEnd().Length;

    private bool IsSameParagraph(Quotation one, Quotation other) => one == other || (one.IsBlock == other.IsBlock
        && !brief.Text[Math.Min(one.Span.Start, other.Span.Start)..Math.Max(one.Span.Start, other.Span.Start)]
            .Contains("\n\n", StringComparison.Ordinal));

    private List<Words> Open() => OpenIn(brief.Read().Brief);

    private List<Words> OpenIn(Brief read) =>
    [
        .. brief.Matched(read)
            .Where(m => m.Truth is { IsSpeech: true } && m.Quotation is { EchoOf: null, Citations.IsEmpty: true })
            .Select(m => new Words(m.Quotation, m.Truth!)),
    ];

    private static bool Within(Citation citation, CitationGroup group) =>
        citation.Span.Start >= group.Span.Start && citation.Span.End <= group.Span.End;

    private string Around(Quotation quotation)
    {
        var start = brief.Text.LastIndexOf('\n', quotation.Span.Start) + 1;
        var end = brief.Text.IndexOf('\n', quotation.Span.End);
        if (end < 0) end = brief.Text.Length;
        start = Math.Max(start, quotation.Span.Start - 160);
        end = Math.Min(end, quotation.Span.End + 160);
        return Space().Replace(
            brief.Text[start..quotation.Span.Start] + ">>>" + brief.Text[quotation.Span.Start..quotation.Span.End] + "<<<"
            + brief.Text[quotation.Span.End..end], " ");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    private sealed record Words(Quotation Quotation, TrueQuotation Truth);
}
