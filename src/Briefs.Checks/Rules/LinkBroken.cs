namespace Briefs.Checks.Rules;

public sealed class LinkBroken : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "link-broken",
        Group = RuleGroup.Links,
        Severity = Severity.Error,
        Message = "The link leads to {0}, which {1}.",
        Help = "Correct the path. It is relative to this file and ends in .md, such as other-brief.md or ../pages/about.md.",
        Why = """
            A reader who follows a broken link does not find the evidence that it promises. A link to a brief under embargo reveals
            that the brief exists.
            """,
        Bad =
        [
            "See ⟦[what came before](no-such-brief.md)⟧.\n",
            RuleExample.FromFiles(
                ("content/briefs/a.md", ExampleText.Head + "---\nSee ⟦[what comes next](b.md)⟧.\n"),
                ("content/briefs/b.md", ExampleText.Head + "status: draft\n---\nNobody crossed.\n")),
        ],
        Good =
        [
            RuleExample.FromFiles(
                ("content/briefs/a.md", ExampleText.Head + "---\nSee [what comes next](b.md).\n"),
                ("content/briefs/b.md", ExampleText.Brief)),
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var link in document.LinksAndAnnexes.OfType<BodyLink.Document>())
        {
            if (site.Document(link.Path) is not { } target)
                yield return Missing(site, document, link);
            else if (site.IsPublic(document) && !site.IsPublic(target))
                yield return Info.CreateDiagnostic(document.File, link.Span, link.Path, "is not public yet") with { Help = Hidden };
        }
    }

    private Diagnostic Missing(CheckedSite site, Brief document, BodyLink.Document link)
    {
        var folder = document.File.Path[..(document.File.Path.LastIndexOf('/') + 1)];
        var written = link.Path.StartsWith(folder, StringComparison.Ordinal) ? link.Path[folder.Length..] : link.Path;
        // In [the report](www.example.org/x), Markdown sees a relative file name.
        if (written.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return Info.CreateDiagnostic(document.File, link.Span, written, "does not begin with https://") with
            {
                Help = $"Write https://{written}: without https://, a web address looks like a file name.",
            };
        if (OtherFile.Find(site, link.Path) is { } other)
            return Info.CreateDiagnostic(document.File, link.Span, link.Path, other.What) with { Help = other.Help };
        var found = Info.CreateDiagnostic(document.File, link.Span, link.Path, "does not exist");
        if (Meant(site, link) is not { } meant)
        {
            return Misspelled(site, link) is { } near
                ? found with { Help = $"Did you mean `{RelativePath.Compute(document.File.Path, near)}{Fragment(link)}`?" }
                : found;
        }

        var relative = RelativePath.Compute(document.File.Path, meant) + Fragment(link);
        return found with { Help = $"Write `{relative}`: links use the file name, not the address on the site." };
    }

    private static string? Meant(CheckedSite site, BodyLink.Document link) =>
        site.DocumentsNamed(NameMeant(link.Path)) is [var only] ? only : null;

    private static string? Misspelled(CheckedSite site, BodyLink.Document link)
    {
        var names = site.Library.Documents.Select(d => d.File.Path[(d.File.Path.LastIndexOf('/') + 1)..])
            .Distinct(StringComparer.Ordinal).ToList();
        if (EditDistance.FindUnambiguous(NameMeant(link.Path), names) is not { } name) return null;
        return site.DocumentsNamed(name) is [var only] ? only : null;
    }

    /// <summary>The file name that `/about/`, `../about/`, `about.html` or `/briefs/About.md` probably means: `about.md`.</summary>
    internal static string NameMeant(string path)
    {
        var name = path.Split('?')[0].TrimEnd('/');
        if (name.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase)) name = name[..^"/index.html".Length];
        name = name[(name.LastIndexOf('/') + 1)..];
        foreach (var ending in s_endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) name = name[..^ending.Length];
        }

        return name + ".md";
    }

    private static readonly string[] s_endings = [".md", ".html", ".htm"];

    private static string Fragment(BodyLink.Document link) =>
        link.HeadingId is { } id ? "#" + (id.StartsWith(Heading.IdPrefix, StringComparison.Ordinal) ? id[Heading.IdPrefix.Length..] : id)
            : "";

    private const string Hidden = "Publish the linked document together with this one, or remove the link until that document is public.";
}

/// <summary>The message for a link to a file that is neither a brief nor a page.</summary>
/// <param name="What">The rest of a sentence that begins with the path.</param>
/// <param name="Help">The repair.</param>
internal sealed record OtherFile(string What, string Help)
{
    /// <returns>Null for the path of a brief or page, and for a path without extension.</returns>
    public static OtherFile? Find(CheckedSite site, string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".PNG" or ".JPG" or ".JPEG" or ".GIF" or ".WEBP" or ".SVG" =>
                new("is a picture, and links cannot lead to pictures", site.PicturesNamed(name) is [var only]
                ? $"Show it in a paragraph of its own: `![Describe the picture]({Shown(only)})`."
                : "Put it in content/images/ and show it in a paragraph of its own: `![Describe the picture]("
                    + Shown("content/images/" + name) + ")`."),
            _ => null,
        };
    }

    private static string Shown(string picture) => picture[(picture.LastIndexOf('/') + 1)..].Replace(" ", "%20", StringComparison.Ordinal);
}
