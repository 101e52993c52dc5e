namespace Briefs.Pictures.Parts;

/// <summary>
/// Splits a picture file into its parts and marks those that do not draw the picture. Uses an allow-list of what a picture needs: every
/// other part counts as hidden, so that new kinds of metadata are found too.
/// </summary>
internal static class PictureParts
{
    /// <summary>All parts, in order, without gaps; null when the file violates its format.</summary>
    public static IReadOnlyList<PicturePart>? List(byte[] bytes, PictureType type) => type switch
    {
        PictureType.Png => PngParts.Read(bytes),
        PictureType.Jpeg => JpegParts.Read(bytes),
        PictureType.Gif => GifParts.Read(bytes),
        _ => WebPParts.Read(bytes),
    };

    /// <summary>Whether the parts draw more than one frame.</summary>
    public static bool AreAnimated(IReadOnlyList<PicturePart> parts, byte[] bytes, PictureType type) => type switch
    {
        PictureType.Png => parts.Any(p => p.End - p.Start >= 8 && bytes.AsSpan(p.Start + 4, 4).SequenceEqual("acTL"u8)),
        PictureType.WebP => parts.Any(p => p.End - p.Start >= 4 && bytes.AsSpan(p.Start, 4).SequenceEqual("ANMF"u8)),
        PictureType.Gif => parts.Count(p => bytes[p.Start] == GifParts.Picture) > 1,
        _ => false,
    };

    /// <summary>Data after the end of the picture, which most programs ignore.</summary>
    public static IEnumerable<PicturePart> Trailing(byte[] bytes, int end)
    {
        if (/* guard: picture-trailing */ end < bytes.Length)
            yield return new PicturePart(end, bytes.Length, "data after the end of the picture");
    }
}

/// <summary>
/// A run of bytes of a picture file: a segment of a JPEG, a chunk of a PNG or WebP, a block of a GIF, or the data after its end.
/// </summary>
/// <param name="Start">First byte.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Hidden">The invisible content, worded for a sentence; null for a part that draws the picture.</param>
internal readonly record struct PicturePart(int Start, int End, string? Hidden)
{
    /// <summary>The TIFF block in an Exif part; empty for every other part.</summary>
    public Range Exif { get; init; } = ..0;

    public bool IsExif => !Exif.Equals(..0);
}
