using Briefs.Diagnostics;
using Briefs.Model;

namespace Briefs.Checks.Rules;

/// <summary>A picture that is shown, but is not among the files of the site.</summary>
public sealed class ImageMissing : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "image-missing",
        Group = RuleGroup.Pictures,
        Severity = Severity.Error,
        Message = "There is no picture {0}.",
        Help = "Put the file there, or correct its name: capital and small letters count, also where your own computer does not mind.",
        Why = "Readers would see a broken picture, and an editor's computer that does not tell Border.jpg from border.jpg would never show it.",
        Bad =
        [
            "---\ntitle: At the border\ndate: 2024-03-01\nsummary: Nobody crossed.\nimages:\n  no-such.jpg: A. Editor\n---\nThe post:\n\n⟦![A border post in snow](no-such.jpg)⟧\n",
        ],
        Good =
        [
            RuleExample.Of(
                ("content/briefs/border.md", "---\ntitle: At the border\ndate: 2024-03-01\nsummary: Nobody crossed.\nimages:\n  post.svg: A. Editor\n---\n"
                    + "The post:\n\n![A border post in snow](post.svg)\n"),
                ("content/images/post.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>")),
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var pictures = site.Library.Pictures;
        var byFoldedPath = pictures.Keys.ToLookup(path => path, StringComparer.OrdinalIgnoreCase);
        foreach (var document in site.Documents)
            foreach (var picture in PicturesOf.Document(document))
                if (picture.Path is { } path && !pictures.ContainsKey(path))
                {
                    var found = Info.At(document.File, picture.Span, path);
                    yield return byFoldedPath[path].FirstOrDefault() is { } other ? found with { Help = $"There is {other}: write capital and small letters as there." } : found;
                }

        if (site.Library.Settings is { Logo: { } logo, File: var settings } && !pictures.ContainsKey(logo))
            yield return Info.At(settings, default, logo);
    }
}
