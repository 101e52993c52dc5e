namespace Briefs.Model;

/// <summary>A font of the site for its pages.</summary>
/// <param name="Path">Relative to the site's folder: <c>templates/fonts/title.woff2</c>.</param>
/// <param name="Hash">The SHA-256 of its bytes in lower-case hex digits.</param>
public sealed record WebFont(string Path, string Hash)
{
    /// <summary>The size limit of a file.</summary>
    public const int MostBytes = 5 * 1024 * 1024;
}
