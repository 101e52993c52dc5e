using System.Diagnostics;
using Briefs.Model.WebLinks;

namespace Briefs.Cli.Links;

/// <summary>The words for states and ends in the record and in reports.</summary>
internal static class LinkWords
{
    public static string GetWord(LinkState state) => state switch
    {
        LinkState.Ok => "ok",
        LinkState.Dead => "dead",
        LinkState.Unknown => "unknown",
        _ => throw new UnreachableException(),
    };

    public static string GetWord(LinkEnd end) => end switch
    {
        LinkEnd.Page => "page",
        LinkEnd.FrontPage => "front-page",
        LinkEnd.LogIn => "log-in",
        _ => throw new UnreachableException(),
    };
}
