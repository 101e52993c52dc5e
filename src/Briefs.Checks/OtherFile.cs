namespace Briefs.Checks;

/// <summary>What is said of a link to a file that is neither a brief nor a page.</summary>
/// <param name="What">The rest of a sentence that begins with its path.</param>
/// <param name="Help">What to do about it.</param>
internal sealed record OtherFile(string What, string Help)
{
    private const string Put = "Put the file on the web, at a place of your own or an archive, and link to its address: `https://…`.";

    /// <returns>Null for the path of a brief or page, and for a path without an ending.</returns>
    public static OtherFile? Of(CheckedSite site, string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".PNG" or ".JPG" or ".JPEG" or ".GIF" or ".WEBP" =>
                new("is a picture, and a link cannot lead to a picture", site.PicturesNamed(name) is [var only]
                ? $"Show it in a paragraph of its own: `![Describe the picture]({Shown(only)})`."
                : "Put it into content/images/ and show it in a paragraph of its own: `![Describe the picture]("
                    + Shown("content/images/" + name) + ")`."),
            ".PDF" => new("cannot be published: Briefs does not publish attachments yet",
                Put + " To show a page of it, save that page as a PNG in content/images/."),
            ".DOC" or ".DOCX" or ".ODT" or ".RTF" or ".XLS" or ".XLSX" or ".ODS" or ".CSV" or ".PPT" or ".PPTX" or ".ZIP" or ".TXT"
                or ".JSON"
                or ".MP3" or ".MP4" or ".M4A" or ".MOV" or ".WEBM" or ".WAV" or ".SVG" or ".EPUB" =>
                    new("cannot be published: Briefs does not publish attachments yet", Put),
            _ => null,
        };
    }

    private static string Shown(string picture) => picture[(picture.LastIndexOf('/') + 1)..].Replace(" ", "%20", StringComparison.Ordinal);
}
