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
        Message = "“{0}” was published at {1} and is gone, and nothing answers there now.",
        Help =
            "If its file was renamed, or another brief has taken its place, write into that one's front matter: `aliases: [{2}]`. If it "
                + "was withdrawn, better keep it and say so under `corrections:`.",
        Why = "Others have linked to it and cited it. At an old address readers should find where the brief is now, or why it is no more.",
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
        var gone = PublishedBefore.Find(site).Where(d => d.Now is null).Select(d => d.Before).ToList();
        if (gone.Count == 0) yield break;
        var lang = site.Library.Settings.Language;
        var answered = site.Documents.Where(site.IsPublic)
            .SelectMany(d => PublishedBefore.OldAddresses(d).Append(SiteAddresses.Document(d, lang)))
            .Select(AddressText.Fold).ToHashSet(StringComparer.Ordinal);
        foreach (var lost in gone.Where(d => !answered.Contains(AddressText.Fold(d.Address))))
            yield return Info.CreateDiagnostic(
                ContentFile.Whole(lost.Path), default, Excerpt.Create(lost.Title), lost.Address, "/" + lost.Address);
    }
}
