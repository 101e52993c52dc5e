
namespace Briefs.Checks.Rules;

public sealed class ImageWithoutAlt : DocumentRule
{
    private const string Start = ExampleText.Head + "images:\n  post.png: A. Editor\n---\nThe post:\n\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "image-without-alt",
        Group = RuleGroup.Pictures,
        Severity = Severity.Error,
        Message = "The picture {0} has no description for readers who cannot see it.",
        Help =
            "Describe the picture between the square brackets: `![A border post in snow]({0})`. For the lead picture, add `alt:` "
                + "below `image:`.",
        Why = """
            Blind readers hear the description instead of seeing the picture, and everyone else reads the description if the picture does
            not load.
            """,
        Bad = [RuleExample.FromFiles(ExampleText.WithPicture(Start + "⟦![](post.png)⟧\n"))],
        Good = [RuleExample.FromFiles(ExampleText.WithPicture(Start + "![A border post in snow](post.png)\n"))],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var picture in PicturesOf.Document(document))
            if (string.IsNullOrWhiteSpace(picture.Alt))
                yield return Info.CreateDiagnostic(document.File, picture.Span, picture.Written);
    }
}
