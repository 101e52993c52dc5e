namespace Briefs.Reading.Discovery;

/// <summary>What to do with a file of a kind that Briefs does not publish.</summary>
internal static class OtherFileHelp
{
    /// <returns>Null where nothing can be said of its kind.</returns>
    public static string? Find(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".PDF" or ".DOC" or ".DOCX" or ".ODT" or ".RTF" or ".XLS" or ".XLSX" or ".CSV" or ".ZIP" or ".MP3" or ".MP4" or ".MOV" =>
            "Move it out of content/: Briefs does not publish attachments yet. Publish it elsewhere on the web, and link to it.",
        ".SVG" => "Save it as PNG in content/images/, and move this file out of content/: SVG can run programs and is not published.",
        ".HEIC" or ".HEIF" or ".AVIF" or ".TIF" or ".TIFF" or ".BMP" =>
            "Save it as JPEG in content/images/, and move this file out of content/: not every browser can display it.",
        _ => null,
    };

    /// <summary>The same of a file in <c>templates/</c> that is no text; null for one that should be.</summary>
    /// <param name="path">Relative to the site's folder.</param>
    public static string? ForTemplate(string path)
    {
        if (!path.StartsWith(ContentPaths.Templates + "/", StringComparison.Ordinal)) return null;
        var name = path[(path.LastIndexOf('/') + 1)..];
        return Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".HTML" or ".CSS" or ".JS" or ".SVG" or ".YML" or ".YAML" or ".TXT" or ".XML" or ".JSON" or ".MD" => null,
            ".TTF" or ".OTF" =>
                $"Move it to `{ContentPaths.Fonts}/{name}`, the folder for social card fonts. Briefs does not publish web fonts "
                    + "yet: pages use the fonts of the reader's device.",
            ".WOFF" or ".WOFF2" or ".EOT" =>
                "Move it out of templates/ without changing it: it is a font, and Briefs does not publish web fonts yet.",
            ".PNG" or ".JPG" or ".JPEG" or ".GIF" or ".WEBP" =>
                $"Move it to `{ContentPaths.Images}/{name}` without changing it: it is a picture.",
            _ => "Move it out of templates/ without changing it: only text files belong there.",
        };
    }
}
