
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
        Message = "These words cannot be used: {0}.",
        Help =
            "A file of words is JSON: one object, with a text for each key. `briefs templates --words` lists the keys, with what each says "
                + "in English.",
        Why =
            "What Briefs itself says stands on every page of a language. A word that is mistyped would be missing on all of them, and "
                + "nobody would be told.",
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
