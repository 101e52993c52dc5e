
namespace Briefs.Checks.Rules;

public sealed class EvidenceNamesWitness : DocumentRule
{
    private const string People = "quoted:\n  mills:\n    anonymous: fear of reprisal\n    description: A woman from the border\n---\n";

    private const string Body = "“We will not leave,” she said [@mills in @news].\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "evidence-names-witness",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "The saved copy of “{0}” in {1}/ contains the words of “{2}”, who is anonymous.",
        Help = "Remove the copy from the repository and from its history. Store it in a folder outside the site, and set `evidence:` in "
            + "site.yml to that folder. If the copy reveals nothing that is not already public, add `evidence-public: true` to the "
            + "source.",
        Why = """
            Anyone who can read the repository can read the saved copies in it. The copy of an interview may reveal more about a
            witness than the brief does, such as a name or a place.
            """,
        Bad = [RuleExample.FromFiles(Files(Marked, People))],
        Good = [RuleExample.FromFiles(Files(ExampleText.News + "    evidence-public: true\n", People))],
    };

    private static string Marked { get; } = ExampleText.News.Replace("news:", "⟦news⟧:", StringComparison.Ordinal);

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        if (!site.Library.Evidence.IsInSite) yield break;
        // A source may contain words of several witnesses: report only the first.
        foreach (var (source, witness) in AnonymousSpeakerSources.Find(document).DistinctBy(w => w.Source.Id))
        {
            if (/* guard: witness-copy */ (!source.EvidencePublic && IsKept(site.Library, source.Id)))
                yield return Info.CreateDiagnostic(source.File, source.Span, source.Id.Value, site.Library.Evidence.Path, witness.Value);
        }
    }

    // An original reveals as much as the text extracted from it, and an unreadable copy is still a published file.
    private static bool IsKept(Library library, SourceId source) =>
        library.SavedCopies.ContainsKey(source) || library.UnreadCopies.Contains(source) || library.SavedOriginals.Contains(source);

    private static ExampleFile[] Files(string source, string people)
    {
        var files = ExampleText.FilesWithCopy(Body, "She said: “We will not leave.”\n");
        return [
            ("content/briefs/border.md", ExampleText.Head + source + people + Body),
            .. files.Where(file => file.Path != "content/briefs/border.md")];
    }
}
