using Briefs.Reading.FrontMatter;

namespace Briefs.Reading.Rules;

public sealed class SpeakerUnknown : StageRule
{
    public static SpeakerUnknown Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "speaker-unknown",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "No person has the id {0}.",
        Help = "Write the id of a declared person{1}, or declare this person under `quoted:` in the front matter or in content/people.yml.",
        Why = "Readers must be able to see who spoke: a name and a role, or the reason for withholding the name.",
        Bad = ["“We will stay,” she said [@⟦milss⟧ in @news]."],
        Good = ["“We will stay,” she said [@mills in @news].", "“No State Party shall expel a person,” it says [@itself in @un-report]."],
    };

    /// <param name="known">Ids that may be meant.</param>
    internal Diagnostic CreateDiagnostic(ContentFile file, Located<string> id, IReadOnlyCollection<string> known)
    {
        var place = new TextSpan(id.Span.Start + 1, id.Span.End);
        return Info.CreateDiagnostic(file, place, id.Value, IdSuggestion.Hint(id.Value, known)) with
        {
            Fixes = IdSuggestion.Fixes(id.Value, place, known),
        };
    }
}
