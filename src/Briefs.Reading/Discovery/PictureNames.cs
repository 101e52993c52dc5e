namespace Briefs.Reading.Discovery;

/// <summary>What a file is by its ending.</summary>
internal static class PictureNames
{
    /// <summary>Whether it is a picture that browsers show and that cannot run anything: SVG can.</summary>
    public static bool IsPicture(string name) =>
        Path.GetExtension(name).ToUpperInvariant() is ".PNG" or ".JPG" or ".JPEG" or ".GIF" or ".WEBP";

    /// <summary>Whether it is a font that pictures can be drawn with.</summary>
    public static bool IsFont(string name) => Path.GetExtension(name).ToUpperInvariant() is ".TTF" or ".OTF";

    /// <summary>Whether somebody may have meant it for a brief: its name, not its place, is then at fault.</summary>
    public static bool LooksLikeText(string name) =>
        !name.StartsWith('.') && Path.GetExtension(name).ToUpperInvariant() is ".MD" or ".MARKDOWN" or ".MDOWN" or ".MKD";
}
