
namespace Briefs.Checks.Rules;

public sealed class SourceNotKept : DocumentRule
{
    private const string Body = "“We will not leave,” she said [@mills in @news].\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "source-not-kept",
        Group = RuleGroup.Sources,
        Severity = Severity.Note,
        Message = "“{0}” has no saved copy, so quotations from it cannot be verified.",
        Help =
            "Run `briefs snapshot` with the name of this brief. Or put the quoted passages and the text around them in {1}, and run "
                + "`briefs snapshot --lock`.",
        Why = "If a source has a saved copy, Briefs detects every misquoted word, even after the original page has changed or disappeared.",
        Bad = [RuleExample.FromFiles([.. ExampleText.FilesWithCopy(Body, "")
            .Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal))
            .Select(file => (file.Path, file.Text.Replace("  news:", "  ⟦news⟧:", StringComparison.Ordinal)))])],
        Good = [ExampleText.WithCopy(Body, "She said: “We will not leave.”\n")],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        // A shared source is quoted by many briefs but saved once: report it once.
        var library = site.Library;
        var toKeep = Quoted(document)
            .Where(id => !library.SavedCopies.ContainsKey(id) && !library.UnreadCopies.Contains(id))
            .Distinct()
            .ToList();
        if (toKeep.Count == 0) yield break;
        var withheld = library.Evidence.IsInSite
            ? AnonymousSpeakerSources.Find(document).Select(w => w.Source).Where(s => !s.EvidencePublic).Select(s => s.Id).ToHashSet()
            : [];
        foreach (var id in toKeep)
        {
            // A copy of a withheld source in the site would be an error.
            if (withheld.Contains(id) || !document.Sources.TryGetValue(id, out var source)) continue;
            yield return Info.CreateDiagnostic(source.File, source.Span, id.Value, library.Evidence.PathOf(id.Value + ".txt"));
        }
    }

    private static IEnumerable<SourceId> Quoted(Brief brief) =>
        from quotation in brief.Quotations
        where quotation.EchoOf is null
        from citation in quotation.Citations
        where citation is { Read: not null, Unverifiable: null }
        select citation.Read!.Value;
}
