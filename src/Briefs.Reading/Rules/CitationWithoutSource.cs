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
        Message = "This citation names {0}, but not where the words are found.",
        Help = "Write [@{1} in @source] with the source's id. The short form [@{1}] only goes on from a citation of the same person "
            + "earlier in the same paragraph, or belongs to somebody with to-us: in the front matter.",
        Why = "Who said it is half of a citation; without the place readers cannot check the words.",
        Bad = ["“We will stay,” she said [⟦@mills⟧]."],
        Good =
        [
            "“We will stay,” she said [@mills in @news]. “We always have,” she added [@mills].",
            "“They came at night,” she said [@witness].",
        ],
    };

    /// <param name="name">The person's.</param>
    internal Diagnostic CreateDiagnostic(ContentFile file, Placed<string> id, string name) =>
        Info.CreateDiagnostic(file, id.Span, name, id.Value);
}
