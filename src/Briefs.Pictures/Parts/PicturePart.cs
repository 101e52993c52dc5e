namespace Briefs.Pictures.Parts;

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
