using Briefs.Diagnostics;

namespace Briefs.Checks.Rules;

/// <summary>A picture that says nothing to somebody who cannot see it.</summary>
public sealed class ImageWithoutAlt : Rule
{
    private const string Head = "---\ntitle: At the border\ndate: 2024-03-01\nsummary: Nobody crossed.\nimages:\n  post.svg: A. Editor\n---\nThe post:\n\n";

    private static readonly (string Path, string Text) File = ("content/images/post.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>");

    public override RuleInfo Info { get; } = new()
    {
        Id = "image-without-alt",
        Group = RuleGroup.Pictures,
        Severity = Severity.Error,
        Message = "The picture {0} has no description for readers who cannot see it.",
        Help = "Write between the square brackets what the picture shows: ![A border post in snow]({0}); at the head of a brief, under alt.",
        Why = "Blind readers hear the description in place of the picture, and everybody reads it where the picture does not load.",
        Bad = [RuleExample.Of(("content/briefs/border.md", Head + "⟦![](post.svg)⟧\n"), File)],
        Good = [RuleExample.Of(("content/briefs/border.md", Head + "![A border post in snow](post.svg)\n"), File)],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        foreach (var document in site.Documents)
            foreach (var picture in PicturesOf.Document(document))
                if (string.IsNullOrWhiteSpace(picture.Alt))
                    yield return Info.At(document.File, picture.Span, picture.Written);
    }
}
