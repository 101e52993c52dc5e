
namespace Briefs.Checks.Rules;

public sealed class SourceNotKept : DocumentRule
{
    private const string Body = "“We will not leave,” she said [@mills in @news].\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "source-not-kept",
        Group = RuleGroup.Sources,
        Severity = Severity.Note,
        Message = "No copy of “{0}” is kept, so what is quoted from it is not compared.",
        Help =
            "Run `briefs snapshot` with the name of this brief. Or put the quoted passages, with what stands around them, into {1}, and "
                + "run `briefs snapshot --lock`.",
        Why = "Where a copy of a source is kept, no changed word gets past. Pages on the web change and go; a copy stays.",
        Bad = [RuleExample.FromFiles([.. ExampleText.FilesWithCopy(Body, "")
            .Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal))
            .Select(file => (file.Path, file.Text.Replace("  news:", "  ⟦news⟧:", StringComparison.Ordinal)))])],
        Good = [ExampleText.WithCopy(Body, "She said: “We will not leave.”\n")],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        // A shared source is quoted by many briefs and kept once: it is told once.
        var library = site.Library;
        var toKeep = Quoted(document)
            .Where(id => !library.KeptCopies.ContainsKey(id) && !library.UnreadCopies.Contains(id))
            .Distinct()
            .ToList();
        if (toKeep.Count == 0) yield break;
        var withheld = library.Evidence.IsInSite
            ? Witnesses.Find(document).Select(w => w.Source).Where(s => !s.EvidencePublic).Select(s => s.Id).ToHashSet()
            : [];
        foreach (var id in toKeep)
        {
            // To keep a copy of those in the site would be an error.
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
