using Briefs.Diagnostics;
using Briefs.Model;

namespace Briefs.Checks.Rules;

/// <summary>A picture that is shown, but is not among the files of the site.</summary>
public sealed class ImageMissing : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "image-missing",
        Group = RuleGroup.Pictures,
        Severity = Severity.Error,
        Message = "There is no picture {0}.",
        Help = "Put the file there, or correct its name: capital and small letters count, also where your own computer does not mind.",
        Why = "Readers would see a broken picture. A computer that takes Border.jpg for border.jpg would never show it to its editor.",
        Bad = [ExampleText.Head + "images:\n  no-such.jpg: A. Editor\n---\nThe post:\n\n⟦![A border post in snow](no-such.jpg)⟧\n"],
        Good =
        [
            RuleExample.Of(ExampleText.WithPicture(
                ExampleText.Head + "images:\n  post.png: A. Editor\n---\nThe post:\n\n![A border post in snow](post.png)\n")),
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(document);
        foreach (var picture in PicturesOf.Document(document))
            if (picture.Path is { } path && !site.Library.Pictures.ContainsKey(path))
                yield return Found(document, picture, path, site.PictureOtherwiseWritten(path));
    }

    public override IEnumerable<Diagnostic> CheckShared(CheckedSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        if (site.Library.Settings is { Logo: { } logo, File: var settings } && !site.Library.Pictures.ContainsKey(logo))
            yield return Info.At(settings, default, logo);
    }

    private Diagnostic Found(Brief document, Picture picture, string path, string? otherwiseWritten)
    {
        var found = Info.At(document.File, picture.Span, path);
        return otherwiseWritten is null
            ? found
            : found with { Help = $"There is {otherwiseWritten}: write capital and small letters as there." };
    }
}
