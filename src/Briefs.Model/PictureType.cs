namespace Briefs.Model;

/// <summary>What a picture is by its bytes, of those that every browser shows.</summary>
public enum PictureType
{
    Png,
    Jpeg,
    Gif,
    WebP,
}
