using System.Buffers;
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
        Message = "The link {0} is dead: {1}.",
        Help = "First check whether the page has a new address. If not, {2}.",
        Why = """
            Readers who follow a dead link cannot see the evidence. Only `briefs links` checks links on the web, either when you run it or,
            on GitHub, once a week. A page that disappears therefore never breaks the build.
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
            Reason(answer), WhatToDo(place, ArchiveSuggestion.Propose(link.Address, place.At)));

    /// <summary>Why the link is dead, and since when, if that was found out on an earlier day.</summary>
    internal static string Reason(LinkAnswer answer) =>
        (answer.Reason ?? "the page is gone")
            + (answer.Since < answer.Asked ? string.Create(CultureInfo.InvariantCulture, $", since {answer.Since:yyyy-MM-dd}") : "");

    private static string WhatToDo(LinkPlace place, string? copy) => (place.Use, copy) switch
    {
        (LinkUse.Menu, _) => "write the new address of the page, or remove the entry",
        (LinkUse.Archive, _) => "write the address of another archived copy, or remove the line",
        (LinkUse.Source, { } found) =>
            $"open {found}, which may be an archived copy. If the words are there, set `archive:` to the address that it leads to. "
                + "If there is no copy, replace `url:` with a reason, such as `no-url: taken down in 2024`",
        (LinkUse.Source, null) => "replace `url:` with a reason, such as `no-url: taken down in 2024`",
        (_, { } found) => $"open {found}, which may be an archived copy. If it is the right page, link to the address that it leads to",
        _ => "remove the link",
    };
}

/// <summary>Builds the address where an archived copy may be found. Sends no request: the copy may not exist.</summary>
public static class ArchiveSuggestion
{
    /// <summary>The Wayback Machine address of the capture nearest to a date; without a date, of the list of all captures.</summary>
    /// <param name="address">Absolute.</param>
    /// <param name="at">When the cited content was online.</param>
    /// <returns>Null for an address that already belongs to an archive.</returns>
    public static string? Propose(Uri address, PartialDate? at)
    {
        if (address.Host is "web.archive.org" or "archive.org" || MutableArchives.HostOf(address.AbsoluteUri) is not null) return null;
        var day = at is { } date ? date.First.ToString("yyyyMMdd", CultureInfo.InvariantCulture) : "*";
        return $"https://web.archive.org/web/{day}/{address.AbsoluteUri}";
    }
}

/// <summary>Archives that are known to have altered captures, so that their copies are not proof on their own.</summary>
internal static class MutableArchives
{
    // English Wikipedia deprecated archive.today in February 2026, after altered captures were found.
    private static readonly FrozenSet<string> s_hosts = ArchiveAddressParser.ArchiveToday;

    private static readonly SearchValues<string> s_names = SearchValues.Create([.. s_hosts], StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of the altering archive that an address belongs to; null for other addresses.</summary>
    public static string? HostOf(string? url)
    {
        if (url is null || (IsPlain(url) && !url.AsSpan().ContainsAny(s_names))) return null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) return null;
        var host = address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;
        return s_hosts.Contains(host) ? host : null;
    }

    // The host of any other address may have to be decoded first.
    private static bool IsPlain(string url) => Ascii.IsValid(url) && !url.Contains('%', StringComparison.Ordinal);
}
