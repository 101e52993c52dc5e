namespace Briefs.Reading.PasteArtifacts;

/// <summary>Addresses that lead to no page but pass one on: the buttons under an article.</summary>
internal static class ShareLinks
{
    private static readonly string[] s_beginnings =
    [
        "facebook.com/sharer", "facebook.com/share.php", "facebook.com/dialog/share", "facebook.com/dialog/feed", "twitter.com/intent/",
        "twitter.com/share", "x.com/intent/", "x.com/share", "t.me/share/", "telegram.me/share/", "wa.me/?text=", "api.whatsapp.com/send",
        "web.whatsapp.com/send", "linkedin.com/sharearticle", "linkedin.com/sharing/", "linkedin.com/cws/share", "vk.com/share.php",
        "vkontakte.ru/share.php", "reddit.com/submit", "ok.ru/dk?st.cmd=addshare", "connect.ok.ru/offer", "pinterest.com/pin/create",
        "tumblr.com/share", "tumblr.com/widgets/share", "addtoany.com/share", "addthis.com/bookmark", "sharethis.com/",
        "service.weibo.com/share/", "getpocket.com/save", "line.me/r/msg/", "social-plugins.line.me/", "threads.net/intent/",
        "bsky.app/intent/compose", "news.ycombinator.com/submitlink",
    ];

    public static bool Is(string url)
    {
        if (url.StartsWith("mailto:?", StringComparison.OrdinalIgnoreCase)) return true;
        var slashes = url.IndexOf("://", StringComparison.Ordinal);
        if (slashes < 0) return false;
        var address = url.AsSpan(slashes + 3);
        foreach (var part in (ReadOnlySpan<string>)["www.", "m.", "mobile."])
        {
            if (address.StartsWith(part, StringComparison.OrdinalIgnoreCase)) address = address[part.Length..];
        }

        foreach (var beginning in s_beginnings)
        {
            if (address.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
