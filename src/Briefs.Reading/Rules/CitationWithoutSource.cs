using Briefs.Reading.FrontMatter;

namespace Briefs.Reading.Rules;

public sealed class CitationWithoutSource : StageRule
{
    public static CitationWithoutSource Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "citation-without-source",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "This citation names {0}, but not the source.",
        Help = "Write [@{1} in @source] with the id of the source. The short form [@{1}] works only after a citation of the same person "
            + "earlier in the same paragraph, or for a person with `to-us:` in the front matter.",
        Why = "A citation needs both the speaker and the source. Without the source, readers cannot check the words.",
        Bad = ["“We will stay,” she said [⟦@mills⟧]."],
        Good =
        [
            "“We will stay,” she said [@mills in @news]. “We always have,” she added [@mills].",
            "“They came at night,” she said [@witness].",
        ],
    };

    /// <param name="name">The person's name.</param>
    internal Diagnostic CreateDiagnostic(ContentFile file, Located<string> id, string name) =>
        Info.CreateDiagnostic(file, id.Span, name, id.Value);
}
