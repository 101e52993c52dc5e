using Briefs.Reading.FrontMatter;

namespace Briefs.Reading.Rules;

/// <summary>blank-unfilled: a blank of a new brief that nobody has filled in.</summary>
public static class BlankUnfilled
{
    public static RuleInfo Info { get; } = new()
    {
        Id = "blank-unfilled",
        Group = RuleGroup.Prose,
        Severity = Severity.Error,
        Message = "This blank has not been filled in: {0}.",
        Help = "Replace “FILL IN” and the parentheses after it with your text. Delete what you do not need; in the front matter, delete "
            + "the whole line.",
        Why = "`briefs new` and `briefs add` leave a blank where only you know what to write. Readers must never see one.",
        Bad =
        [
            "The law was passed in March. ⟦FILL IN (what it means for those who have fled)⟧",
            new RuleExample.WholeBrief("---\ntitle: A border closes\nsummary: >-\n  ⟦FILL IN (one or two sentences)⟧\ndate: 2024-03-01\n"
                + "---\n\nNo one crossed.\n"),
        ],
        Good =
        [
            "The law was passed in March. Those who have fled can be sent back under it.",
            "A blank is marked `FILL IN (what belongs here)`.",
        ],
    };

    internal static Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, Blank blank) =>
        Info.CreateDiagnostic(file, span, blank.What.Length == 0 ? "your text" : Ids.Shortened(blank.What));
}
