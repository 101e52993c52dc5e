using Briefs.Checks.PublishedState;

namespace Briefs.Checks.Rules;

public sealed class CorrectionMissing : SiteRule
{
    private const string Said = "---\n“We will not leave,” she said [@mills in @news].\n";

    private const string Quoted = "quoted:\n  mills:\n    name: Ada Mills\n    role: Researcher\n    organization: Border Observatory\n";

    private const string Now = "---\n⟦“We will never leave,”⟧ she said [@mills in @news].\n";

    private const string Unrelated = "corrections:\n  - date: 2024-05-01\n    text: A comma was corrected.\n";

    private const string Correction =
        "corrections:\n  - date: 2024-05-01\n    text: >-\n      An earlier version had “We will not leave”.\n";

    private static readonly ExampleFile[] s_published = [
        ("content/briefs/border.md", ExampleText.Head + ExampleText.News + Quoted + Said)];

    public override RuleInfo Info { get; } = new()
    {
        Id = "correction-missing",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "{0}, but no entry under `corrections:` mentions the change.",
        Help =
            "Add an entry under `corrections:` in the front matter, with the date and the words as they were published. An entry that "
                + "quotes neither the old nor the new words does not count.",
        Why = "Readers may already have passed on a published quotation. If you change it, you owe them a correction.",
        Bad =
        [
            RuleExample.FromPublished(s_published, ("content/briefs/border.md", ExampleText.Head + ExampleText.News + Quoted + Now)),
            RuleExample.FromPublished(
                s_published, ("content/briefs/border.md", ExampleText.Head + ExampleText.News + "---\nShe would not leave [@news].\n")),
            RuleExample.FromPublished(
                s_published, ("content/briefs/border.md", ExampleText.Head + ExampleText.News + Quoted + Unrelated + Now)),
        ],
        Good =
        [
            RuleExample.FromPublished(
                s_published, (
                    "content/briefs/border.md", ExampleText.Head + ExampleText.News + Quoted + Correction
                        + Now.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal))),
            RuleExample.FromPublished(
                s_published, (
                    "content/briefs/border.md", ExampleText.Head + ExampleText.News + Quoted
                        + "---\nShe spoke at the gate. \"We will  not leave,\" she said [@mills in @news].\n")),
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site)
    {
        foreach (var (before, now) in PublishedDocuments.Find(site))
        {
            if (!before.IsBrief || now is null || now.IsUnreadable) continue;
            var lost = UncorrectedFinder.Find(
                before,
                [.. now.Quotations.Select(q => new QuotedWords(q.Id, q.Text))],
                [.. now.Corrections.Select(c => new PublishedCorrection(c.Date.ToString(), c.Text.Plain))],
                now.Date);
            foreach (var found in Found(now, lost, site.Clock)) yield return found;
        }
    }

    // All places get the same help, with one entry for all lost words: pasting it once resolves every diagnostic of the brief.
    private IEnumerable<Diagnostic> Found(Brief brief, ImmutableArray<LostWords> lost, CheckClock clock)
    {
        if (lost.IsEmpty) yield break;
        var help = CorrectionSuggestion.Propose(brief, lost, clock);
        foreach (var words in lost)
        {
            if (words.Now is not { } index) continue;
            var now = brief.Quotations[index];
            yield return Info.CreateDiagnostic(
                brief.File, now.Span, $"The published version had “{Excerpt.Create(words.Before.Text)}” here") with
            {
                Quotation = now.Text,
                Help = help,
            };
        }

        ImmutableArray<string> gone = [.. lost.Where(w => w.Now is null).Select(w => w.Before.Text)];
        if (gone.IsEmpty) yield break;
        var more = gone.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" (and {gone.Length - 1} more)");
        yield return Info.CreateDiagnostic(
            brief.File, default, $"The published version also had “{Excerpt.Create(gone[0])}”{more}") with
        { Help = help };
    }
}

/// <summary>Writes a <c>corrections</c> entry, ready to paste, for all words that a brief has lost.</summary>
internal static class CorrectionSuggestion
{
    private const int LongestWords = 400;

    // Subtracted from the 1-based column of an entry's first key, this gives the indentation of its dash.
    private const int BesideDash = 3;
    private const int DeepestList = 12;

    /// <returns>One line that says where to paste, then the text to paste.</returns>
    public static string Propose(Brief brief, ImmutableArray<LostWords> lost, CheckClock clock)
    {
        var date = clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        ImmutableArray<string> sentences = [.. lost.Select(words => Sentence(words, brief))];
        if (brief.Corrections.IsEmpty)
        {
            var where = brief.CorrectionsKey is null
                ? "Add to the front matter:"
                : "In the front matter, replace the empty `corrections` with:";
            return $"{where}\ncorrections:\n{Entry("  ", date, sentences)}";
        }

        if (IndentOf(brief) is { } indent)
        {
            return "Add this as the first entry, on the line after `corrections:` in the front matter:\n"
                + $"{Entry(indent, date, sentences)}";
        }

        var text = string.Join(' ', sentences)
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
        return "Add this to `corrections` in the front matter, before its first entry:\n"
            + $"{{date: {date}, text: \"{text}\"}},";
    }

    // One sentence per line: YAML folds the lines into one paragraph.
    private static string Entry(string indent, string date, ImmutableArray<string> sentences) =>
        $"{indent}- date: {date}\n{indent}  text: >-\n" + string.Join('\n', sentences.Select(s => $"{indent}    {s}"));

    private static string Sentence(LostWords words, Brief brief) => words.Now is { } index
        ? $"An earlier version had “{Whole(words.Before.Text)}” instead of “{Whole(brief.Quotations[index].Text)}”."
        : $"An earlier version also had “{Whole(words.Before.Text)}”.";

    // Uses the indentation of the existing entries; null when they are in flow style, in brackets.
    private static string? IndentOf(Brief brief)
    {
        var column = brief.File.Lines.GetPosition(brief.Corrections[0].Span.Start).Column;
        return column is >= BesideDash and <= DeepestList ? new string(' ', column - BesideDash) : null;
    }

    private static string Whole(string words) => words.Length > LongestWords ? Excerpt.Create(words) : words.Replace('\n', ' ');
}
