namespace Briefs.Reading.Discovery;

/// <summary>What to do with a file of a type that Briefs does not publish.</summary>
internal static class OtherFileHelp
{
    /// <returns>Null when there is no advice for this type.</returns>
    public static string? Find(string name) => AttachmentTypes.Find(name) is not null
        ? $"Move it to {ContentPaths.Files}/, and link to it: `[text](../files/{name.Replace(" ", "%20", StringComparison.Ordinal)})`."
        : !MayBeText(name) && AttachmentTypes.FindAdvice(name) is { } advice
            ? $"{advice} Put the new file in {ContentPaths.Files}/, and move this file out of content/."
        : FindForPicture(name);

    // Beside briefs, a text is more likely a brief with a wrong name than an attachment.
    private static bool MayBeText(string name) => Path.GetExtension(name).ToUpperInvariant() is ".TXT" or ".TSV" or ".JSON" or ".XML";

    /// <summary>What to do with a file in <c>content/files/</c> that is not an attachment.</summary>
    public static string ForAttachment(string name) =>
        AttachmentTypes.FindAdvice(name) is { } advice ? $"{advice} Then delete this file."
        : PictureNames.IsPicture(name) ? $"Move it to {ContentPaths.Images}/: it is a picture."
        : FindForPicture(name) ?? $"Move it out of content/, or into a .zip archive. Attachments end with {AttachmentTypes.Listed}.";

    private static string? FindForPicture(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".SVGZ" => "Save it without compression, as .svg, in content/images/, and move this file out of content/.",
        ".HEIC" or ".HEIF" or ".AVIF" or ".TIF" or ".TIFF" or ".BMP" =>
            "Save it as JPEG in content/images/, and move this file out of content/: not every browser can display it.",
        _ => null,
    };

    /// <summary>The same for a file in <c>templates/</c> that is not text; null for a type that should be text.</summary>
    /// <param name="path">Relative to the site's folder.</param>
    public static string? ForTemplate(string path)
    {
        if (!path.StartsWith(ContentPaths.Templates + "/", StringComparison.Ordinal)) return null;
        var name = path[(path.LastIndexOf('/') + 1)..];
        return Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".HTML" or ".CSS" or ".JS" or ".SVG" or ".YML" or ".YAML" or ".TXT" or ".XML" or ".JSON" or ".MD" => null,
            ".TTF" or ".OTF" =>
                $"Move it to `{ContentPaths.Fonts}/{name}` for social cards. For pages, convert it to .woff2 and put it in that folder.",
            ".WOFF2" => $"Move it to `{ContentPaths.Fonts}/{name}` without changing it: it is a font.",
            ".WOFF" or ".EOT" => $"Convert it to .woff2, and put the new file in {ContentPaths.Fonts}/.",
            ".PNG" or ".JPG" or ".JPEG" or ".GIF" or ".WEBP" =>
                $"Move it to `{ContentPaths.Images}/{name}` without changing it: it is a picture.",
            _ => "Move it out of templates/ without changing it: only text files belong there.",
        };
    }
}
