using Briefs.Pictures.Fonts;
using Briefs.Pictures.TextLayout;

namespace Briefs.Pictures.Cards;

/// <summary>
/// Where everything stands on a card; lengths in pixels. What is at the left here is at the right of a card that is written
/// from right to left.
/// </summary>
internal sealed record CardLayout(FittedText Publisher, FittedText Headline, FittedText? Promise, FittedText? Date)
{
    /// <summary>Nothing is written nearer to an edge.</summary>
    public const float Margin = 76;

    /// <summary>Of the strip of accent along the edge where lines begin.</summary>
    public const float Strip = 18;

    /// <summary>Of the sign with two quotation marks.</summary>
    public const float Mark = 54;

    public const float MarkTop = 68;

    /// <summary>From the sign to the publisher’s name, and from the tick to the promise.</summary>
    public const float Gap = 20;

    public const float Tick = 22;

    public const float HeadlineTop = 156;

    public const float HeadlineBottom = 500;

    public const float RuleTop = 524;

    /// <summary>The line that the small print at the foot stands on.</summary>
    public const float FootBaseline = 574;

    private const float Inside = CardLimits.Width - 2 * Margin;

    public static CardLayout Of(SocialCard card, FontShelf fonts)
    {
        var small = new TextStyle(FontRole.SmallPrint, card.Lang, card.IsRightToLeft);
        var date = card.Date is null ? null : FitText.Into(OneLine(Inside / 2, 28, 22), card.Date, small, fonts);
        var left = Inside - Tick - Gap - (date is null ? 0 : WidthOf(date) + 2 * Gap);
        return new(
            FitText.Into(OneLine(Inside - Mark - Gap, 32, 24), card.Publisher, small, fonts),
            FitText.Into(
                new TextBox(Inside, HeadlineBottom - HeadlineTop, 82, 34), card.Headline, small with { Role = FontRole.Headline }, fonts),
            card.Promise is null ? null : FitText.Into(OneLine(left, 28, 22), card.Promise, small, fonts),
            date);
    }

    /// <summary>Of the longest line, in pixels.</summary>
    public static float WidthOf(FittedText text) =>
        text.Lines.Select(l => text.Paragraph.Width(l.Start, l.End)).DefaultIfEmpty().Max() * text.Size;

    private static TextBox OneLine(float width, float largest, float smallest) => new(width, 1, largest, smallest);
}
