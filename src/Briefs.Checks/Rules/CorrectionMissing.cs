using Briefs.Model.PublishedState;

namespace Briefs.Checks.Rules;

/// <summary>Words that readers have seen in quotation marks are other words now, and nobody says so.</summary>
public sealed class CorrectionMissing : Rule
{
    private const string Said = "---\n“We will not leave,” she said [@mills in @news].\n";

    private const string Quoted = "quoted:\n  mills:\n    name: Ada Mills\n    role: Researcher\n    organization: Border Observatory\n";

    private const string Now = "---\n⟦“We will never leave,”⟧ she said [@mills in @news].\n";

    private const string Unrelated = "corrections:\n  - date: 2024-05-01\n    text: A comma was corrected.\n";

    private const string Correction =
        "corrections:\n  - date: 2024-05-01\n    text: >-\n      An earlier version had “We will not leave”.\n";

    private static readonly (string Path, string Text)[] s_published = [
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
        Why =
            "Readers have seen the old words, and some have passed them on. Anyone who changes a published quotation owes readers a "
                + "correction.",
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
        foreach (var (before, now) in PublishedBefore.Find(site))
        {
            if (!before.IsBrief || now is null || now.IsUnreadable) continue;
            var lost = FindUncorrected.Find(
                before,
                [.. now.Quotations.Select(q => new QuotedWords(q.Id, q.Text))],
                [.. now.Corrections.Select(c => new PublishedCorrection(c.Date.ToString(), c.Text.Plain))],
                now.Date);
            foreach (var found in Found(now, lost, site.Clock)) yield return found;
        }
    }

    // Each place has the same help, one entry for all of them: pasted once, it answers for the whole brief.
    private IEnumerable<Diagnostic> Found(Brief brief, ImmutableArray<LostWords> lost, CheckClock clock)
    {
        if (lost.IsEmpty) yield break;
        var help = ProposeCorrection.Propose(brief, lost, clock);
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
