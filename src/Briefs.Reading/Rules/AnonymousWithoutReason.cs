namespace Briefs.Reading.Rules;

public sealed class AnonymousWithoutReason : StageRule
{
    private const string Head = "---\ntitle: At the border\ndate: 2024-03-01\nsummary: Nobody crossed.\nquoted:\n  guard:\n";

    private const string Rest = "    description: A border guard\n    to-us: 2024-01-03\n---\n“Go,” he said [@guard].\n";

    public static AnonymousWithoutReason Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "anonymous-without-reason",
        Group = RuleGroup.Sources,
        Severity = Severity.Warning,
        Message = "“{0}” is no reason for withholding the name of “{1}”.",
        Help = "Write why, in a few words that give nobody away: `anonymous: fear of reprisal`. If the name may be known, remove the line "
            + "and write `name:`; if you do not know it, remove the line: `description:` is enough.",
        Why = """
            Readers cannot ask a person without a name. What they can be told is why the name is missing; it is printed beside the words.
            """,
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
