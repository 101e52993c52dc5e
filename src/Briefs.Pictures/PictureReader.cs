using System.Security.Cryptography;
using Briefs.Pictures.Parts;
using Briefs.Pictures.Svg;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Gif;
using MetadataExtractor.Formats.Jpeg;
using MetadataExtractor.Formats.Png;
using MetadataExtractor.Formats.WebP;
using MetadataExtractor.Util;
using MetadataExtractor;

namespace Briefs.Pictures;

/// <summary>Reads a picture's actual type, its size, and the information that it reveals.</summary>
public static class PictureReader
{
    // Exif orientations 5 to 8 swap width and height.
    private const int FirstOnItsSide = 5;

    /// <param name="bytes">The whole file, at most <see cref="PictureLimits.Bytes"/>.</param>
    public static PictureFacts Read(byte[] bytes)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var facts = new PictureFacts { Hash = digest[..10], Digest = digest };
        if (SvgReader.Read(bytes, facts.Hash) is { } svg) return svg with { Digest = digest };
        if (TypeOf(bytes) is not { } type || /* guard: picture-chunks */ !ChunkChecker.AreSound(bytes)
            || Metadata(bytes) is not { } metadata) return facts;
        var (width, height) = SizeOf(type, metadata);
        if (width <= 0 || height <= 0 || PictureParts.List(bytes, type) is not { } parts) return facts;
        var turned = OrientationIn(metadata) >= FirstOnItsSide;
        return facts with
        {
            Type = type,
            Width = turned ? height : width,
            Height = turned ? width : height,
            IsAnimated = PictureParts.AreAnimated(parts, bytes, type),
            Reveals = RevealingMetadata.Find(metadata).AddRange(HiddenFields.Find(parts, metadata)),
        };
    }

    /// <summary>
    /// What a picture within another file reveals about people: place, serial numbers, owner, a thumbnail. Empty for a file that is not a
    /// sound picture.
    /// </summary>
    /// <param name="bytes">The whole picture, at most <see cref="PictureLimits.Bytes"/>.</param>
    public static ImmutableArray<string> FindRevealing(byte[] bytes) =>
        TypeOf(bytes) is not null && ChunkChecker.AreSound(bytes) && Metadata(bytes) is { } metadata
            ? RevealingMetadata.Find(metadata)
            : [];

    /// <summary>
    /// The same picture without its hidden parts, in the same orientation. Image data stays identical, byte for byte. Null for a file that
    /// is not a picture, and for a picture without hidden parts.
    /// </summary>
    /// <param name="bytes">The whole file, at most <see cref="PictureLimits.Bytes"/>.</param>
    public static byte[]? WithoutHidden(byte[] bytes)
    {
        if (Read(bytes) is not { Type: { } type, IsCleanable: true } before) return null;
        byte[] clean;
        if (type == PictureType.Svg) clean = SvgCleaner.Clean(bytes);
        else if (Metadata(bytes) is { } metadata) clean = MetadataRemover.Remove(bytes, type, OrientationIn(metadata));
        else return null;
        var after = Read(clean);
        return (after.Type, after.Width, after.Height) == (before.Type, before.Width, before.Height) && after.Reveals.IsEmpty
            ? clean
            : null;
    }

    /// <summary>The Exif orientation, 1 to 8; 1 if none is given.</summary>
    internal static int OrientationOf(byte[] bytes) =>
        Metadata(bytes) is { } metadata && OrientationIn(metadata) is > 0 and <= 8 and var way ? way : 1;

    private static int OrientationIn(IReadOnlyList<MetadataExtractor.Directory> metadata) =>
        metadata.OfType<ExifIfd0Directory>()
            .Select(d => d.TryGetInt32(ExifDirectoryBase.TagOrientation, out var way) ? way : 0)
            .FirstOrDefault(w => w > 0);

    private static PictureType? TypeOf(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return FileTypeDetector.DetectFileType(stream) switch
        {
            FileType.Png => PictureType.Png,
            FileType.Jpeg => PictureType.Jpeg,
            FileType.Gif => PictureType.Gif,
            FileType.WebP => PictureType.WebP,
            _ => null,
        };
    }

    // The bytes are untrusted, and the metadata reader may throw any exception on them; each means only that the picture is broken. The
    // bytes are in memory, so a disk error cannot be among them.
    private static IReadOnlyList<MetadataExtractor.Directory>? Metadata(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        try
        {
            return ImageMetadataReader.ReadMetadata(stream);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static (int Width, int Height) SizeOf(PictureType type, IReadOnlyList<MetadataExtractor.Directory> metadata) => type switch
    {
        PictureType.Png => Size<PngDirectory>(metadata, PngDirectory.TagImageWidth, PngDirectory.TagImageHeight),
        PictureType.Jpeg => Size<JpegDirectory>(metadata, JpegDirectory.TagImageWidth, JpegDirectory.TagImageHeight),
        PictureType.Gif => Size<GifHeaderDirectory>(metadata, GifHeaderDirectory.TagImageWidth, GifHeaderDirectory.TagImageHeight),
        _ => Size<WebPDirectory>(metadata, WebPDirectory.TagImageWidth, WebPDirectory.TagImageHeight),
    };

    private static (int Width, int Height) Size<T>(IReadOnlyList<MetadataExtractor.Directory> metadata, int widthTag, int heightTag)
        where T : MetadataExtractor.Directory =>
        metadata.OfType<T>().FirstOrDefault() is { } header
            && header.TryGetInt32(widthTag, out var width)
            && header.TryGetInt32(heightTag, out var height)
            ? (width, height)
            : (0, 0);
}
