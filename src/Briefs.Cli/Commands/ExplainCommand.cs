using System.CommandLine;
using Briefs.Model.Json;
using Briefs.Model.WebLinks;
using Briefs.Workspaces;

namespace Briefs.Cli.Commands;

/// <summary>Builds <c>briefs explain [RULE]</c>.</summary>
internal static class ExplainCommand
{
    public static Command Make(CommandContext context)
    {
        var rule = new Argument<string?>("RULE")
        {
            Description = "The name of a rule, as shown in brackets in reports. Without RULE, all rules are listed.",
            Arity = ArgumentArity.ZeroOrOne,
            // Without it, the help lists the names of all rules here.
            HelpName = "RULE",
        };
        rule.CompletionSources.Add(_ => AllRules.Infos.Select(info => new System.CommandLine.Completions.CompletionItem(info.Id)));
        rule.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && AllRules.Find(result.Tokens[0].Value) is null) result.AddError(Unknown(result.Tokens[0].Value));
        });
        var command = new Command("explain", "Explain a rule. Without RULE, list all rules.") { rule };
        command.SetAction(parsed =>
        {
            var text = parsed.GetValue(rule) is { } id && AllRules.Find(id) is { } info ? ExplainedRule.Format(info) : All();
            context.Print(text);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static string Unknown(string id)
    {
        if (id.StartsWith('-')) return $"Unknown option: {id}";
        return EditDistance.FindClosest(id, AllRules.Infos.Select(info => info.Id)) is { } nearest
            ? $"Unknown rule: {id}. Did you mean {nearest}?"
            : $"Unknown rule: {id}. To list all rules, run briefs explain.";
    }

    private static string All()
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var group in AllRules.Infos.GroupBy(info => info.Group))
        {
            text.Write($"{ExplainedRule.TitleOf(group.Key)}\n");
            foreach (var info in group)
                text.Write($"  {info.Id,-32} {QuotationJson.NameOf(info.Severity),-8} {RuleInfo.WithoutPlaceholders(info.Message)}\n");
            text.Write('\n');
        }

        text.Write("To explain a rule: briefs explain RULE\n");
        return text.ToString();
    }
}

/// <summary>Formats a rule for the terminal.</summary>
internal static class ExplainedRule
{
    // Longer examples demonstrate a length limit, and are cut.
    private const int LongestExample = 2_000;

    public static string Format(RuleInfo info)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write($"{info.Id} ({QuotationJson.NameOf(info.Severity)})\n\n");
        text.Write($"{RuleInfo.WithoutPlaceholders(info.Message)}\n\n");
        text.Write($"What to do: {RuleInfo.WithoutPlaceholders(info.Help)}\n\n");
        text.Write($"Why: {info.Why}\n\n");
        if (info.AsksTheWeb) text.Write("Only `briefs links` applies this rule. ");
        text.Write(info.CanBeLowered
            ? "You can change the severity of this rule in site.yml, under severities, or suppress it in the brief.\n\n"
            : "You can't suppress this rule or make it more lenient.\n\n");
        WriteExamples(text, "Wrong (⟦ ⟧ mark the reported place):", info.Bad);
        WriteExamples(text, "Right:", info.Good);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The texts of an example, one per file.</summary>
    public static IEnumerable<string> TextsOf(RuleExample example) => example switch
    {
        RuleExample.Body body => [body.Markdown],
        RuleExample.WholeBrief brief => [brief.Markdown],
        RuleExample.Site site => site.Files.Select(file => $"{file.Key}:\n{RuleExample.Shown(file.Value)}"),
        RuleExample.OnTheWeb asked => [.. asked.Files.Select(file => $"{file.Key}:\n{file.Value}"), FormatAnswers(asked)],
        RuleExample.Since since =>
        [
            .. since.Before.Select(file => $"{file.Key}, as published:\n{file.Value}"),
            .. since.Now.Select(file => $"{file.Key}, now:\n{file.Value}"),
        ],
        _ => [],
    };

    /// <summary>Shortens a long text, and appends its length in characters.</summary>
    public static string Cut(string text) => text.Length <= LongestExample ? text
        : $"{text[..Shorten.Floor(text, 80)]} {Shorten.Ellipsis} ({text.Length} characters)";

    /// <summary>The heading of a group of rules.</summary>
    public static string TitleOf(RuleGroup group) => group switch
    {
        RuleGroup.FrontMatter => "Front matter",
        RuleGroup.Sources => "Sources, people and citations",
        _ => group.ToString(),
    };

    private static void WriteExamples(StringWriter text, string title, ImmutableArray<RuleExample> examples)
    {
        if (!examples.IsEmpty) text.Write($"{title}\n\n");
        foreach (var example in examples.SelectMany(TextsOf))
        {
            foreach (var line in Cut(example).TrimEnd('\n').Split('\n'))
                text.Write(line.Length == 0 ? "\n" : $"    {SafeText.Escape(line)}\n");
            text.Write('\n');
        }
    }

    private static string FormatAnswers(RuleExample.OnTheWeb example) =>
        "Server responses:\n" + string.Concat(example.Answers.Select(a => $"{a.Key}: {Describe(a.Value)}\n"));

    private static string Describe(LinkAnswer answer) => answer switch
    {
        { State: not LinkState.Ok } => answer.Reason ?? "",
        { LeadsTo: { } end } => $"redirects {(answer.IsMovedForGood ? "permanently " : "")}to {end}",
        _ => "page found",
    };
}
