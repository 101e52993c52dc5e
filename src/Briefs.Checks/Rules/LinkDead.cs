using Briefs.Model.WebLinks;

namespace Briefs.Checks.Rules;

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

/// <summary>
/// Where a person may look for an archived copy. Nobody is asked: only who follows the address sees whether there is one.
/// </summary>
public static class ProposeArchive
{
    /// <summary>The address in the Wayback Machine that leads to the capture nearest to a day; without a day, to the list of all.</summary>
    /// <param name="address">Absolute.</param>
    /// <param name="at">When what is cited was there.</param>
    /// <returns>Null for an address that is an archive's own.</returns>
    public static string? Propose(Uri address, PartialDate? at)
    {
        if (address.Host is "web.archive.org" or "archive.org" || MutableArchives.HostOf(address.AbsoluteUri) is not null) return null;
        var day = at is { } date ? date.First.ToString("yyyyMMdd", CultureInfo.InvariantCulture) : "*";
        return $"https://web.archive.org/web/{day}/{address.AbsoluteUri}";
    }
}

/// <summary>Archives that are known to have altered captures: what they show proves nothing by itself.</summary>
internal static class MutableArchives
{
    // English Wikipedia gave it up in February 2026, after altered captures were found.
    private static readonly FrozenSet<string> s_hosts = ReadArchiveAddress.ArchiveToday;

    /// <summary>The name of the archive that an address leads to, or null when it leads elsewhere.</summary>
    public static string? HostOf(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var address)) return null;
        var host = address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;
        return s_hosts.Contains(host) ? host : null;
    }
}
