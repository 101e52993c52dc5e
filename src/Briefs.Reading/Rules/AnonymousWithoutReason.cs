namespace Briefs.Reading.Rules;

public sealed class AnonymousWithoutReason : StageRule
{
    private const string Head = "---\ntitle: At the border\ndate: 2024-03-01\nsummary: No one crossed.\nquoted:\n  guard:\n";

    private const string Rest = "    description: A border guard\n    to-us: 2024-01-03\n---\n“Go,” he said [@guard].\n";

    public static AnonymousWithoutReason Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "anonymous-without-reason",
        Group = RuleGroup.Sources,
        Severity = Severity.Warning,
        Message = "“{0}” is not a reason for withholding the name of “{1}”.",
        Help = "Write the reason in a few words that do not identify the person: `anonymous: fear of reprisal`. If the name can be "
            + "published, write `name:` instead of this line. If you do not know the name, delete the line: `description:` is enough.",
        Why = "Readers need to know why a person is not named. The reason is published next to the quotation.",
        Bad =
        [
            Head + "    anonymous: ⟦true⟧\n" + Rest,
            Head + "    anonymous: ⟦n/a⟧\n" + Rest,
        ],
        Good =
        [
            Head + "    anonymous: fear of reprisal\n" + Rest,
            Head + Rest,
        ],
    };
}
