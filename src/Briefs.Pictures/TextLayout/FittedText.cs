
namespace Briefs.Pictures.TextLayout;

/// <summary>A text that fits into its room.</summary>
/// <param name="Paragraph">What is printed: the text itself, or its beginning with an ellipsis.</param>
/// <param name="Size">Of the type, in pixels.</param>
/// <param name="Lines">Parts of the paragraph, without white space at their ends.</param>
internal sealed record FittedText(Paragraph Paragraph, float Size, ImmutableArray<TextSpan> Lines)
{
    private const float Tightest = 1.16f;
    private const float Loosest = 1.7f;

    // Most fonts ask for more room than a headline of a few lines wants.
    private const float Share = 0.88f;

    /// <summary>From one line to the next, in pixels; scripts with tall letters have more.</summary>
    public float LineHeight => Size * Spacing(Paragraph);

    public float Height => LineHeight * Lines.Length;

    /// <summary>From one line to the next, in ems.</summary>
    public static float Spacing(Paragraph paragraph) =>
        Math.Clamp(paragraph.Runs.Select(r => (r.Font.Ascent + r.Font.Descent) * Share).DefaultIfEmpty(Tightest).Max(), Tightest, Loosest);

    /// <summary>From the top of a line to the line its letters stand on, in pixels.</summary>
    public float Baseline
    {
        get
        {
            if (Paragraph.Runs.IsEmpty) return 0;
            var tallest = Paragraph.Runs.MaxBy(r => r.Font.Ascent + r.Font.Descent).Font;
            return (LineHeight - Size * (tallest.Ascent + tallest.Descent)) / 2 + Size * tallest.Ascent;
        }
    }
}
