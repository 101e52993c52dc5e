namespace Briefs.Model;

/// <summary>A picture in the body or front matter of a brief.</summary>
public sealed record Picture
{
    /// <summary>The place in the file.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Relative to the site's folder: <c>content/images/border.jpg</c>; null for an invalid path, which was reported.</summary>
    public required string? Path { get; init; }

    /// <summary>The path as written.</summary>
    public required string Written { get; init; }

    /// <summary>The alternative text; empty when missing.</summary>
    public required string Alt { get; init; }

    /// <summary>Null for a picture without caption, and for a picture of a body, whose caption is in the body's pieces.</summary>
    public PrintedText? Caption { get; init; }

    /// <summary>The author; null if none is given.</summary>
    public string? Credit { get; init; }
}

/// <summary>Properties read from the bytes of a picture.</summary>
public sealed record PictureFacts
{
    /// <summary>Null for a file that is broken or not a supported picture.</summary>
    public PictureType? Type { get; init; }

    /// <summary>In pixels, after applying the Exif orientation. 0 when unknown.</summary>
    public int Width { get; init; }

    /// <summary>In pixels, after applying the Exif orientation. 0 when unknown.</summary>
    public int Height { get; init; }

    /// <summary>
    /// Metadata in the file, as phrases for a message, without values: <c>where it was taken</c>, <c>Exif (Make, Model)</c>.
    /// </summary>
    public ImmutableArray<string> Reveals { get; init; } = [];

    /// <summary>What must not be published in an SVG. Empty for other pictures.</summary>
    public ImmutableArray<SvgFault> Unsafe { get; init; } = [];

    /// <summary>
    /// Whether something can be removed from the file without changing how the picture looks. False for an SVG that is not safe anyway.
    /// </summary>
    public bool IsCleanable => Unsafe.All(f => f.IsRemovable) && (!Reveals.IsEmpty || !Unsafe.IsEmpty);

    /// <summary>Whether the picture moves.</summary>
    public bool IsAnimated { get; init; }

    /// <summary>The first ten hex digits of the SHA-256 of the bytes.</summary>
    public required string Hash { get; init; }

    /// <summary>The SHA-256 of the bytes, in hex.</summary>
    public string Digest { get; init; } = "";
}

/// <summary>A part of an SVG that must not be published.</summary>
/// <param name="Line">1-based.</param>
/// <param name="What">For a sentence, with the name of the element: <c>the element script</c>.</param>
/// <param name="Advice">What to do, as a sentence.</param>
public sealed record SvgFault(int Line, string What, string Advice)
{
    /// <summary>Whether <c>briefs fix --pictures</c> removes it without changing how the picture looks.</summary>
    public bool IsRemovable { get; init; }
}

/// <summary>Size limits of pictures.</summary>
public static class PictureLimits
{
    /// <summary>The size of the file.</summary>
    public const int Bytes = 10 * 1024 * 1024;

    /// <summary>The size of an SVG, which is text.</summary>
    public const int SvgBytes = 2 * 1024 * 1024;

    /// <summary>Elements of an SVG, counted as often as they are drawn.</summary>
    public const int SvgElements = 50_000;

    /// <summary>Nested elements of an SVG.</summary>
    public const int SvgDepth = 100;

    /// <summary>Width times height.</summary>
    public const int Pixels = 40_000_000;
}

/// <summary>The format of a picture, determined from its bytes. Contains the formats that all browsers show.</summary>
public enum PictureType
{
    Png,
    Jpeg,
    Gif,
    WebP,
    Svg,
}

/// <summary>A binary file of the site: a picture or font.</summary>
/// <param name="Path">Relative to the site's folder, with <c>/</c>.</param>
/// <param name="Length">In bytes.</param>
public sealed record SiteFile(string Path, long Length)
{
    /// <summary>Null if the bytes were not read because the picture is not shown or too large.</summary>
    public PictureFacts? Facts { get; init; }
}
