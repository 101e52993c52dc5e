using Briefs.Model.Addresses;
using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>Writes pictures; one that was faulty and reported leaves its alternative text.</summary>
internal static class WritePicture
{
    /// <summary>In a line of text.</summary>
    public static void Inline(Picture picture, PageOutput output, BriefPrint print)
    {
        if (picture.Path is not { } path)
        {
            output.Text(picture.Alt);
            return;
        }

        output.Raw("<img src=\""u8);
        var file = print.Site.PictureAt(path);
        output.Text(print.Link(SiteAddresses.Picture(file)));
        output.Raw("\" alt=\""u8);
        output.Text(picture.Alt);
        output.Raw("\""u8);
        // With its size known the text does not jump when it comes; and it comes when somebody reads that far.
        if (file.Facts is { Width: > 0 } facts)
            output.Raw(string.Create(CultureInfo.InvariantCulture, $" width=\"{facts.Width}\" height=\"{facts.Height}\""));
        output.Raw(" loading=\"lazy\">"u8);
    }

    /// <summary>As a figure; the caption follows.</summary>
    public static void OpenFigure(Picture picture, PageOutput output, BriefPrint print)
    {
        output.Raw("<figure class=\"picture\">"u8);
        Inline(picture, output, print);
        output.Raw("<figcaption>"u8);
    }

    public static void CloseFigure(Picture picture, PageOutput output, BriefPrint print)
    {
        if (picture.Credit is { } credit)
        {
            output.Raw(" <span class=\"credit\">"u8);
            output.Text(print.Words.Fill("credit", credit));
            output.Raw("</span>"u8);
        }

        output.Raw("</figcaption></figure>"u8);
    }
}
