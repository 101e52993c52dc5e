namespace Briefs.Reading.Rules;

public sealed class SpeakerAmbiguous : StageRule
{
    public static SpeakerAmbiguous Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "speaker-ambiguous",
        Group = RuleGroup.Sources,
        Severity = Severity.Warning,
        Message = "The citation gives these words to {0}, but the sentence also names {1}.",
        Help = "If they are {1}'s words, mend the citation; else name {1} in a sentence without a "
            + "quotation, so that nobody takes the one for the other.",
        Why = """
            Two people in one sentence and one quotation: readers may give the words to the wrong one, and so may whoever
            wrote the citation.
            """,
        Bad = ["Ivan Ivanov heard of it from her: ⟦“We will stay,”⟧ she said [@mills in @news]."],
        Good =
        [
            "Laura Mills answered him: “We will stay” [@mills in @news].",
            "Ivan Ivanov called it “gossip” [@ivanov in @un-report], and Laura Mills “a fact” [@mills in @news].",
        ],
    };

    /// <param name="name">The name of both.</param>
    /// <param name="ids">The one whom the citation names, and the other.</param>
    internal Diagnostic OfOneName(ContentFile file, TextSpan span, string name, ImmutableArray<PersonId> ids) =>
        Info.CreateDiagnostic(file, span) with
        {
            Message = $"Two entries have the name {name}: {ids[0]} and {ids[1]}.",
            Help = $"If they are one person, remove {ids[1]} and cite {ids[0]}. If they are two, write their "
            + "names so that readers can tell one from the other.",
        };
}
