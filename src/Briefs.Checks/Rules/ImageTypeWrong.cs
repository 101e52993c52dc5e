
namespace Briefs.Checks.Rules;

public sealed class ImageTypeWrong : DocumentRule
{
    private const string Start = ExampleText.Head + "images:\n  post.png: A. Editor\n  post.jpg: A. Editor\n---\nThe post:\n\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "image-type-wrong",
        Group = RuleGroup.Pictures,
        Severity = Severity.Error,
        Message = "The picture {0} has the extension {1} but is a {2} file.",
        Help = "Rename the file so that its name ends in {3}, and use the new name here and where its credit is listed.",
        Why = """
            A web server uses the extension of a file to tell browsers what type of file it is. If the extension is wrong, some
            browsers do not show the picture.
            """,
        Bad = [
            RuleExample.FromFiles(
                ("content/briefs/border.md", Start + "⟦![A border post in snow](post.jpg)⟧\n"),
                ("content/images/post.jpg", ExamplePictures.Png))],
        Good = [RuleExample.FromFiles(ExampleText.WithPicture(Start + "![A border post in snow](post.png)\n"))],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        return Found(PicturesOf.Shown(site, document));
    }

    public override IEnumerable<Diagnostic> CheckShared(CheckedSite site) => Found(PicturesOf.Logo(site));

    private IEnumerable<Diagnostic> Found(IEnumerable<ShownPicture> pictures)
    {
        foreach (var shown in pictures)
        {
            if (shown.Picture.Facts?.Type is not { } type) continue;
            var ending = Path.GetExtension(shown.Picture.Path).ToLowerInvariant();
            var right = Endings(type);
            if (Array.IndexOf(right, ending) < 0)
                yield return Info.CreateDiagnostic(shown.File, shown.Span, shown.Picture.Path, ending, NameOf(type), right[0]);
        }
    }

    private static string NameOf(PictureType type) => type == PictureType.Svg ? "SVG" : type.ToString();

    private static string[] Endings(PictureType type) => type switch
    {
        PictureType.Jpeg => [".jpg", ".jpeg"],
        PictureType.Png => [".png"],
        PictureType.Gif => [".gif"],
        PictureType.Svg => [".svg"],
        _ => [".webp"],
    };
}
