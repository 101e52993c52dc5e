
namespace Briefs.Pages.Rules;

public sealed class WordsMalformed : StageRule
{
    public static WordsMalformed Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "words-malformed",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        IsFinal = true,
        Message = "This words file is invalid: {0}.",
        Help =
            "A words file is one JSON object with text for each key. `briefs templates --words` lists the keys and their English "
                + "texts.",
        Why = """
            The texts in a words file appear on every page in the language of the file. If Briefs ignored a misspelled key, its text
            would be missing from all of those pages.
            """,
        Bad =
        [
            RuleExample.FromFiles(("templates/words.ky.json", "{\n  \"notes\": \"Эскертүүлөр\",\n  ⟦\"nots\"⟧: \"Эскертүүлөр\"\n}\n")),
            RuleExample.FromFiles(("templates/words.ky.json", "{\n  \"name_withheld\": ⟦\"аты айтылбайт\"⟧\n}\n")),
            RuleExample.FromFiles(("templates/words.ky.json", "{\n  \"notes\": \"Эскертүүлөр\"\n  ⟦⟧\"people\": \"Адамдар\"\n}\n")),
        ],
        Good = [
            RuleExample.FromFiles(
                ("templates/words.ky.json", "{\n  \"notes\": \"Эскертүүлөр\",\n  \"name_withheld\": \"аты айтылбайт: {0}\"\n}\n"))],
    };
}
