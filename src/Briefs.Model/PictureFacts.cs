
namespace Briefs.Model;

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
