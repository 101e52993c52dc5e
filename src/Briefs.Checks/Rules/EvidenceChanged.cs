
namespace Briefs.Checks.Rules;

public sealed class EvidenceChanged : SiteRule
{
    private const string Body = "“We will not leave,” she said [@mills in @news].\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "evidence-changed",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "The saved copy of “{0}” has changed since it was locked.",
        Help = "Review the change with `git diff`. If it is correct, run `briefs snapshot --lock`. If not, restore the text.",
        Why = "Briefs compares quotations with saved copies. If a copy could be changed unnoticed, a false quotation could pass the check.",
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
        foreach (var copy in site.Library.SavedCopies.Values)
        {
            if (copy.Entry is not { } entry || /* guard: verified-changed-copy */ copy.HashOfText() == entry.TextSha256) continue;
            // No line excerpt: a report may be public while the saved words are not.
            var found = Info.CreateDiagnostic(ContentFile.Whole(copy.Text.File.Path), default, copy.Source.Value);
            yield return entry.Extractor is null ? found : found with { Help = HelpForExtracted(entry) };
        }
    }

    private static string HelpForExtracted(SavedCopyEntry entry) =>
        $"{entry.Extractor} extracted this text from the original: restore the text from git. If it must differ from the original, "
            + $"remove its entry from {EvidenceLock.Name} and run `briefs snapshot --lock`.";
}
