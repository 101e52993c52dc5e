
namespace Briefs.Checks.Rules;

public sealed class EvidenceChanged : SiteRule
{
    private const string Body = "“We will not leave,” she said [@mills in @news].\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "evidence-changed",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "The kept copy of “{0}” has been changed since it was locked.",
        Help = "Look at what was changed (git diff). If it is right, run `briefs snapshot --lock`; if not, put the text back.",
        Why = "Quotations are compared with kept copies. Whoever could change a copy unseen could put words into somebody's mouth.",
        Bad =
        [
            RuleExample.FromFiles(
            [
                .. ExampleText.FilesWithCopy(Body, "She said: “We shall leave.”\n")
                    .Where(file => !file.Path.EndsWith(".txt", StringComparison.Ordinal)),
                ("content/evidence/news.txt", "She said: “We will not leave.”\n"),
            ]),
        ],
        Good = [ExampleText.WithCopy(Body, "She said: “We will not leave.”\n")],
    };

    public override RuleScope Scope => RuleScope.Evidence;

    public override IEnumerable<Diagnostic> Check(CheckedSite site)
    {
        foreach (var copy in site.Library.KeptCopies.Values)
        {
            if (copy.Entry is not { } entry || copy.HashOfText() == entry.TextSha256) continue;
            // Without its lines: a report may be public, and the words of a copy need not be.
            var found = Info.CreateDiagnostic(ContentFile.Whole(copy.Text.File.Path), default, copy.Source.Value);
            yield return entry.Extractor is null ? found : found with { Help = HelpForExtracted(entry) };
        }
    }

    private static string HelpForExtracted(KeptCopyEntry entry) =>
        $"The text was made by {entry.Extractor} and not by hand: put it back (git checkout). If it must differ from what was fetched, "
            + $"take its entry out of {EvidenceLock.Name} and run `briefs snapshot --lock`.";
}
