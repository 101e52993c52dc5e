namespace Briefs.Reading.Rules;

public sealed class PersonAnonymousNamed : StageRule
{
    public static PersonAnonymousNamed Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "person-anonymous-named",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "`{0}` is anonymous, but has a name here.",
        Help = "Remove the name from this file and from its git history, or remove `anonymous`.",
        Why = "The files of a site are often public, so a name that appears in them is not withheld.",
        Bad =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\nquoted:\n  guard:\n    anonymous: fear of reprisal\n    ⟦name⟧: Ivan Ivanov\n"
                + "    description: A border guard\n    to-us: 2024-01-03\n---\n\n“Go,” he said [@guard].\n",
        ],
        Good =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\nquoted:\n  guard:\n    anonymous: fear of reprisal\n"
                + "    description: A border guard\n    to-us: 2024-01-03\n---\n\n“Go,” he said [@guard].\n",
        ],
    };
}
