
namespace Briefs.Checks.Rules;

public sealed class ImageBroken : DocumentRule
{
    private const string Start = ExampleText.Head + "images:\n  post.png: A. Editor\n  post.jpg: A. Editor\n---\nThe post:\n\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "image-broken",
        Group = RuleGroup.Pictures,
        Severity = Severity.Error,
        Message = "The picture {0} cannot be read as a picture.",
        Help = "Open it in an image program and save it again as PNG, JPEG, WebP or GIF; if it does not open there either, fetch it anew.",
        Why =
            "A file that was cut off or is something else under the name of a picture shows readers a hole, and what it really holds would "
                + "be published unseen.",
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
        pictures.Where(shown => shown.Picture.Facts is { Type: null })
            .Select(shown => Info.CreateDiagnostic(shown.File, shown.Span, shown.Picture.Path));
}
