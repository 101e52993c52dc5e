using Briefs.Cli.Commands;
using Briefs.Model.Json;

namespace Briefs.Tests.Rules;

/// <summary>
/// The manual's page of all rules, made from the rules themselves. Messages and examples are in fences: a
/// reader sees them as they are, and no check takes them for words of the page's own.
/// </summary>
internal static class RulesPage
{
    /// <summary>Its path in the repository's own site.</summary>
    public const string Path = "content/pages/rules.md";

    private const string Top =
        """
        ---
        title: All rules
        summary: What each rule of Briefs finds, why it is there, and how to mend what it finds.
        ---
        <!-- Made from the rules in src by BRIEFS_ACCEPT=1 dotnet test: change a rule there, not here. -->

        A report names the rule in brackets behind each message. An *error* stops the build, a *warning* only with `--strict`, a
        *note* never. The rules of quotations and of sources always hold, and those about pages that cannot be made. Any
        other can be given another weight in `site.yml` under `severities`, or be left aside for one block with a comment before it:
        `<!-- allow RULE: reason -->`.

        In the wrong examples `⟦` and `⟧` stand around the place that is reported; they are no part of the text. Where an example
        shows no front matter, imagine the one at the end of this page.

        """;

    /// <summary>The whole page, with its front matter; LF line ends.</summary>
    /// <param name="rules">In the order of the page: by group.</param>
    public static string Write(ImmutableArray<RuleInfo> rules)
    {
        var page = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        page.Write(Top.ReplaceLineEndings("\n"));
        foreach (var group in rules.GroupBy(rule => rule.Group))
        {
            page.Write($"\n## {ExplainedRule.TitleOf(group.Key)}\n");
            foreach (var rule in group) WriteRule(page, rule);
        }

        page.Write("\n## The front matter of the examples\n");
        WriteFence(page, ExampleFrame.FrontMatter);
        return page.ToString();
    }

    private static void WriteRule(StringWriter page, RuleInfo rule)
    {
        var weight = QuotationJson.NameOf(rule.Severity);
        page.Write($"\n### {rule.Id}\n\n*{char.ToUpperInvariant(weight[0])}{weight[1..]}.* {rule.Why}\n");
        WriteFence(page, $"{RuleInfo.WithoutPlaceholders(rule.Message)}\n{RuleInfo.WithoutPlaceholders(rule.Help)}");
        WriteExamples(page, "Wrong:", rule.Bad);
        WriteExamples(page, "Right:", rule.Good);
    }

    private static void WriteExamples(StringWriter page, string title, ImmutableArray<RuleExample> examples)
    {
        if (!examples.IsEmpty) page.Write($"\n{title}\n");
        foreach (var example in examples) WriteFence(page, string.Join('\n', ExplainedRule.TextsOf(example)));
    }

    private static void WriteFence(StringWriter page, string text)
    {
        var shown = ExplainedRule.Cut(text);
        var fence = new string('`', Math.Max(3, LongestRun(shown, '`') + 1));
        page.Write($"\n{fence}text\n");
        foreach (var line in shown.TrimEnd('\n').Split('\n')) page.Write($"{SafeText.Escape(line)}\n");
        page.Write($"{fence}\n");
    }

    private static int LongestRun(string text, char of)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text) longest = Math.Max(longest, run = c == of ? run + 1 : 0);
        return longest;
    }
}
