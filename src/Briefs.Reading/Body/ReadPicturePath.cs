using Briefs.Reading.Rules;

namespace Briefs.Reading.Body;

/// <summary>Understands which file a picture is: relative to the text's own file, or a bare name in <c>content/images/</c>.</summary>
internal static class ReadPicturePath
{
    /// <returns>The path relative to the site's folder; null when it was reported.</returns>
    public static Checked<string?> From(ContentFile file, PathsFrom paths, string url, TextSpan span)
    {
        var path = Uri.UnescapeDataString(url);
        if (url.Contains(':', StringComparison.Ordinal) || url.StartsWith("//", StringComparison.Ordinal))
            return new Checked<string?>(null, [ImageRemote.Info.At(file, span, url)]);
        if (!path.Contains('/', StringComparison.Ordinal)) return new Checked<string?>("content/images/" + path, []);
        // A path that leads out of content/ names no picture of the site; image-missing says so with the path as written.
        var resolved = path[0] == '/' ? null : paths.Resolve(path);
        return new Checked<string?>(
            resolved is not null && resolved.StartsWith("content/", StringComparison.Ordinal) ? resolved : "content/images/" + path, []);
    }
}
