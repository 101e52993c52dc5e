using Briefs.Model.Addresses;

namespace Briefs.Checks.Rules;

public sealed class AddressLost : SiteRule
{
    private static readonly ExampleFile[] s_published =
    [
        ("content/briefs/another.md", ExampleText.Brief),
        ("content/briefs/border.md", ExampleText.Brief),
    ];

    public override RuleInfo Info { get; } = new()
    {
        Id = "address-lost",
        Group = RuleGroup.Links,
        Severity = Severity.Warning,
        Message = "“{0}” was published at {1}, but nothing is published there now.",
        Help = "If you renamed or replaced the file, add `aliases: [{2}]` to the front matter of the new file. If you withdrew the text, "
            + "restore the page without it, and explain why under `corrections:`.",
        Why = """
            Other sites may link to a published page or cite its address. Readers who follow an old link should reach the new page or an
            explanation.
            """,
        Bad = [RuleExample.FromPublished(s_published, ("content/briefs/another.md", ExampleText.Brief))],
        Good =
        [
            RuleExample.FromPublished(
                s_published,
                ("content/briefs/another.md", ExampleText.Brief),
                ("content/briefs/crossing.md", ExampleText.Head + "aliases: [/briefs/border/]\n---\nNobody crossed.\n")),
            RuleExample.FromPublished(s_published, s_published),
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site)
    {
        var gone = PublishedDocuments.Find(site).Where(d => d.Now is null).Select(d => d.Before).ToList();
        if (gone.Count == 0) yield break;
        var lang = site.Library.Settings.Language;
        var answered = site.Documents.Where(site.IsPublic)
            .SelectMany(d => PublishedDocuments.OldAddresses(d).Append(SiteAddresses.Document(d, lang)))
            .Select(AddressText.Fold).ToHashSet(StringComparer.Ordinal);
        foreach (var lost in gone.Where(d => !answered.Contains(AddressText.Fold(d.Address))))
            yield return Info.CreateDiagnostic(
                ContentFile.Whole(lost.Path), default, Excerpt.Create(lost.Title), lost.Address, "/" + lost.Address);
    }
}
