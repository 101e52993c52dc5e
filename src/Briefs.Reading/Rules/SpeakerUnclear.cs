namespace Briefs.Reading.Rules;

public sealed class SpeakerUnclear : StageRule
{
    public static SpeakerUnclear Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "speaker-unclear",
        Group = RuleGroup.Sources,
        Severity = Severity.Warning,
        Message = "The citation attributes every quotation in this sentence to {0}, but the sentence attributes these words to “{1}”.",
        Help = "If “{1}” is not {0}, add a second citation right after these words: [@person in @source]. If they are the same person, "
            + "use the name, or write two sentences.",
        Why = """
            A citation covers every quotation before it in the same sentence. A sentence that consists only of quotations continues
            the sentence before it, so the same citation covers both. If two people speak in these sentences, one of them is credited
            with the other's words.
            """,
        Bad =
        [
            "The lawyer called it ⟦“a lie”⟧, while Ada Mills called it “a crime” [@mills in @news].",
            "Nobody ever said ⟦“we kill”⟧, and Mills said “we stay” [@mills in @news].",
            "⟦“We will stay,”⟧ said the judge. “We always have.” [@mills in @news]",
            "⟦“We will stay,”⟧ said Lena Brandt [@mills in @news].",
        ],
        Good =
        [
            "The lawyer called it “a lie” [@witness], while Ada Mills called it “a crime” [@mills in @news].",
            "“We will stay,” the researcher said, “and we will wait” [@mills in @news].",
            "Ada Mills called it “a lie”, and she said “we will wait” [@mills in @news].",
            "Ada Mills blasted the call for a “border force” on Wednesday, calling it “absurd” [@mills in @news].",
            "Mills called it “a lie”, and said his remarks were “a crime” [@mills in @news].",
            "“We will stay,” said the researcher [@mills in @news]. “We always have.”",
            "“We will stay,” said the judge [@mills in @news].",
            "“We will stay,” she said. “We always have.” [@mills in @news]",
        ],
    };

    /// <param name="cited">The name of the person cited in another sentence.</param>
    /// <param name="who">The words that name the speaker.</param>
    internal Diagnostic CitedElsewhere(ContentFile file, TextSpan span, string cited, string who) => Info.CreateDiagnostic(file, span) with
    {
        Message = $"The citation in another sentence attributes these words to {cited}, but their own sentence attributes them to "
            + $"“{who}”.",
        Help = $"Add a separate citation right after these words: [@person in @source]. If “{who}” is {cited}, use that name instead.",
    };

    /// <param name="words">The person cited, and the one whom the sentence names.</param>
    /// <param name="phrase">The words that name that person.</param>
    internal Diagnostic OfPerson(ContentFile file, TextSpan span, Misattribution words, string phrase) =>
        Info.CreateDiagnostic(file, span) with
        {
            Message = $"The citation attributes these words to {words.Cited}, but the sentence attributes them to {words.Spoken} "
                + $"(“{phrase}”).",
            Help = $"If {words.Spoken} said them, cite that person. If {words.Cited} said them, name {words.Cited} in the sentence. If "
                + $"“{phrase}” means someone else, write that person's full name.",
        };

    /// <param name="cited">The name of the person cited.</param>
    /// <param name="name">The name of someone who is not declared.</param>
    internal Diagnostic OfUndeclared(ContentFile file, TextSpan span, string cited, string name) => Info.CreateDiagnostic(file, span) with
    {
        Message = $"The citation attributes these words to {cited}, but the text attributes them to {name}, who is not declared.",
        Help = $"If {name} said them, declare {name} under `quoted:` and cite that person. If {name} is another name of {cited}, add it to "
            + $"the entry: `also: [{name}]`.",
    };
}
