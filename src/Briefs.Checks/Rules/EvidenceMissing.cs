
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
        Message = "The saved copy of “{0}” is listed here, but {1} does not exist.",
        Help = "Restore the file from git. To remove the copy for good, delete the entry “{0}” from this file.",
        Why = """
            Without the saved copy of a source, Briefs cannot compare quotations with it. No one should be able to avoid the
            comparison by deleting the copy.
            """,
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
            if (library.SavedCopies.ContainsKey(source) || library.UnreadCopies.Contains(source)) continue;
            yield return Info.CreateDiagnostic(locked.File, entry.Span, source.Value, library.Evidence.PathOf(source.Value + ".txt"));
        }
    }
}
