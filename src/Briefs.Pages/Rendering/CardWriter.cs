using Briefs.Model.WebLinks;
using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>Writes a card: a picture, a title that is a link, and what the link leads to. The browser loads nothing from there.</summary>
internal static class CardWriter
{
    public static void Open(Picture picture, BriefWriter html)
    {
        html.Raw("<figure class=\"picture link-card\">"u8);
        PictureWriter.Inline(picture, html);
        html.Raw("<figcaption>"u8);
    }

    /// <summary>Opens the link to another website. Its facts, which follow it, describe it for screen readers.</summary>
    /// <param name="link">Index into the links of the brief.</param>
    public static void OpenLink(BodyLink.External external, int link, BriefWriter html)
    {
        var describes = html.Print.Destination == Destination.Page && ExternalLink.IsWeb(external.Url);
        html.OpenLink(external.Url, new HtmlAttribute("aria-describedby", describes ? IdOfFacts(link) : null));
    }

    /// <summary>Writes kind and host of another website.</summary>
    public static void WriteFacts(BodyLink.External external, int link, BriefWriter html)
    {
        if (!ExternalLink.IsWeb(external.Url) || !Uri.TryCreate(external.Url, UriKind.Absolute, out var address)) return;
        html.Raw(" <span class=\"card-facts\""u8);
        if (html.Print.Destination == Destination.Page)
        {
            html.Raw(" id=\""u8);
            html.Raw(IdOfFacts(link));
            html.Raw("\""u8);
        }

        html.Raw("><span class=\"card-kind\">"u8);
        html.Word("card_" + NameOf(WebContentFinder.Find(address)));
        html.Raw("</span> · <bdi dir=\"ltr\">"u8);
        html.Text(address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host["www.".Length..] : address.Host);
        html.Raw("</bdi> · "u8);
        html.Word("card_leaves");
        html.Raw("</span>"u8);
    }

    private static string IdOfFacts(int link) => "card-" + (link + 1).ToString(CultureInfo.InvariantCulture);

    private static string NameOf(WebContent content) => content switch
    {
        WebContent.Video => "video",
        WebContent.Audio => "audio",
        WebContent.Map => "map",
        WebContent.Document => "document",
        _ => "page",
    };
}
