using Briefs.Import.Drafts;
using Briefs.Import.Pictures;
using Briefs.Import.Sites;

namespace Briefs.Import.FrontMatter;

/// <summary>Maps the many keys for the picture above a text to <c>image:</c>.</summary>
internal sealed class LeadPictureMapper(OldDocument document, DraftText draft, PictureFinder pictures)
{
    private static readonly string[] s_keys =
    [
        "image", "featured_image", "featuredimage", "cover", "hero", "banner", "feature", "feature_image", "lead_image", "header",
        "thumbnail", "images", "img", "picture", "photo", "og_image",
    ];

    private static readonly string[] s_sources = ["src", "image", "url", "path", "file", "feature", "filename", "name"];

    /// <param name="mapped">Receives the key of the picture that was found.</param>
    /// <returns>Null if the text names no picture, or none that could be found.</returns>
    public DraftImage? Map(HashSet<string> mapped)
    {
        foreach (var key in s_keys)
        {
            if (document.Keys.Find(key) is not { } entry || SourceOf(entry.Value) is not { } source) continue;
            if (pictures.Find(source) is not PictureResult.Found found)
            {
                draft.Remark(RemarkKind.Dropped, $"The lead picture {source} {ReasonOf(source)}.", entry.Line);
                continue;
            }

            var keys = entry.Value as MetaValue.Map;
            if (IsWhole(entry.Value)) mapped.Add(entry.Key);
            return new DraftImage(
                found.Name, TextIn(keys, "alt", "alt_text", "description"), TextIn(keys, "caption", "title"),
                TextIn(keys, "credit", "attribution", "source", "author", "photographer"));
        }

        return null;
    }

    private string ReasonOf(string source) => pictures.Find(source) is PictureResult.Missing missing ? missing.Reason : "";

    private static string? SourceOf(MetaValue value) => value switch
    {
        MetaValue.Text { Value: var text } => string.IsNullOrWhiteSpace(text) || text is "true" or "false" ? null : text.Trim(),
        MetaValue.List { Items: [var first, ..] } => SourceOf(first),
        MetaValue.Map map => map.Find(s_sources)?.Value is MetaValue.Text { Value: var source } && !string.IsNullOrWhiteSpace(source)
            ? source.Trim() : null,
        _ => null,
    };

    // Further pictures of a list, and keys such as `overlay_color`, are kept.
    private static bool IsWhole(MetaValue value) => value switch
    {
        MetaValue.List list => list.Items.Length == 1,
        MetaValue.Map map => map.Entries.All(entry => s_sources.Contains(entry.Key, StringComparer.OrdinalIgnoreCase)
            || entry.Key.ToUpperInvariant() is "ALT" or "CAPTION" or "CREDIT" or "TITLE" or "RELATIVE"),
        _ => true,
    };

    private static string? TextIn(MetaValue.Map? keys, params ReadOnlySpan<string> names) =>
        keys?.Find(names)?.Value is MetaValue.Text { Value: var text } && !string.IsNullOrWhiteSpace(text)
            ? PlainText.FromMarkup(text) : null;
}
