namespace Briefs.Reading.Rules;

/// <summary>dash-dialogue: speech that opens with a dash, and so is no quotation to any other rule.</summary>
public static class DashDialogue
{
    private const string Russian = "---\ntitle: На границе\ndate: 2024-03-01\nlang: ru\nsummary: Никто не прошёл.\n---\n";

    private const string French = "---\ntitle: À la frontière\ndate: 2024-03-01\nlang: fr\nsummary: Personne n’est passé.\n---\n";

    private const string Polish = "---\ntitle: Na granicy\ndate: 2024-03-01\nlang: pl\nsummary: Nikt nie przeszedł.\n---\n";

    private const string Spanish = "---\ntitle: En la frontera\ndate: 2024-03-01\nlang: es\nsummary: Nadie pasó.\n---\n";

    public static RuleInfo Info { get; } = new()
    {
        Id = "dash-dialogue",
        Group = RuleGroup.Prose,
        Severity = Severity.Warning,
        Message = "A dash and “{0}” mark this as speech, but without quotation marks Briefs does not ask for its source.",
        Help = "Put the words in quotation marks instead of the dash, and cite them: {1}{2}.",
        Why = """
            In many languages, dialogue is printed with dashes. Readers take its words as a quotation, and they need a source like
            any other.
            """,
        Bad =
        [
            Russian + "⟦— Мы не уйдём⟧, — сказала она.\n",
            French + "⟦— Nous ne partirons pas⟧, dit-elle.\n",
            Spanish + "⟦—No nos iremos⟧ —dijo ella.\n",
            Russian + "Она сказала:\n\n⟦— Мы не уйдём.⟧\n",
            Russian + "- ⟦— Мы не уйдём!⟧\n",
            Polish + "- ⟦Nie odejdziemy⟧ - powiedziała.\n",
        ],
        Good =
        [
            Russian + "Граница — как было сказано — закрыта.\n",
            Russian + "- первый пост\n- второй пост\n",
        ],
    };

    /// <param name="marked">The speech with its marks.</param>
    /// <param name="citation">The one that is offered, with a space before it.</param>
    internal static Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, string verb, string marked, string citation)
    {
        var found = Info.CreateDiagnostic(file, span, verb, marked, citation);
        return verb.Length > 0
            ? found
            : found with
            {
                Message = "A dash opens this line, as in dialogue, but without quotation marks Briefs does not ask for its source.",
            };
    }
}
