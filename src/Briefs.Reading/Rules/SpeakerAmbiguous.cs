namespace Briefs.Reading.Rules;

public sealed class SpeakerAmbiguous : StageRule
{
    public static SpeakerAmbiguous Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "speaker-ambiguous",
        Group = RuleGroup.Sources,
        Severity = Severity.Warning,
        Message = "The citation attributes these words to {0}, but the sentence also names {1}.",
        Help = "If {1} said them, correct the citation. If not, name {1} in a sentence without a quotation, so that readers do not "
            + "confuse the two.",
        Why = """
            When a sentence names two people, readers, and even the author of the citation, may attribute the quotation to the wrong
            one.
            """,
        Bad =
        [
            "Ivan Ivanov heard of it from her: ⟦“We will stay,”⟧ she said [@mills in @news].",
            "| Who | Words |\n|---|---|\n| Ivan Ivanov | ⟦“We will stay”⟧ [@mills in @news] |\n",
        ],
        Good =
        [
            "Laura Mills answered him: “We will stay” [@mills in @news].",
            "Ivan Ivanov called it “gossip” [@ivanov in @un-report], and Laura Mills “a fact” [@mills in @news].",
        ],
    };

    /// <param name="cited">The name of the person cited.</param>
    /// <param name="other">The name of the person in the row.</param>
    internal Diagnostic InTable(ContentFile file, TextSpan span, string cited, string other) => Info.CreateDiagnostic(file, span) with
    {
        Message = $"The citation attributes these words to {cited}, but their row of the table names {other}.",
        Help = $"If {other} said them, correct the citation. If not, name {cited} in the row too.",
    };

    /// <param name="name">The name that both have.</param>
    /// <param name="ids">The person cited, and the other one.</param>
    internal Diagnostic OfOneName(ContentFile file, TextSpan span, string name, ImmutableArray<PersonId> ids) =>
        Info.CreateDiagnostic(file, span) with
        {
            Message = $"Two entries have the name {name}: {ids[0]} and {ids[1]}.",
            Help = $"If they are one person, remove {ids[1]} and cite {ids[0]}. If they are two people, write "
            + "their names so that readers can tell them apart.",
        };
}
