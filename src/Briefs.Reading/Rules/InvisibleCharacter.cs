namespace Briefs.Reading.Rules;

public sealed class InvisibleCharacter : StageRule
{
    internal const string RemoveTitle = "Remove the invisible characters";

    internal const string HelpByHand =
        "Delete it in your editor. If you cannot select it, delete the characters on both sides as well and type those again.";

    internal const string HelpForEntity = "Remove it, and the `&`, the name or number and the `;` with which it is written.";

    internal const string HelpForEscape = "Remove the escape, from the backslash to its last digit.";

    public static InvisibleCharacter Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "invisible-character",
        Group = RuleGroup.Prose,
        Severity = Severity.Warning,
        Message = "{0} {1}: {2}.",
        Help = "Run `briefs fix --write` to remove it, or delete it in your editor.",
        Why = """
            Word processors and web pages leave such characters in copied text. Search then misses the word or the name, and hidden
            characters can carry a text that no reviewer sees. Joiners that a script needs, such as Persian or Hindi, and those
            within emoji are not reported.
            """,
        Bad =
        [
            "The gov⟦\u00AD⟧ernment said nothing.\n",
            "We stay⟦\u2063\u2063\u2063⟧ here.\n",
            "We stay ⟦&ZeroWidthSpace;⟧here.\n",
        ],
        Good =
        [
            "We stay here. \U0001F469\u200D\U0001F4BB\n",
        ],
    };

    /// <summary>One that is written as an escape of YAML or JSON.</summary>
    internal Diagnostic InEscape(ContentFile file, TextSpan span, string name) =>
        CreateDiagnostic(file, span, "Invisible character", "written as an escape", name) with { Help = HelpForEscape };

    /// <summary>One that is written as an entity of HTML.</summary>
    internal Diagnostic InEntity(ContentFile file, TextSpan span, string name) =>
        CreateDiagnostic(file, span, "Invisible character", "written as an entity", name) with { Help = HelpForEntity };
}
