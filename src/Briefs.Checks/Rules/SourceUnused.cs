
namespace Briefs.Checks.Rules;

public sealed class SourceUnused : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "source-unused",
        Group = RuleGroup.Sources,
        Severity = Severity.Warning,
        Message = "The source “{0}” is declared but never cited.",
        Help = "Write [@{0}] after a statement that is based on it, or remove the source from the front matter.",
        Why = "The list of sources shows what a brief is based on. If a source is never cited, it is padding, or a citation is missing.",
        Bad = [ExampleText.Head + ExampleText.News.Replace("news:", "⟦news⟧:", StringComparison.Ordinal) + "---\nNobody crossed.\n"],
        Good = ["Nobody crossed [@news].\n"],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        if (document.DeclaredSources.IsEmpty || CitedIds.AreIncomplete(document) || CitedIds.AreMissing(document)) yield break;
        var cited = CitedIds.Sources(document);
        foreach (var source in document.DeclaredSources)
            if (!cited.Contains(source.Id)) yield return Info.CreateDiagnostic(document.File, source.Span, source.Id.Value);
    }
}
