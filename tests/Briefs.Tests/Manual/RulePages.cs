using Briefs.Cli.Commands;
using Briefs.Model.Json;

namespace Briefs.Tests.Manual;

/// <summary>
/// The manual's pages of rules: an index by group, and one page a rule. All of it comes from the rules themselves. What a rule
/// prints and its examples are in code fences, so that no check takes them for words of the page.
/// </summary>
internal static class RulePages
{
    /// <summary>Where the index is in the repository's own site.</summary>
    public const string IndexPath = "content/pages/rules.md";

    /// <summary>The folder of the pages, one a rule.</summary>
    public const string Folder = "content/pages/rules";

    private const string Generated =
        "<!-- Generated from the rules in src by BRIEFS_ACCEPT=1 dotnet test. Change the rule, not this page. -->";

    private const string Explained = "Briefs prints the name of the rule in square brackets after each message. "
        + "To read the page of a rule in a terminal, run `briefs explain NAME`.";

    private const string IndexTop =
        $"""
        ---
        title: Rules
        summary: >-
          Every rule of Briefs, by group. Each page gives the reason for the rule, its message, and examples that fail and pass.
        ---
        {Generated}

        {Explained}

        | Severity | Effect |
        |---|---|
        | error | The site is not built. |
        | warning | Briefs shows the warning and builds the site. With `--strict`, a warning is an error. |
        | note | Briefs shows the note. A note never stops a build. |

        To change the severity of a rule, or to suppress it in one place, see [Suppress a rule](text.md#suppress-a-rule).
        You can't suppress a rule about quotations or sources, or make such a rule more lenient.

        """;

    /// <summary>Path of the page of a rule, relative to the repository.</summary>
    public static string PathOf(RuleInfo rule)
    {
        return $"{Folder}/{rule.Id}.md";
    }

    /// <summary>The index with its front matter; LF line ends.</summary>
    /// <param name="rules">In the order of the index: by group.</param>
    public static string WriteIndex(ImmutableArray<RuleInfo> rules)
    {
        var page = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        page.Write(IndexTop.ReplaceLineEndings("\n"));
        foreach (var group in rules.GroupBy(rule => rule.Group))
        {
            page.Write($"\n## {ExplainedRule.TitleOf(group.Key)}\n\n| Rule | Severity | Message |\n|---|---|---|\n");
            foreach (var rule in group)
                page.Write(
                    $"| [`{rule.Id}`](rules/{rule.Id}.md) | {QuotationJson.NameOf(rule.Severity)} | {InTable(rule.Message)} |\n");
        }

        return page.ToString();
    }

    /// <summary>The page of one rule with its front matter; LF line ends.</summary>
    public static string Write(RuleInfo rule)
    {
        var page = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        page.Write($"---\ntitle: {rule.Id}\nsummary: >-\n  What {rule.Id} reports, why it matters, and how to fix it.\n");
        page.Write($"---\n{Generated}\n\n");
        page.Write($"**{SeverityOf(rule)}** Group: [{ExplainedRule.TitleOf(rule.Group)}](../rules.md#{AnchorOf(rule.Group)}). ");
        page.Write($"{ChangeOf(rule)}\n\n");
        page.Write($"{rule.Why}\n\n## Message\n");
        WriteFence(page, $"{RuleInfo.WithoutPlaceholders(rule.Message)}\n{RuleInfo.WithoutPlaceholders(rule.Help)}");
        if (!rule.Bad.IsEmpty) page.Write("\n## Fails\n");
        if (rule.Bad.SelectMany(example => ShownExample.PartsOf(example)).Any(part => part.Text.Contains('⟦', StringComparison.Ordinal)))
            page.Write("\nThe reported place is between `⟦` and `⟧`, which are not part of the text.\n");
        WriteExamples(page, rule.Bad);
        if (!rule.Good.IsEmpty) page.Write("\n## Passes\n");
        WriteExamples(page, rule.Good);
        return page.ToString();
    }

    private static string SeverityOf(RuleInfo rule) => rule.Severity switch
    {
        Severity.Error => "Error.",
        Severity.Warning => "Warning.",
        Severity.Note => "Note.",
        _ => "Off by default.",
    };

    private static string ChangeOf(RuleInfo rule) =>
        (rule.AsksTheWeb ? "Only [`briefs links`](../commands.md#links) applies this rule. " : "")
        + (rule.CanBeLowered
            ? "You can change the severity of this rule or [suppress it](../text.md#suppress-a-rule)."
            : "You can't suppress this rule or make it more lenient.");

    private static void WriteExamples(StringWriter page, ImmutableArray<RuleExample> examples)
    {
        for (var i = 0; i < examples.Length; i++)
        {
            var parts = ShownExample.PartsOf(examples[i]);
            if (examples.Length > 1 && parts.Length > 1) page.Write($"\n### Example {i + 1}\n");
            foreach (var (heading, text) in parts)
            {
                if (heading.Length > 0) page.Write($"\n{heading}\n");
                if (text.Length > 0) WriteFence(page, text);
            }
        }
    }

    private static void WriteFence(StringWriter page, string text)
    {
        var fence = new string('`', Math.Max(3, LongestRun(text, '`') + 1));
        page.Write($"\n{fence}text\n");
        foreach (var line in text.TrimEnd('\n').Split('\n')) page.Write($"{SafeText.Escape(line)}\n");
        page.Write($"{fence}\n");
    }

    private static int LongestRun(string text, char of)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text) longest = Math.Max(longest, run = c == of ? run + 1 : 0);
        return longest;
    }

    // Quotation marks around a placeholder would be a quotation of the page, and a character such as [ would be Markdown.
    private static string InTable(string message)
    {
        var cell = new StringBuilder(message.Length + 16);
        foreach (var c in RuleInfo.WithoutPlaceholders(message))
        {
            if (c is '“' or '”' or '‘' or '«' or '»' or '"' or '`') continue;
            if (c is '[' or ']' or '{' or '}' or '<' or '>' or '*' or '_' or '|' or '~' or '\\' or '@' or '#') cell.Append('\\');
            cell.Append(c);
        }

        return cell.ToString();
    }

    private static string AnchorOf(RuleGroup group) =>
        ExplainedRule.TitleOf(group).ToLowerInvariant().Replace(",", "", StringComparison.Ordinal).Replace(' ', '-');
}
