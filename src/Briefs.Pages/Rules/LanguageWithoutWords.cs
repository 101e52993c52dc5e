
namespace Briefs.Pages.Rules;

public sealed class LanguageWithoutWords : StageRule
{
    private const string Brief =
        "---\ntitle: Дарбаза жабык\nsummary: Бийлик унчукпайт.\ndate: 2024-03-01\nlang: LANG\n---\nЭч ким келген жок.\n";

    public static LanguageWithoutWords Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "language-without-words",
        Group = RuleGroup.Site,
        Severity = Severity.Note,
        Message = "Labels on pages in {0} appear in English: {1}.",
        Help = "In templates/words.{2}.json, write a text for each key that `briefs templates --words` lists. For an example, see the "
            + "manual page “Change the look”.",
        Why = """
            Every page has labels around the text of the brief, such as headings, dates and notes. If the labels are in English,
            readers who do not know English cannot tell who said what, and when.
            """,
        Bad =
        [
            Brief.Replace("LANG", "ky", StringComparison.Ordinal),
            RuleExample.FromFiles(
                ("content/briefs/gate.md", Brief.Replace("LANG", "ky", StringComparison.Ordinal)),
                ("templates/words.ky.json", "⟦⟧{\n  \"notes\": \"Эскертүүлөр\"\n}\n")),
        ],
        Good = [Brief.Replace("LANG", "kk", StringComparison.Ordinal)],
    };
}
