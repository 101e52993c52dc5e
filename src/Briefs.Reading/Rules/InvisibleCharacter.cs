namespace Briefs.Reading.Rules;

public sealed class InvisibleCharacter : StageRule
{
    internal const string RemoveTitle = "Remove the invisible characters";

    internal const string HelpByHand =
        "Delete it in your editor. If you cannot select it, also delete the characters on both sides and retype those.";

    internal const string HelpForEntity = "Delete the whole entity, from the `&` to the `;`.";

    internal const string HelpForEscape = "Delete the whole escape, from the backslash to the last digit.";

    public static InvisibleCharacter Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "invisible-character",
        Group = RuleGroup.Prose,
        Severity = Severity.Warning,
        Message = "Invisible character {0}: {1}.",
        Help = "Run `briefs fix --write`, or delete the invisible characters in your editor.",
        Why = """
            Text copied from word processors and web pages often contains invisible characters. A search does not find a word with such a
            character in it, and invisible characters can hide text from reviewers. Briefs does not report joiners that a language such as
            Persian or Hindi needs, or joiners within emoji.
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

    /// <summary>For a character written as an escape of YAML or JSON.</summary>
    internal Diagnostic InEscape(ContentFile file, TextSpan span, string name) =>
        CreateDiagnostic(file, span, "written as an escape", name) with { Help = HelpForEscape };

    /// <summary>For a character written as an HTML entity.</summary>
    internal Diagnostic InEntity(ContentFile file, TextSpan span, string name) =>
        CreateDiagnostic(file, span, "written as an entity", name) with { Help = HelpForEntity };
}
