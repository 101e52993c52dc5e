namespace Briefs.Checks.Rules;

public sealed class ImageMissing : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "image-missing",
        Group = RuleGroup.Pictures,
        Severity = Severity.Error,
        Message = "The picture {0} was not found.",
        Help = "Put the file at this path, or correct the name here. Upper and lower case matter, even if your computer ignores the "
            + "difference.",
        Why = """
            If a picture file is missing, readers see a broken picture. If your computer ignores case in file names, it opens
            Border.jpg when the text says border.jpg, so you would not notice the mistake.
            """,
        Bad = [ExampleText.Head + "images:\n  no-such.jpg: A. Editor\n---\nThe post:\n\n⟦![A border post in snow](no-such.jpg)⟧\n"],
        Good =
        [
            RuleExample.FromFiles(ExampleText.WithPicture(
                ExampleText.Head + "images:\n  post.png: A. Editor\n---\nThe post:\n\n![A border post in snow](post.png)\n")),
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var picture in PicturesOf.Document(document))
            if (picture.Path is { } path && !site.Library.Pictures.ContainsKey(path))
                yield return Found(site, document, picture);
    }

    public override IEnumerable<Diagnostic> CheckShared(CheckedSite site)
    {
        if (site.Library.Settings is { Logo: { } logo, File: var settings } && !site.Library.Pictures.ContainsKey(logo))
            yield return OtherPicture.Find(logo) is { } other
                ? Info.CreateDiagnostic(settings, default, logo) with { Message = other.Message, Help = other.Help }
                    : Info.CreateDiagnostic(settings, default, logo);
    }

    private Diagnostic Found(CheckedSite site, Brief document, Picture picture)
    {
        var path = picture.Path!;
        if (OtherPicture.Find(path) is { } other) return Info.CreateDiagnostic(document.File, picture.Span, path)
            with
        { Message = other.Message, Help = other.Help };
        var found = Info.CreateDiagnostic(document.File, picture.Span, Meant(path));
        if (site.PictureOtherwiseWritten(path) is { } otherwise)
            return found with { Help = $"The file is named {otherwise}: use the same capitalisation." };
        return site.PicturesNamed(NameOf(path)) switch
        {
            [var only] => found with { Help = $"The file is at {only}: write `{Written(document.File.Path, only)}`." },
            [] when Meant(path) != path =>
                found with { Help = $"Put the file at {Meant(path)} and write `{Written(document.File.Path, Meant(path))}`." },
            _ => found,
        };
    }

    // A missing picture is expected in content/images/, whatever path is written.
    private static string Meant(string path) =>
        path.StartsWith("content/images/", StringComparison.Ordinal) && !path.Contains("/../", StringComparison.Ordinal)
            && !path.Contains("//", StringComparison.Ordinal) ? path : "content/images/" + NameOf(path);

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    // The path as written in Markdown: a bare name for pictures directly in content/images/, otherwise relative to the brief.
    private static string Written(string from, string picture)
    {
        var written = picture.LastIndexOf('/') == "content/images".Length ? NameOf(picture) : RelativePath.Compute(from, picture);
        return written.Replace(" ", "%20", StringComparison.Ordinal);
    }
}

/// <summary>The message for a picture in an unsupported format, whether the file exists or not.</summary>
/// <param name="Message">One sentence: the cause.</param>
/// <param name="Help">The repair.</param>
internal sealed record OtherPicture(string Message, string Help)
{
    /// <param name="path">The format is taken from the extension.</param>
    /// <returns>Null for supported formats and unknown extensions.</returns>
    public static OtherPicture? Find(string path)
    {
        var ending = Path.GetExtension(path);
        var name = Path.GetFileNameWithoutExtension(path);
        return ending.ToUpperInvariant() switch
        {
            ".SVGZ" => Other(path, "compressed SVG, which many web servers do not support", $"{name}.svg", "SVG without compression"),
            ".HEIC" or ".HEIF" or ".AVIF" or ".TIF" or ".TIFF" or ".BMP" or ".PSD" =>
                Other(path, $"{ending[1..].ToUpperInvariant()}, which some browsers cannot show", $"{name}.jpg", "JPEG"),
            ".PDF" or ".EPS" => Other(path, $"{ending[1..].ToUpperInvariant()}, which is not a picture format", $"{name}.png", "PNG"),
            _ => null,
        };
    }

    private static OtherPicture Other(string path, string kind, string betterName, string betterKind) => new(
        $"The picture {path} cannot be published: its format is {kind}.",
        $"Save it as {betterKind} in content/images/ and write `{betterName}`.");
}
