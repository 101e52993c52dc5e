
namespace Briefs.Checks.Rules;

public sealed class EvidenceUnlocked : SiteRule
{
    private const string Body = "“We will not leave,” she said [@mills in @news].\n";

    private const string Copy = "She said: “We will not leave.”\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "evidence-unlocked",
        Group = RuleGroup.Sources,
        Severity = Severity.Warning,
        Message = "The saved copy of “{0}” is not locked.",
        Help = "Compare the copy with the source. If the words are the same, run `briefs snapshot --lock`.",
        Why = "Once a saved copy is locked, Briefs reports every later change to the copy.",
        Bad = [
            RuleExample.FromFiles(
                [.. ExampleText.FilesWithCopy(Body, Copy).Where(file => !file.Path.EndsWith(".json", StringComparison.Ordinal))])],
        Good = [ExampleText.WithCopy(Body, Copy)],
    };

    public override RuleScope Scope => RuleScope.Evidence;

    public override IEnumerable<Diagnostic> Check(CheckedSite site)
    {
        // A record that could only be read in part may have the missing entries in the unreadable part.
        if (site.Library.EvidenceLock is { IsWhole: false }) yield break;
        foreach (var copy in site.Library.SavedCopies.Values)
            if (copy.Entry is null) yield return Info.CreateDiagnostic(ContentFile.Whole(copy.Text.File.Path), default, copy.Source.Value);
    }
}
