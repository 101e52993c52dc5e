namespace Briefs.Model;

/// <summary>A file of the site that is not read as text: a picture.</summary>
/// <param name="Path">Relative to the site's folder, with <c>/</c>.</param>
/// <param name="Length">In bytes.</param>
public sealed record SiteFile(string Path, long Length)
{
    /// <summary>What its bytes say; null when nobody looked, as with what is shown nowhere or is too large to be read.</summary>
    public PictureFacts? Facts { get; init; }
}
