
namespace Briefs.Checks.Rules;

public sealed class EvidenceMissing : SiteRule
{
    private const string Body = "“We will not leave,” she said [@mills in @news].\n";

    private const string Copy = "She said: “We will not leave.”\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "evidence-missing",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "The kept copy of “{0}” is recorded here, and there is no {1}.",
        Help = "Put the text back, from git. If it must go, take the entry of “{0}” out of this file.",
        Why = "Without its copy a quotation is compared with nothing. To delete the copy must not be a way around the comparison.",
        Bad =
        [
            RuleExample.FromFiles([.. ExampleText.FilesWithCopy(Body, Copy)
                .Where(file => !file.Path.EndsWith(".txt", StringComparison.Ordinal))
                .Select(file => (file.Path, file.Text.Replace("{\"news\"", "{⟦\"news\"⟧", StringComparison.Ordinal)))]),
        ],
        Good = [ExampleText.WithCopy(Body, Copy)],
    };

    public override RuleScope Scope => RuleScope.Evidence;

    public override IEnumerable<Diagnostic> Check(CheckedSite site)
    {
        var library = site.Library;
        if (library.EvidenceLock is not { } locked) yield break;
        foreach (var (source, entry) in locked.Entries)
        {
            if (library.KeptCopies.ContainsKey(source) || library.UnreadCopies.Contains(source)) continue;
            yield return Info.CreateDiagnostic(locked.File, entry.Span, source.Value, library.Evidence.PathOf(source.Value + ".txt"));
        }
    }
}
