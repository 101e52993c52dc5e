namespace Briefs.Model;

/// <summary>A smaller copy of a picture.</summary>
/// <param name="Original">With the facts read from its bytes.</param>
/// <param name="Type">WebP or the type of the original.</param>
/// <param name="Width">In pixels, with the orientation applied.</param>
/// <param name="Height">In pixels, with the orientation applied.</param>
public sealed record ResizedPicture(SiteFile Original, PictureType Type, int Width, int Height)
{
    /// <summary>The size in bytes that the quality is chosen for. Drawings without loss may be larger.</summary>
    public long MostBytes => Math.Min(Original.Length, PictureSizes.MostBytes(Width, Height));
}

/// <summary>
/// Decides in which sizes a picture is published, from the facts alone, so that pages can name the files before they are made.
/// </summary>
public static class PictureSizes
{
    // A phone of 390 CSS pixels with two or three device pixels each, the text of a page at twice its width, the lead picture at twice.
    private static readonly ImmutableArray<int> s_widths = [480, 800, 1200, 1920];

    /// <summary>Smaller files are published as they are: a copy would save little, and lose sharpness.</summary>
    private const int SmallFile = 60_000;

    private const int SmallWidth = 320;

    /// <summary>The width of the copy for browsers without WebP.</summary>
    private const int PlainWidth = 1200;

    /// <summary>The largest side of a WebP (RFC 9649, VP8 key frames have 14 bits).</summary>
    private const int LongestSide = 16_383;

    private const int PhoneWidth = 1200;
    private const int PhoneBytes = 150_000;
    private const int ScreenBytes = 350_000;

    /// <summary>
    /// The copies as WebP, narrowest first. Empty for a small picture, an animation, a broken picture, and one that is too long for WebP.
    /// </summary>
    public static ImmutableArray<ResizedPicture> PlanWebP(SiteFile picture)
    {
        if (!IsResized(picture, out var facts)) return [];
        var widest = Math.Min(facts.Width, s_widths[^1]);
        // A width just below the widest would save nothing.
        return [.. s_widths.Where(w => w * 10 < widest * 9).Append(widest).Select(w => Copy(picture, facts, PictureType.WebP, w))
            .Where(c => c.Height <= LongestSide)];
    }

    /// <summary>The copy for browsers without WebP; null if the original is used for them.</summary>
    public static ResizedPicture? PlanPlain(SiteFile picture) =>
        IsResized(picture, out var facts) && facts is { Type: PictureType.Jpeg, Width: > PlainWidth }
            && Copy(picture, facts, PictureType.Jpeg, PlainWidth) is { Height: <= LongestSide } copy
            ? copy
            : null;

    /// <summary>All copies of a picture.</summary>
    public static IEnumerable<ResizedPicture> Plan(SiteFile picture) =>
        PlanPlain(picture) is { } plain ? PlanWebP(picture).Append(plain) : PlanWebP(picture);

    /// <summary>150 KB for a phone, for pictures up to half as high again as wide; more for larger ones, by their area.</summary>
    internal static long MostBytes(int width, int height)
    {
        var most = width <= PhoneWidth ? PhoneBytes : ScreenBytes;
        return Math.Max(most, (long)most * height * 2 / (width * 3L));
    }

    private static bool IsResized(SiteFile picture, out PictureFacts facts)
    {
        facts = picture.Facts!;
        return picture.Length > SmallFile
            && facts is { Type: PictureType.Jpeg or PictureType.Png or PictureType.WebP, IsAnimated: false, Width: >= SmallWidth };
    }

    private static ResizedPicture Copy(SiteFile picture, PictureFacts facts, PictureType type, int width) =>
        new(picture, type, width, (int)Math.Max(1, ((long)facts.Height * width + facts.Width / 2) / facts.Width));
}
