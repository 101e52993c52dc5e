using Briefs.Diagnostics;

namespace Briefs.Checks.Rules;

/// <summary>A picture of which nobody says who made it.</summary>
public sealed class ImageWithoutCredit : Rule
{
    private const string Head = "---\ntitle: At the border\ndate: 2024-03-01\nsummary: Nobody crossed.\n";

    private static readonly (string Path, string Text) File = ("content/images/post.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>");

    public override RuleInfo Info { get; } = new()
    {
        Id = "image-without-credit",
        Group = RuleGroup.Pictures,
        Severity = Severity.Error,
        Message = "The picture {0} has no credit.",
        Help = "Write who made it, in the front matter under images: {1}: NAME, or for all briefs in content/images.yml; at the head of a brief, under credit.",
        Why = "A picture is a source too: readers must be able to tell who took it, and whoever did has a right to be named.",
        Bad = [RuleExample.Of(("content/briefs/border.md", Head + "---\nThe post:\n\n⟦![A border post in snow](post.svg)⟧\n"), File)],
        Good =
        [
            RuleExample.Of(("content/briefs/border.md", Head + "images:\n  post.svg: A. Editor\n---\nThe post:\n\n![A border post in snow](post.svg)\n"), File),
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        foreach (var document in site.Documents)
            foreach (var picture in PicturesOf.Document(document))
                if (string.IsNullOrWhiteSpace(picture.Credit))
                    yield return Info.At(document.File, picture.Span, picture.Written, picture.Written.Split('/')[^1]);
    }
}
