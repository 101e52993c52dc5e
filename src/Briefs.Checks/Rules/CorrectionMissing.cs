using System.Collections.Immutable;
using System.Globalization;
using Briefs.Diagnostics;
using Briefs.Model;
using Briefs.Published;
using Briefs.Text;

namespace Briefs.Checks.Rules;

/// <summary>Words that readers have seen in quotation marks are other words now, and nobody says so.</summary>
public sealed class CorrectionMissing : Rule
{
    private const int LongestWords = 400;

    private const string Said = "---\n“We will not leave,” she said [@mills in @news].\n";

    private const string Quoted = "quoted:\n  mills:\n    name: Ada Mills\n    role: Researcher\n    organization: Border Observatory\n";

    private const string Now = "---\n⟦“We will never leave,”⟧ she said [@mills in @news].\n";

    private const string Correction = "corrections:\n  - date: 2024-05-01\n    text: >-\n      An earlier version had “We will not leave”.\n";

    private static readonly (string Path, string Text)[] s_published = [("content/briefs/border.md", ExampleText.Head + ExampleText.News + Quoted + Said)];

    public override RuleInfo Info { get; } = new()
    {
        Id = "correction-missing",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "{0}, and `corrections` does not say so.",
        Help = "Add an entry below `corrections:` in the front matter, with the date and the words as they were published.",
        Why = "Readers have seen the old words, and some have passed them on. Whoever changes what somebody is quoted with owes them a line that says so.",
        Bad =
        [
            RuleExample.After(s_published, ("content/briefs/border.md", ExampleText.Head + ExampleText.News + Quoted + Now)),
            RuleExample.After(s_published, ("content/briefs/border.md", ExampleText.Head + ExampleText.News + "---\nShe would not leave [@news].\n")),
        ],
        Good =
        [
            RuleExample.After(s_published, ("content/briefs/border.md", ExampleText.Head + ExampleText.News + Quoted + Correction + Now.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal))),
            RuleExample.After(s_published, ("content/briefs/border.md", ExampleText.Head + ExampleText.News + Quoted + "---\nShe spoke at the gate. \"We will  not leave,\" she said [@mills in @news].\n")),
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        foreach (var (before, now) in PublishedBefore.In(site))
        {
            if (!before.IsBrief || now is null || now.IsUnreadable) continue;
            var lost = FindLostWords.Of(before, [.. now.Quotations.Select(q => new QuotedWords(q.Id, q.Text))]);
            if (lost.IsEmpty || CountCorrections.Added(before.Corrections, now.Corrections.Select(c => c.Date.ToString())) > 0) continue;
            foreach (var found in Found(now, lost, site.Clock)) yield return found;
        }
    }

    private IEnumerable<Diagnostic> Found(Brief brief, ImmutableArray<LostWords> lost, CheckClock clock)
    {
        foreach (var words in lost)
        {
            if (words.Now is not { } index) continue;
            var (old, now) = (words.Before.Text, brief.Quotations[index]);
            yield return Info.At(brief.File, now.Span, $"Published as “{Excerpt.Of(old)}”, these words were changed") with
            {
                Quotation = now.Text,
                Help = HelpWith($"An earlier version had “{Whole(old)}” where it now has “{Whole(now.Text)}”.", brief, clock),
            };
        }

        ImmutableArray<string> gone = [.. lost.Where(w => w.Now is null).Select(w => w.Before.Text)];
        if (gone.IsEmpty) yield break;
        var more = gone.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {gone.Length - 1} more of its quotations");
        yield return Info.At(brief.File, default, $"“{Excerpt.Of(gone[0])}”{more} was published here and is gone") with
        {
            Help = HelpWith($"An earlier version also had {string.Join(", ", gone.Take(10).Select(words => $"“{Whole(words)}”"))}.", brief, clock),
        };
    }

    private static string HelpWith(string text, Brief brief, CheckClock clock)
    {
        var date = clock.AsOf.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var head = brief.Corrections.IsEmpty ? "Readers have seen the old words. Add to the front matter:\ncorrections:" : "Readers have seen the old words. Add below `corrections:` in the front matter:";
        return $"{head}\n  - date: {date}\n    text: >-\n      {text}";
    }

    private static string Whole(string words) => words.Length > LongestWords ? Excerpt.Of(words) : words.Replace('\n', ' ');
}
