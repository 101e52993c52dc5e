namespace Briefs.Reading.Rules;

public sealed class CitationUnconfirmed : StageRule
{
    public static CitationUnconfirmed Rule { get; } = new();

    /// <summary>Longest citation in the message, in characters.</summary>
    private const int Longest = 120;

    public override RuleInfo Info { get; } = new()
    {
        Id = "citation-unconfirmed",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "No one has confirmed the citation [{0}] yet.",
        Help = "Read the source. If the person said these words there, delete the ?. Otherwise, correct or delete the citation.",
        Why = """
            `briefs fix --propose` and `briefs import` propose citations based on the text: the person named in the sentence and the source
            that it links to. A program cannot know whether this person said the quoted words in this source, so someone has to read it.
            """,
        Bad =
        [
            "“We will stay,” she said ⟦[?@mills in @news]⟧.",
            "“We will stay,” they said ⟦[?@mills in @news; @ivanov in @un-report, p. 3]⟧.",
            "“We will stay,” she said.[^1]\n\n[^1]: ⟦[?@mills in @news, p. 12]⟧\n",
        ],
        Good = ["“We will stay,” she said [@mills in @news]."],
    };

    /// <param name="inside">The text between the brackets, which begins with the question mark.</param>
    internal Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, MappedText inside)
    {
        var words = inside.Text[1..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Info.CreateDiagnostic(file, span, Shorten.ToLength(string.Join(' ', words), Longest)) with
        {
            Fixes = [Fix.Offered("Confirm: remove the ?", new TextEdit(inside.SpanOf(0, 1), ""))],
        };
    }
}
