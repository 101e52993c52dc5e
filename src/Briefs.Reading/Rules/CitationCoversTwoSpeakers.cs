namespace Briefs.Reading.Rules;

public sealed class CitationCoversTwoSpeakers : StageRule
{
    public static CitationCoversTwoSpeakers Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "citation-covers-two-speakers",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "The citation attributes these words to {0}, but the sentence attributes them to {1}.",
        Help = "Add a citation of {1} right after these words: {2}. If {0} said them, change the sentence.",
        Why = """
            A citation names one person, and every quotation it covers is published under that name. If a sentence, a continued
            quotation or a block quote has two speakers, one of them would be credited with the other's words. If one citation
            covers a whole paragraph (`throughout`), naming a second declared person outside the quotation marks is an error. The
            closing line of a block quote, or a sentence with a colon before it, names its speaker.
            """,
        Bad =
        [
            "Ivan Ivanov called it ⟦“a lie”⟧, while Ada Mills called it “a crime” [@mills in @news].",
            "⟦“We will stay,”⟧ said Ivan Ivanov [@mills in @news].",
            "⟦“We will stay,”⟧ said Ivan Ivanov. “We always have.” [@mills in @news]",
            "“We will stay,” she said. She knew Ivan Ivanov. “We always have,” she said ⟦[@mills in @news, throughout]⟧.",
            "⟦> We will stay.\n>\n> — Ivan Ivanov [@mills in @news]⟧\n",
            "Ivan Ivanov answered:\n\n⟦> We will stay. [@mills in @news]⟧\n",
            "⟦> We will stay. [@mills in @news]\n>\n> We will go. [@ivanov in @un-report]⟧\n",
        ],
        Good =
        [
            "Ivan Ivanov called it “a lie” [@ivanov in @un-report], while Ada Mills called it “a crime” [@mills in @news].",
            "“We will stay,” said Ada Mills, “and we will wait” [@mills in @news].",
            "Ada Mills, head of research, law and letters, said “we will stay” [@mills in @news].",
            "“We will stay,” said Ada Mills. “We always have.” [@mills in @news]",
            "“We will stay,” she said. It rained. “We always have,” she said [@mills in @news, throughout].",
            "> We will stay.\n>\n> — Ada Mills [@mills in @news]\n",
            "> We will stay. [@mills in @news]\n\nHe answered:\n\n> We will go. [@ivanov in @un-report]\n",
        ],
    };

    internal Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, Misattribution words) =>
        Info.CreateDiagnostic(file, span, words.Cited, words.Spoken, words.Citation);

    /// <param name="cited">The name of the person cited throughout.</param>
    /// <param name="other">The name of another person whom the paragraph names or cites.</param>
    internal Diagnostic InParagraph(ContentFile file, TextSpan span, string cited, string other) => Info.CreateDiagnostic(file, span) with
    {
        Message =
            $"The citation attributes every quotation in this paragraph to {cited}, but the paragraph also names or cites {other}.",
        Help = "Delete the comma and “throughout”, and cite each quotation separately. Or start a new paragraph before or after the "
            + $"sentence that mentions {other}.",
    };

    internal Diagnostic OfEcho(ContentFile file, TextSpan span, Misattribution words) => Info.CreateDiagnostic(file, span) with
    {
        Message = $"These words repeat a quotation of {words.Cited}, but the sentence attributes them to {words.Spoken}.",
        Help = $"If {words.Spoken} said the same words, add a citation right after them: {words.Citation}. Otherwise correct the name.",
    };

    internal Diagnostic InClosingLine(ContentFile file, TextSpan span, Misattribution words) => Info.CreateDiagnostic(file, span) with
    {
        Message = $"The citation attributes this block quote to {words.Cited}, but its closing line names {words.Spoken}.",
        Help = $"If these are the words of {words.Spoken}, replace the citation with {words.Citation}. If they are the words of "
            + $"{words.Cited}, correct the closing line.",
    };

    internal Diagnostic Introduced(ContentFile file, TextSpan span, Misattribution words) => Info.CreateDiagnostic(file, span) with
    {
        Message = $"The citation attributes these words to {words.Cited}, but the sentence before them attributes them to "
            + $"{words.Spoken}.",
        Help = $"If these are the words of {words.Spoken}, replace the citation with {words.Citation}. If they are the words of "
            + $"{words.Cited}, change the sentence before them.",
    };

    /// <param name="one">The name of one person.</param>
    /// <param name="other">The name of the other.</param>
    internal Diagnostic InBlockQuote(ContentFile file, TextSpan span, string one, string other) =>
        Info.CreateDiagnostic(file, span) with
        {
            Message = $"This block quote cites two speakers, {one} and {other}.",
            Help = "Use one block quote for each speaker: end the first after its citation, write a line of your own, and start the "
                + "second.",
        };
}

/// <summary>Words that a citation attributes to one person and their sentence to another.</summary>
/// <param name="Cited">The name of the person cited.</param>
/// <param name="Spoken">The name of the person who says them in the sentence.</param>
/// <param name="Citation">A citation that names the speaker.</param>
internal sealed record Misattribution(string Cited, string Spoken, string Citation);
