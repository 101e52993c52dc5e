namespace Briefs.Model;

/// <summary>A picture in a body or at the head of a brief.</summary>
public sealed record Picture
{
    /// <summary>The picture's place in the file.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Relative to the site's folder: <c>content/images/border.jpg</c>; null when it was faulty and reported.</summary>
    public required string? Path { get; init; }

    /// <summary>As the editor wrote it.</summary>
    public required string Written { get; init; }

    /// <summary>What somebody who cannot see it is told; empty when missing.</summary>
    public required string Alt { get; init; }

    /// <summary>Null for a picture of a body (its caption is in the body's pieces) and for one without.</summary>
    public PrintedText? Caption { get; init; }

    /// <summary>Who made it; null when nobody said.</summary>
    public string? Credit { get; init; }
}

/// <summary>What a picture's own bytes say of it.</summary>
public sealed record PictureFacts
{
    /// <summary>Null for what is no picture that can be shown, or is broken.</summary>
    public PictureType? Type { get; init; }

    /// <summary>In pixels, as it is shown: a picture that says it lies on its side is turned. 0 when unknown.</summary>
    public int Width { get; init; }

    /// <summary>In pixels, as it is shown; 0 when unknown.</summary>
    public int Height { get; init; }

    /// <summary>
    /// What it contains besides what it shows, in words for a sentence and without any value: <c>where it was taken</c>, <c>Exif (Make,
    /// Model)</c>.
    /// </summary>
    public ImmutableArray<string> Reveals { get; init; } = [];

    /// <summary>The first ten hex digits of the SHA-256 of its bytes.</summary>
    public required string Hash { get; init; }
}

/// <summary>How large a picture may be.</summary>
public static class PictureLimits
{
    /// <summary>Of the file.</summary>
    public const int Bytes = 10 * 1024 * 1024;

    /// <summary>Width times height.</summary>
    public const int Pixels = 40_000_000;
}

/// <summary>What a picture is by its bytes, of those that every browser shows.</summary>
public enum PictureType
{
    Png,
    Jpeg,
    Gif,
    WebP,
}

/// <summary>A file of the site that is not read as text: a picture.</summary>
/// <param name="Path">Relative to the site's folder, with <c>/</c>.</param>
/// <param name="Length">In bytes.</param>
public sealed record SiteFile(string Path, long Length)
{
    /// <summary>What its bytes say; null when nobody looked, as with what is shown nowhere or is too large to be read.</summary>
    public PictureFacts? Facts { get; init; }
}
