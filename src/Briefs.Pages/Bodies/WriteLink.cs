using Briefs.Pages.Output;

namespace Briefs.Pages.Bodies;

/// <summary>Opens links; the caller writes the text and closes them.</summary>
internal static class WriteLink
{
    /// <summary>Away from the site.</summary>
    /// <param name="url">One that <see cref="ExternalLink.IsAllowed"/>.</param>
    public static void Open(string url, PageOutput output)
    {
        output.Raw("<a href=\""u8);
        output.Text(ExternalLink.Encode(url));
        if (ExternalLink.IsWeb(url))
        {
            output.Raw("\" rel=\""u8);
            output.Raw(ExternalLink.Rel);
        }

        output.Raw("\">"u8);
    }

    /// <summary>Within the site.</summary>
    /// <param name="link">As <see cref="BriefPrint.Link"/> and <see cref="BriefPrint.Fragment"/> make it.</param>
    public static void OpenInside(string link, PageOutput output)
    {
        output.Raw("<a href=\""u8);
        output.Text(link);
        output.Raw("\">"u8);
    }
}
