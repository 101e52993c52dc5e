using Briefs.Capture.Fetching;
using Briefs.Model.WebLinks;

namespace Briefs.Cli.Links;

/// <summary>
/// Classifies the outcome of a request. A link is dead only if the server says that the page does not exist, or if its host name does not
/// exist. A refusal, a timeout or a redirect loop proves nothing.
/// </summary>
internal static class LinkClassifier
{
    /// <param name="address">The requested address.</param>
    /// <param name="today">UTC.</param>
    public static LinkAnswer Judge(FetchOutcome outcome, Uri address, FetchLimits limits, DateOnly today)
    {
        var leadsTo = outcome.FinalAddress == address ? null : outcome.FinalAddress.AbsoluteUri;
        var answer = new LinkAnswer { State = StateOf(outcome), LeadsTo = leadsTo, Asked = today, Since = today };
        if (outcome is not FetchOutcome.Fetched fetched)
            return answer with { Reason = OutcomeText.Describe(outcome, limits), Status = (outcome as FetchOutcome.Answered)?.Status };
        var end = leadsTo is null ? LinkEnd.Page : RedirectClassifier.Find(address, outcome.FinalAddress);
        return answer with
        {
            Status = fetched.Status,
            End = end,
            IsMovedForGood = fetched.IsMovedForGood && leadsTo is not null
            && end == LinkEnd.Page
        };
    }

    private static LinkState StateOf(FetchOutcome outcome) => outcome switch
    {
        FetchOutcome.Fetched => LinkState.Ok,
        FetchOutcome.Answered { Status: 404 or 410 } => LinkState.Dead,
        FetchOutcome.Failed { Reason: FailureReason.NameNotFound } => LinkState.Dead,
        _ => LinkState.Unknown,
    };
}

/// <summary>Recognises by the addresses alone a redirect to a home page or a login page.</summary>
internal static class RedirectClassifier
{
    private static readonly ImmutableArray<string> LogIns = ["login", "log-in", "signin", "sign-in", "sso", "auth", "accounts"];

    private static readonly ImmutableArray<string> FrontPages = ["index.html", "index.htm", "index.php", "home", "home.html"];

    public static LinkEnd Find(Uri asked, Uri end)
    {
        if (IsLogIn(end) && !IsLogIn(asked)) return LinkEnd.LogIn;
        var isFront = IsFrontPage(end) || (IsOfLanguage(end) && Parts(asked).Length > 1);
        return isFront && !IsFrontPage(asked) && !IsOfLanguage(asked) && IsSameSite(asked, end) ? LinkEnd.FrontPage : LinkEnd.Page;
    }

    // login.example.org, or a part of the path such as /users/sign-in or /login.aspx.
    private static bool IsLogIn(Uri address) =>
        LogIns.Contains(address.Host.Split('.')[0], StringComparer.OrdinalIgnoreCase)
        || Parts(address).Any(part => LogIns.Contains(part.Split('.')[0], StringComparer.OrdinalIgnoreCase));

    private static bool IsFrontPage(Uri address) =>
        Parts(address) is [] or [var _] && Parts(address).All(part => FrontPages.Contains(part, StringComparer.OrdinalIgnoreCase));

    // The home page in a language: /en/. Two letters can mean anything, so this counts only for a page further down.
    private static bool IsOfLanguage(Uri address) => Parts(address) is [{ Length: 2 } only] && only.All(char.IsAsciiLetter);

    // A short address on another host may redirect to any page.
    private static bool IsSameSite(Uri one, Uri other)
    {
        var (a, b) = (Bare(one.Host), Bare(other.Host));
        return a.Equals(b, StringComparison.OrdinalIgnoreCase)
            || a.EndsWith("." + b, StringComparison.OrdinalIgnoreCase) || b.EndsWith("." + a, StringComparison.OrdinalIgnoreCase);
    }

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    private static string[] Parts(Uri address) => address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
