using Briefs.Diagnostics;
using Briefs.Model;

namespace Briefs.Checks.Rules;

/// <summary>image-reveals-place: a picture that holds where, with what or by whom it was taken.</summary>
public sealed class ImageRevealsPlace : DocumentRule
{
    private const string Start = ExampleText.Head + "images:\n  post.png: A. Editor\n  post.jpg: A. Editor\n---\nThe post:\n\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "image-reveals-place",
        Group = RuleGroup.Pictures,
        Severity = Severity.Error,
        Message = "The picture {0} gives away {1}.",
        Help = "Take what is hidden in it out: `exiftool -all= FILE`, or export it anew without metadata (on Windows: Properties, Details, Remove Properties; on a phone: share without location). Then put it here again, and remove the old one from the history of git if that is public.",
        Why = "A photograph can hold the place and time it was taken at, and the number of the camera. Whoever hunts a witness reads them first; nobody who looks at the page sees them.",
        Bad = [RuleExample.Of(("content/briefs/border.md", Start + "⟦![A border post in snow](post.jpg)⟧\n"), ("content/images/post.jpg", ExamplePictures.JpegWithPlace))],
        Good = [RuleExample.Of(ExampleText.WithPicture(Start + "![A border post in snow](post.png)\n"))],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(document);
        return Found(PicturesOf.Shown(site, document));
    }

    public override IEnumerable<Diagnostic> CheckShared(CheckedSite site) => Found(PicturesOf.Logo(site));

    private IEnumerable<Diagnostic> Found(IEnumerable<ShownPicture> pictures) => pictures
        .Where(shown => shown.Picture.Facts is { Reveals.IsEmpty: false })
        .Select(shown => Info.At(shown.File, shown.Span, shown.Picture.Path, string.Join(", and ", shown.Picture.Facts!.Reveals)));
}
