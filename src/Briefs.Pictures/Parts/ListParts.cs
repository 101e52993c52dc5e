namespace Briefs.Pictures.Parts;

/// <summary>
/// Cuts a picture file into its parts and marks those that do not draw the picture. The list is of what a picture needs:
/// a part that is not on it is hidden, whatever it is called, so that a kind of metadata invented tomorrow is found too.
/// </summary>
internal static class ListParts
{
    /// <summary>All parts, in order, without gaps; null when the file is not built as its format requires.</summary>
    public static IReadOnlyList<PicturePart>? List(byte[] bytes, PictureType type) => type switch
    {
        PictureType.Png => PngParts.Read(bytes),
        PictureType.Jpeg => JpegParts.Read(bytes),
        PictureType.Gif => GifParts.Read(bytes),
        _ => WebPParts.Read(bytes),
    };

    /// <summary>What follows the end of the picture: most programs ignore it, and so do the people who look at it.</summary>
    public static IEnumerable<PicturePart> Trailing(byte[] bytes, int end)
    {
        if (end < bytes.Length) yield return new PicturePart(end, bytes.Length, "data after the end of the picture");
    }
}

/// <summary>
/// A run of bytes of a picture file: a segment of a JPEG, a chunk of a PNG or WebP, a block of a GIF, or what follows its end.
/// </summary>
/// <param name="Start">First byte.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Hidden">What it contains that no reader sees, in words for a sentence; null for a part that draws the picture.</param>
internal readonly record struct PicturePart(int Start, int End, string? Hidden)
{
    /// <summary>The TIFF block in an Exif part; empty for every other part.</summary>
    public Range Exif { get; init; } = ..0;

    public bool IsExif => !Exif.Equals(..0);
}
