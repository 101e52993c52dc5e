using System.Text.RegularExpressions;

namespace Briefs.Tests.Rules;

/// <summary>How an editor follows the advice about links, cards and pictures.</summary>
internal static class AdviceStepsOfLinks
{
    public static IEnumerable<(string Id, Func<AdviceCase, ExampleSite?>[] Steps)> LinksAndPictures() =>
    [
        ("action-link", [c => c.Message("(none)") is null ? c.Changed(@" or \[write\]\(.*?\)", "") : c.After($"\n> {c.Code()}\n>")]),
        ("card-link",
        [
            c => c.Help("(paragraph of its own)") is null ? null : c.Changed(@", from (\[.*?\]\(.*?\))\.", ".\n\nIt is from $1."),
        ]),
        ("card-without-title", [c => c.After("\n" + c.Code())]),
        ("address-lost", [c => c.Help("`(aliases: .*?)`") is { } key && AdviceSteps.Brief(c) is var brief
            ? c.With(brief, c.Site.Files[brief].Replace("\n---\n", $"\n{key}\n---\n", StringComparison.Ordinal)) : null]),
        ("alias-malformed", [c => c.Replaced(c.Help(@"such as (\S+) or")), c => c.Replaced(c.Help(@" or (\S+)\. Each"))]),
        ("heading-missing", [c => c.Help("headings: (#[a-z-]+)") is { } id ? c.Replaced(Regex.Replace(c.Place, "#[a-z-]+", id)) : null]),
        ("link-broken", [c => c.Help("(remove the link)") is null ? null : c.Replaced(Unlinked(c))]),
        ("link-dead", [c => Linked(c, c.Help(@"open (https\S+),"))]),
        ("link-empty", [c => c.Help(@"brackets: (\[[a-z ]+\])") is { } words ? c.Replaced(words + Regex.Match(c.Place, @"\(\S+\)").Value + (Regex.Match(c.Place, @"\[@[^\]]+\]") is { Success: true } cite ? $" {cite.Value}" : "")) : null]),
        ("link-misleading",
        [
            c =>
                c.Help("(show its address)") is null ? null : c.Replaced(c.Code()), c =>
                    c.Help("(remove the link)") is null || !c.Place.StartsWith('[') ? null : c.Replaced(Unlinked(c)),
            c => c.Help("(suppress this rule)") is null ? null : c.Changed(@"See \[", "<!-- allow link-misleading: the name is right -->\n\nSee ["), c => c.Help("(Write the public address)") is null ? null : Linked(c, "https://example.org/b"),
        ]),
        ("link-moved", [c => Linked(c, c.Message(@"to (https\S+)\.$"))]),
        ("link-scheme",
        [
            c => Linked(c, c.Help("(Use an address that starts)") is null ? null : "https://example.org/b"),
            c => Linked(c, c.Code()),
        ]),
        ("raw-html",
        [
            c => c.Help("does not embed") is null ? null : c.Replaced(c.Code()),
            c => c.Help("(`backticks`)") is null ? null : c.Replaced($"`{c.Place}`") is var shown ? shown! with
                { Files = shown.Files.SetItem(
                    c.Found.File.Path, shown.Files[c.Found.File.Path].Replace("\n</div>", "\n`</div>`", StringComparison.Ordinal)) }
                        : null, c => c.Help("(new line after -->)") is null ? null : c.Before("\n\n"),
            c =>
                c.Help("Close the comment with (-->)") is { } close ? c.With(c.Found.File.Path, c.Text.TrimEnd('\n') + $" {close}\n")
                    : null,
        ]),
        ("related-unknown", [c => c.Replaced("another")]),
        ("card-not-drawn", [c => c.Help("(cards: true)") is { } key
            ? c.With("content/site.yml", c.Site.Files["content/site.yml"].Replace(key + "\n", "", StringComparison.Ordinal)) : null]),
        ("attachment-missing",
        [
            c => c.Help(@"^Put the file at (\S+) ") is { } path ? c.With(path, Briefs.Checks.ExampleAttachments.Pdf) : null,
            c => c.Help("^The file is at .*: write `(.*)`") is { } written ? Linked(c, written) : null,
        ]),
        ("attachment-unused", [c => c.Help("(`.*`)") is { } link
            ? c.With("content/briefs/border.md", c.Site.Files["content/briefs/border.md"] + $"\nSee {link.Trim('`')}.\n") : null]),
        ("image-missing", [c => c.Message(@"picture (\S+) was not found") is { } path ? c.With(path, Briefs.Checks.ExamplePictures.Png) : null]),
        ("image-remote", [c => c.With("content/images/saved.png", Briefs.Checks.ExamplePictures.Png) is var saved
            ? saved with { Files = saved.Files.SetItem(c.Found.File.Path, Linked(c, "saved.png")!.Files[c.Found.File.Path]) } : null]),
        ("image-type-wrong", [c => c.Help(@"ends in (\.[a-z]+)") is { } end ? c.Site with { Files = c.Site.Files.ToImmutableSortedDictionary(f => f.Key.Replace("post.jpg", "post" + end, StringComparison.Ordinal), f => f.Value.Replace("(post.jpg)", $"(post{end})", StringComparison.Ordinal), StringComparer.Ordinal) } : null]),
        ("image-without-alt", [c => c.Replaced(c.Help(@"(!\[.*?\]\(.*?\))"))]),
        ("image-without-credit", [c => c.FrontMatter(
            AdviceCase.Filled(c.Help("`(.*?: NAME)`")) is { } credit ? $"{c.Help("below `(images:)`")}\n  {credit}" : null),
                c => c.With(c.Help("(content/images.yml)")!, AdviceCase.Filled(c.Help("`(.*?: NAME)`"))! + "\n")]),
    ];

    private static ExampleSite? Linked(AdviceCase c, string? address) =>
        address is null ? null : c.Place.Contains("](", StringComparison.Ordinal) ? c.Replaced(Regex.Replace(c.Place, @"\]\(.*\)$", $"]({address})")) : c.Replaced(address);

    private static string Unlinked(AdviceCase c) => Regex.Match(c.Place, @"^\[(.*?)\]").Groups[1].Value;
}
