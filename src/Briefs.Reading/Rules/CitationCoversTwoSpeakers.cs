namespace Briefs.Reading.Rules;

public sealed class CitationCoversTwoSpeakers : StageRule
{
    public static CitationCoversTwoSpeakers Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "citation-covers-two-speakers",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "The citation gives these words to {0}, but the sentence says that {1} said them.",
        Help = "Write a citation of {1} right after these words: {2}. If they are the words of {0}, change the sentence.",
        Why = """
            A citation names one person, and every quotation that it covers is printed under that name. Where a sentence or a
            block quote has two speakers, one of them would be given the other's words.
            """,
        Bad =
        [
            "Ivan Ivanov called it ⟦“a lie”⟧, while Ada Mills called it “a crime” [@mills in @news].",
            "⟦“We will stay,”⟧ said Ivan Ivanov [@mills in @news].",
            "⟦> We will stay. [@mills in @news]\n>\n> We will go. [@ivanov in @un-report]⟧\n",
        ],
        Good =
        [
            "Ivan Ivanov called it “a lie” [@ivanov in @un-report], while Ada Mills called it “a crime” [@mills in @news].",
            "“We will stay,” said Ada Mills, “and we will wait” [@mills in @news].",
            "Ada Mills, head of research, law and letters, said “we will stay” [@mills in @news].",
            "> We will stay. [@mills in @news]\n\nHe answered:\n\n> We will go. [@ivanov in @un-report]\n",
        ],
    };

    internal Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, Misattribution words) =>
        Info.CreateDiagnostic(file, span, words.Cited, words.Spoken, words.Citation);

    /// <param name="one">A name.</param>
    /// <param name="other">Another one.</param>
    internal Diagnostic InBlockQuote(ContentFile file, TextSpan span, string one, string other) =>
        Info.CreateDiagnostic(file, span) with
        {
            Message = $"This block quote has citations of two speakers, {one} and {other}.",
            Help = "Two speakers are two block quotes: end the first one after its citation, write a line of your own, and begin the "
                + "second.",
        };
}

/// <summary>Words that a citation gives to one person and their sentence to another.</summary>
/// <param name="Cited">The name of the one whom the citation gives them to.</param>
/// <param name="Spoken">The name of the one who says them in the sentence.</param>
/// <param name="Citation">A citation of the latter.</param>
internal sealed record Misattribution(string Cited, string Spoken, string Citation);
