
namespace Briefs.Checks.Rules;

public sealed class EvidenceUnused : SiteRule
{
    private const string Body = "“We will not leave,” she said [@mills in @news].\n";

    private const string Copy = "She said: “We will not leave.”\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "evidence-unused",
        Group = RuleGroup.Sources,
        Severity = Severity.Warning,
        Message = "There is a kept copy of “{0}”, and no source of that id.",
        Help =
            "Give the file the id of its source for a name, or delete it. If it is locked, take its entry out of evidence.lock.json too, "
                + "and lock it under its new name.",
        Why = "A copy is found by its name. One with another name is compared with nothing, and nobody notices.",
        Bad =
        [
            RuleExample.FromFiles([.. ExampleText.FilesWithCopy(Body, Copy)
                .Select(file =>
                    (
                        file.Path.Replace("news.txt", "press.txt", StringComparison.Ordinal),
                        file.Text.Replace("{\"news\"", "{\"press\"", StringComparison.Ordinal)))]),
        ],
        Good = [ExampleText.WithCopy(Body, Copy)],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site)
    {
        var unused = site.Library.KeptCopies.Keys.Where(id => !site.Library.SharedSources.ContainsKey(id)).ToHashSet();
        // The entries of a file that could not be read may well bear the id.
        if (unused.Count == 0 || !site.Library.KnowsSharedSources || site.Documents.Any(d => d.IsUnreadable)) yield break;
        foreach (var document in site.Documents)
        {
            unused.ExceptWith(document.Sources.Keys);
            if (unused.Count == 0) yield break;
        }

        foreach (var copy in site.Library.KeptCopies.Values)
            if (unused.Contains(copy.Source))
                yield return Info.CreateDiagnostic(ContentFile.Whole(copy.Text.File.Path), default, copy.Source.Value);
    }
}
