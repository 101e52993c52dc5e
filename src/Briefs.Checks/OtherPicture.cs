namespace Briefs.Checks;

/// <summary>What is said of a picture of a kind that is not taken, whether it is there or not.</summary>
/// <param name="Message">One sentence, what is wrong.</param>
/// <param name="Help">What to do about it.</param>
internal sealed record OtherPicture(string Message, string Help)
{
    /// <param name="path">By its ending.</param>
    /// <returns>Null for a kind that is taken.</returns>
    public static OtherPicture? Of(string path)
    {
        var ending = Path.GetExtension(path);
        var name = Path.GetFileNameWithoutExtension(path);
        return ending.ToUpperInvariant() switch
        {
            ".SVG" or ".SVGZ" => Other(path, "SVG, which can run programs in a reader's browser", $"{name}.png", "PNG"),
            ".HEIC" or ".HEIF" or ".AVIF" or ".TIF" or ".TIFF" or ".BMP" or ".PSD" =>
                Other(path, $"{ending[1..].ToUpperInvariant()}, which not every browser shows", $"{name}.jpg", "JPEG"),
            ".PDF" or ".EPS" => Other(path, $"{ending[1..].ToUpperInvariant()}, which is no picture", $"{name}.png", "PNG"),
            _ => null,
        };
    }

    private static OtherPicture Other(string path, string kind, string betterName, string betterKind) => new(
        $"The picture {path} cannot be shown: it is {kind}.",
        $"Save it as {betterKind} in content/images/, and write `{betterName}`.");
}
