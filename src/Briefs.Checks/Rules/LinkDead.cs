using Briefs.Model.WebLinks;

namespace Briefs.Checks.Rules;

/// <summary>A link to a page of the web that is gone. Found by <c>briefs links</c>.</summary>
public sealed class LinkDead : StageRule
{
    public static LinkDead Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "link-dead",
        Group = RuleGroup.Links,
        Severity = Severity.Error,
        AsksTheWeb = true,
        Message = "Nothing is to be found at {0}: {1}.",
        Help = "{2} But look first whether the page has another address now.",
        Why = """
            A reader who follows the link finds nothing where evidence was promised. Only briefs links asks the web, when you
            call it or once a week: a page that disappears never keeps the site from being built.
            """,
        Bad =
        [
            RuleExample.Asked(ExampleAnswers.Marked, (ExampleAnswers.Page, ExampleAnswers.Dead)),
        ],
        Good =
        [
            ExampleAnswers.Good,
            RuleExample.Asked(
                ExampleText.Head
                    + "allow:\n  link-dead: the ministry took its page down, which is what this brief is about\n---\nSee [the appeal]("
                    + ExampleAnswers.Page + ").\n",
                (ExampleAnswers.Page, ExampleAnswers.Dead)),
        ],
    };

    internal Diagnostic CreateDiagnostic(WebLink link, LinkPlace place, LinkAnswer answer) =>
        Info.CreateDiagnostic(place.File, place.Span, place.Written,
            Reason(answer), WhatToDo(place, ProposeArchive.Propose(link.Address, place.At)));

    /// <summary>Why it is dead, and since when it is known if that was not today.</summary>
    internal static string Reason(LinkAnswer answer) =>
        (answer.Reason ?? "it is gone")
            + (answer.Since < answer.Asked ? string.Create(CultureInfo.InvariantCulture, $", since {answer.Since:yyyy-MM-dd}") : "");

    private static string WhatToDo(LinkPlace place, string? copy) => (place.Use, copy) switch
    {
        (LinkUse.Archive, _) => "Write the address of another archived copy, or take the line out.",
        (LinkUse.Source, { } found) =>
            $"An archive may have it: open {found}, see that the words are there, and write the address it leads to as `archive:`. Where "
                + "there is none, write why in place of `url:`, such as `no-url: taken down in 2024`.",
        (LinkUse.Source, null) => "Write why in place of `url:`, such as `no-url: taken down in 2024`.",
        (_, { } found) => $"An archive may have it: open {found}, see that it is what you mean, and link to the address it leads to.",
        _ => "Take the link out.",
    };
}
