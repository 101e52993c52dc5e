using Briefs.Model.WebLinks;

namespace Briefs.Cli.Links;

/// <summary>Sees by the addresses alone whether a redirect has led away from the page to a front page or to where one logs in.</summary>
internal static class FindLinkEnd
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

    // The front page in a language: /en/. Two letters may be anything, and so count only for what lay deeper.
    private static bool IsOfLanguage(Uri address) => Parts(address) is [{ Length: 2 } only] && only.All(char.IsAsciiLetter);

    // A short address of another host is meant to lead to whatever it leads to.
    private static bool IsSameSite(Uri one, Uri other)
    {
        var (a, b) = (Bare(one.Host), Bare(other.Host));
        return a.Equals(b, StringComparison.OrdinalIgnoreCase)
            || a.EndsWith("." + b, StringComparison.OrdinalIgnoreCase) || b.EndsWith("." + a, StringComparison.OrdinalIgnoreCase);
    }

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    private static string[] Parts(Uri address) => address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
