
namespace Briefs.Checks.Rules;

/// <summary>
/// image-reveals-place: a picture with data that readers cannot see: time, place, device or author, a thumbnail, or bytes after the end of
/// the picture.
/// </summary>
public sealed class ImageRevealsPlace : DocumentRule
{
    private const string Start = ExampleText.Head + "images:\n  post.png: A. Editor\n  post.jpg: A. Editor\n---\nThe post:\n\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "image-reveals-place",
        Group = RuleGroup.Pictures,
        Severity = Severity.Error,
        Message = "The picture {0} contains hidden data: {1}.",
        Help =
            "Run `briefs fix --pictures --write` to remove the data. The visible picture stays the same. If the repository is public, "
                + "remove the old file from its history too.",
        Why = """
            A photograph can record where, when and by whom it was taken, and can contain a copy of what was cropped away. Anyone who is
            looking for a witness reads this data first; readers of the page never see it. Briefs publishes only the parts of the file
            that make up the visible picture.
            """,
        Bad = [
            RuleExample.FromFiles(
                ("content/briefs/border.md", Start + "⟦![A border post in snow](post.jpg)⟧\n"),
                ("content/images/post.jpg", ExamplePictures.JpegWithPlace))],
        Good = [RuleExample.FromFiles(ExampleText.WithPicture(Start + "![A border post in snow](post.png)\n"))],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        return Found(PicturesOf.Shown(site, document));
    }

    public override IEnumerable<Diagnostic> CheckShared(CheckedSite site) => Found(PicturesOf.Logo(site));

    private IEnumerable<Diagnostic> Found(IEnumerable<ShownPicture> pictures) => pictures
        .Where(shown => shown.Picture.Facts is { Reveals.IsEmpty: false })
        .Select(shown =>
            Info.CreateDiagnostic(shown.File, shown.Span, shown.Picture.Path, string.Join("; ", shown.Picture.Facts!.Reveals)));
}
