
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
        Message = "A saved copy of “{0}” exists, but no source has that id.",
        Help = "Rename the file to match the id of its source, or delete it. If evidence.lock.json lists the old name, delete "
            + "that entry too. After you rename the file, run `briefs snapshot --lock`.",
        Why = "Briefs finds the saved copy of a source by its file name, so a copy with the wrong name is never used.",
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
        var unused = site.Library.SavedCopies.Keys.Where(id => !site.Library.SharedSources.ContainsKey(id)).ToHashSet();
        // The unreadable part of a file may use the id.
        if (unused.Count == 0 || !site.Library.KnowsSharedSources || site.Documents.Any(d => d.IsUnreadable)) yield break;
        foreach (var document in site.Documents)
        {
            unused.ExceptWith(document.Sources.Keys);
            if (unused.Count == 0) yield break;
        }

        foreach (var copy in site.Library.SavedCopies.Values)
            if (unused.Contains(copy.Source))
                yield return Info.CreateDiagnostic(ContentFile.Whole(copy.Text.File.Path), default, copy.Source.Value);
    }
}
