namespace Briefs.Model;

/// <summary>How large a picture may be.</summary>
public static class PictureLimits
{
    /// <summary>Of the file.</summary>
    public const int Bytes = 10 * 1024 * 1024;

    /// <summary>Width times height.</summary>
    public const int Pixels = 40_000_000;
}
