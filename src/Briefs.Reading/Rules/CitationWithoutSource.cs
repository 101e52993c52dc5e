using Briefs.Reading.Citations;
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
            + "in the same section, or for a person with `to-us:` in the front matter.",
        Why = "A citation needs both the speaker and the source. Without the source, readers cannot check the words.",
        Bad =
        [
            "“We will stay,” she said [⟦@mills⟧].",
            "“We will stay,” she said [@mills in @news].\n\nIvan Ivanov disagreed.\n\n“We always have,” she said [⟦@mills⟧].",
            "“We will stay,” she said [@mills in @news].\n\n## The answer\n\n“We always have,” she said [⟦@mills⟧].",
        ],
        Good =
        [
            "“We will stay,” she said [@mills in @news]. “We always have,” she added [@mills].",
            "“We will stay,” she said [@mills in @news].\n\nThe post is closed.\n\n“We always have,” she added [@mills].",
            "“They came at night,” she said [@witness].",
            "The guards called it “an order”, a woman told us [@ivanov via @witness].",
        ],
    };

    /// <summary>For <c>[@agent via @mother]</c>, where the mother has no <c>to-us</c>.</summary>
    /// <param name="name">The speaker's name.</param>
    internal Diagnostic OfTeller(ContentFile file, TextSpan span, string name, string speaker, string teller) =>
        Info.CreateDiagnostic(file, span, name, speaker) with
        {
            Help = $"Write [@{speaker} via @{teller} in @source] with the id of the source. If {teller} told you these words, add "
                + $"`to-us: DATE` to the entry `{teller}` instead.",
        };

    /// <param name="name">The person's name.</param>
    /// <param name="ended">The last citation of the person, if it can no longer be continued.</param>
    internal Diagnostic CreateDiagnostic(ContentFile file, Located<string> id, string name, EndedCitation? ended)
    {
        var found = Info.CreateDiagnostic(file, id.Span, name, id.Value);
        if (ended is not { Citation: var last, Why: var why }) return found;
        var source = last.Source is { } given ? $"@{given}{(last.Via is { } read ? $" via @{read}" : "")}" : "@source";
        var teller = last.ToldBy is { } told ? $" via @{told}" : "";
        return found with
        {
            Help = $"Write [@{id.Value}{teller} in {source}] if the source is the same, or [@{id.Value} in @source] with the id of another "
                + $"source. The short form does not continue the last citation of {name}, because {why}.",
        };
    }
}
