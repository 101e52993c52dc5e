
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
        Message = "The kept copy of “{0}” is not locked.",
        Help = "Compare it with the source; if it has the source's words, run `briefs snapshot --lock`.",
        Why = "A copy that is locked cannot be changed later without everybody seeing it.",
        Bad = [
            RuleExample.FromFiles(
                [.. ExampleText.FilesWithCopy(Body, Copy).Where(file => !file.Path.EndsWith(".json", StringComparison.Ordinal))])],
        Good = [ExampleText.WithCopy(Body, Copy)],
    };

    public override RuleScope Scope => RuleScope.Evidence;

    public override IEnumerable<Diagnostic> Check(CheckedSite site)
    {
        // Of a record that could not be read as a whole nobody knows what it lacks.
        if (site.Library.EvidenceLock is { IsWhole: false }) yield break;
        foreach (var copy in site.Library.KeptCopies.Values)
            if (copy.Entry is null) yield return Info.CreateDiagnostic(ContentFile.Whole(copy.Text.File.Path), default, copy.Source.Value);
    }
}
