
namespace Briefs.Checks.Rules;

public sealed class ImageTooLarge : DocumentRule
{
    private const string Start = ExampleText.Head + "images:\n  post.png: A. Editor\n  post.jpg: A. Editor\n---\nThe post:\n\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "image-too-large",
        Group = RuleGroup.Pictures,
        Severity = Severity.Error,
        Message = "The picture {0} has {1}; the limit is {2}.",
        Help = "Save a smaller version: a width of 2,000 pixels is enough for most screens.",
        Why = "Readers on slow or costly connections wait for every byte, and a picture with too many pixels can crash a phone.",
        Bad = [
            RuleExample.FromFiles(
                ("content/briefs/border.md", Start + "⟦![A border post in snow](post.png)⟧\n"),
                ("content/images/post.png", ExamplePictures.PngOf(8_000, 5_001)))],
        Good = [RuleExample.FromFiles(ExampleText.WithPicture(Start + "![A border post in snow](post.png)\n"))],
    };

    private const string SvgHelp =
        "Simplify the drawing in the program that made it, for example with fewer points, or export it as PNG or JPEG.";

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        return Found(PicturesOf.Shown(site, document));
    }

    public override IEnumerable<Diagnostic> CheckShared(CheckedSite site) => Found(PicturesOf.Logo(site));

    private IEnumerable<Diagnostic> Found(IEnumerable<ShownPicture> pictures)
    {
        foreach (var shown in pictures)
        {
            var (length, pixels) = (shown.Picture.Length, (long)(shown.Picture.Facts?.Width ?? 0) * (shown.Picture.Facts?.Height ?? 0));
            if (shown.Picture.Facts is { Type: PictureType.Svg } && length > PictureLimits.SvgBytes)
                yield return Found(shown, length, PictureLimits.SvgBytes, "bytes") with { Help = SvgHelp };
            else if (/* guard: picture-bytes */ length > PictureLimits.Bytes)
                yield return Found(shown, length, PictureLimits.Bytes, "bytes");
            else if (/* guard: picture-pixels */ pixels > PictureLimits.Pixels)
                yield return Found(shown, pixels, PictureLimits.Pixels, "pixels");
        }
    }

    private Diagnostic Found(ShownPicture shown, long has, long most, string of) => Info.CreateDiagnostic(
        shown.File, shown.Span, shown.Picture.Path,
        string.Create(CultureInfo.InvariantCulture, $"{has:N0} {of}"), string.Create(CultureInfo.InvariantCulture, $"{most:N0}"));
}
