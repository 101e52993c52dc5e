namespace Briefs.Cli.Fix;

/// <summary>A file of the site as it is and as it should be.</summary>
/// <param name="Path">Relative to the site's folder.</param>
/// <param name="Before">As it is, with its own line ends and byte order mark.</param>
/// <param name="After">As it should be.</param>
/// <param name="NewPath">What it should be called; the same as <paramref name="Path"/> where that is right.</param>
public sealed record MendedFile(string Path, string Before, string After, string NewPath)
{
    public bool IsRenamed => !string.Equals(Path, NewPath, StringComparison.Ordinal);

    public bool IsChanged => !string.Equals(Before, After, StringComparison.Ordinal);
}
