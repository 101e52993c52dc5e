using System.CommandLine;
using Briefs.Model.Json;
using Briefs.Workspaces;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs explain [RULE]</c>: all that is known of a rule, or the list of all.</summary>
internal static class ExplainCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var rule = new Argument<string?>("RULE")
        {
            Description = "A rule's name, as a report prints it in brackets. Without one, all rules are listed.",
            Arity = ArgumentArity.ZeroOrOne,
            // Else the help would list every rule in its place.
            HelpName = "RULE",
        };
        rule.CompletionSources.Add(_ => AllRules.Infos.Select(info => new System.CommandLine.Completions.CompletionItem(info.Id)));
        rule.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && AllRules.Find(result.Tokens[0].Value) is null) result.AddError(Unknown(result.Tokens[0].Value));
        });
        var command = new Command("explain", "Says what a rule watches over, why, and how to mend what it finds.") { rule };
        command.SetAction(parsed =>
        {
            var text = parsed.GetValue(rule) is { } id && AllRules.Find(id) is { } info ? One(info) : All();
            surroundings.Output.Write(Encoding.UTF8.GetBytes(text));
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static string Unknown(string id)
    {
        if (id.StartsWith('-')) return $"There is no option {id}.";
        return Nearest.FindClosest(id, AllRules.Infos.Select(info => info.Id)) is { } nearest
            ? $"There is no rule {id}. Did you mean {nearest}?"
            : $"There is no rule {id}. briefs explain lists them all.";
    }

    private static string All()
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var group in AllRules.Infos.GroupBy(info => info.Group))
        {
            text.Write($"{TitleOf(group.Key)}\n");
            foreach (var info in group)
                text.Write($"  {info.Id,-32} {QuotationJson.NameOf(info.Severity),-8} {RuleInfo.WithoutPlaceholders(info.Message)}\n");
            text.Write('\n');
        }

        text.Write("briefs explain RULE says more of one.\n");
        return text.ToString();
    }

    private static string One(RuleInfo info) => ExplainedRule.Format(info);

    private static string TitleOf(RuleGroup group) => group switch
    {
        RuleGroup.FrontMatter => "Front matter",
        RuleGroup.Sources => "Sources, people and citations",
        _ => group.ToString(),
    };
}
