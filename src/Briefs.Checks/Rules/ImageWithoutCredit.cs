
namespace Briefs.Checks.Rules;

public sealed class ImageWithoutCredit : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "image-without-credit",
        Group = RuleGroup.Pictures,
        Severity = Severity.Error,
        Message = "The picture {0} has no credit.",
        Help = "Add a credit: `{1}: NAME` below `images:` in the front matter, or in content/images.yml.",
        Why = "A picture is a source too: readers must be able to see who made it, and its maker has a right to be credited.",
        Bad = [RuleExample.FromFiles(
            ExampleText.WithPicture(ExampleText.Head + "---\nThe post:\n\n⟦![A border post in snow](post.png)⟧\n"))],
        Good =
        [
            RuleExample.FromFiles(ExampleText.WithPicture(
                ExampleText.Head + "images:\n  post.png: A. Editor\n---\nThe post:\n\n![A border post in snow](post.png)\n")),
        ],
    };

    private const string AtHead = "Add a line `credit: NAME` below `image:`, indented like `src:`.";

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        // A missing picture may have the wrong name: image-missing is reported first.
        foreach (var picture in PicturesOf.Document(document))
            if (string.IsNullOrWhiteSpace(picture.Credit) && site.Library.Pictures.ContainsKey(picture.Path!))
                yield return Found(document, picture);
    }

    private Diagnostic Found(Brief document, Picture picture)
    {
        var found = Info.CreateDiagnostic(document.File, picture.Span, picture.Written, picture.Written.Split('/')[^1]);
        return ReferenceEquals(picture, document.Image) ? found with { Help = AtHead } : found;
    }
}
