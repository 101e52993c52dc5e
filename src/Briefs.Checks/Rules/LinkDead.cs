using Briefs.Model.WebLinks;

namespace Briefs.Checks.Rules;

/// <summary>A link to a page of the web that is gone. Found by <c>briefs links</c>.</summary>
public static class LinkDead
{
    public static RuleInfo Info { get; } = new()
    {
        Id = "link-dead",
        Group = RuleGroup.Links,
        Severity = Severity.Error,
        AsksTheWeb = true,
        Message = "The link {0} is dead: {1}.",
        Help = "{2} But first check whether the page has a new address.",
        Why =
            "A reader who follows the link does not find the evidence it promised. Only the command briefs links checks the web, when "
                + "you run it or once a week, so a page that disappears never breaks the build.",
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

    internal static Diagnostic CreateDiagnostic(WebLink link, LinkPlace place, LinkAnswer answer) =>
        Info.CreateDiagnostic(place.File, place.Span, place.Written,
            Reason(answer), WhatToDo(place, ProposeArchive.Propose(link.Address, place.At)));

    /// <summary>Why it is dead, and since when it is known if that was not today.</summary>
    internal static string Reason(LinkAnswer answer) =>
        (answer.Reason ?? "the page is gone")
            + (answer.Since < answer.Asked ? string.Create(CultureInfo.InvariantCulture, $", since {answer.Since:yyyy-MM-dd}") : "");

    private static string WhatToDo(LinkPlace place, string? copy) => (place.Use, copy) switch
    {
        (LinkUse.Archive, _) => "Write the address of another archived copy, or remove the line.",
        (LinkUse.Source, { } found) =>
            $"Open {found}, which may be an archived copy. If the words are there, write the address it leads to as `archive:`. "
                + "If there is no copy, replace `url:` with a reason, such as `no-url: taken down in 2024`.",
        (LinkUse.Source, null) => "Replace `url:` with a reason, such as `no-url: taken down in 2024`.",
        (_, { } found) => $"Open {found}, which may be an archived copy. If it is the right page, link to the address it leads to.",
        _ => "Remove the link.",
    };
}
