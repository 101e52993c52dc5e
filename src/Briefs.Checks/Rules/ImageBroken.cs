
namespace Briefs.Checks.Rules;

public sealed class ImageBroken : DocumentRule
{
    private const string Start = ExampleText.Head + "images:\n  post.png: A. Editor\n  post.jpg: A. Editor\n---\nThe post:\n\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "image-broken",
        Group = RuleGroup.Pictures,
        Severity = Severity.Error,
        Message = "The picture {0} cannot be read: the file is damaged or is not a picture.",
        Help = "Open the file in an image editor and save it again as PNG, JPEG, WebP or GIF. If the editor cannot open it, get a new "
            + "copy of the file.",
        Why = """
            If a picture file is damaged, readers see a broken picture. If the file is not a picture at all, its content could be
            published unnoticed.
            """,
        Bad = [
            RuleExample.FromFiles(
                ("content/briefs/border.md", Start + "⟦![A border post in snow](post.png)⟧\n"),
                ("content/images/post.png", "no picture\n"))],
        Good = [RuleExample.FromFiles(ExampleText.WithPicture(Start + "![A border post in snow](post.png)\n"))],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        return Found(PicturesOf.Shown(site, document));
    }

    public override IEnumerable<Diagnostic> CheckShared(CheckedSite site) => Found(PicturesOf.Logo(site));

    private IEnumerable<Diagnostic> Found(IEnumerable<ShownPicture> pictures) =>
        pictures.Where(shown => /* guard: picture-type */ shown.Picture.Facts is { Type: null })
            .Select(shown => Info.CreateDiagnostic(shown.File, shown.Span, shown.Picture.Path));
}
