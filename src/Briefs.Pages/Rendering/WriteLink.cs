using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>Opens links; the caller writes the text and closes them.</summary>
internal static class WriteLink
{
    /// <summary>Away from the site.</summary>
    /// <param name="url">One that <see cref="ExternalLink.IsAllowed"/>.</param>
    /// <param name="more">Attributes besides, those without a value left out.</param>
    public static void Open(string url, PageOutput output, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        output.Raw("<a href=\""u8);
        output.Text(ExternalLink.Encode(url));
        if (ExternalLink.IsWeb(url))
        {
            output.Raw("\" rel=\""u8);
            output.Raw(ExternalLink.Rel);
        }

        foreach (var (name, value) in more)
        {
            if (value is null) continue;
            output.Raw("\" "u8);
            output.Text(name);
            output.Raw("=\""u8);
            output.Text(value);
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

/// <summary>Where a text is printed.</summary>
internal enum Destination
{
    /// <summary>On its own page, with ids that links lead to.</summary>
    Page,

    /// <summary>In a feed, far from its page: all links absolute, and no ids, for many texts stand together there.</summary>
    Feed,

    /// <summary>In a list of the site, away from its brief: no ids, and no numbers of notes that are not there.</summary>
    Excerpt,
}
