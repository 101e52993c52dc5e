namespace Briefs.Checks.Rules;

public sealed class FeaturedUnknown : SiteRule
{
    private const string Settings = "title: Border Watch\nurl: https://example.org/\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "featured-unknown",
        Group = RuleGroup.Links,
        Severity = Severity.Error,
        Message = "The featured brief “{0}” was not found.",
        Help = "Write the file name of a brief without .md: at-the-border for content/briefs/at-the-border.md.",
        Why = """
            Without this error, a renamed brief would disappear from the top of the home page unnoticed. You can feature a brief that
            is not public yet: the home page features it as soon as it is public.
            """,
        Bad =
        [
            RuleExample.FromFiles(
                ("content/site.yml", Settings + "featured: [⟦at-the-bordr⟧]\n"),
                ("content/briefs/at-the-border.md", ExampleText.Brief)),
        ],
        Good =
        [
            RuleExample.FromFiles(
                ("content/site.yml", Settings + "featured: [at-the-border]\n"),
                ("content/briefs/at-the-border.md", ExampleText.Brief)),
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site)
    {
        foreach (var featured in site.Library.Settings.Featured)
        {
            if (site.Slugs.Contains(featured.Value)) continue;
            var found = Info.CreateDiagnostic(site.Library.Settings.File, featured.Span, featured.Value);
            yield return Meant(featured.Value, site.Slugs) is { } meant ? found with { Help = $"Did you mean `{meant}`?" } : found;
        }
    }

    // briefs/at-the-border.md and at-the-border.ru are the brief at-the-border.
    private static string? Meant(string written, IReadOnlySet<string> slugs)
    {
        var name = written[(written.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/');
        var slug = name.Split('.')[0];
        return slugs.Contains(slug) ? slug : EditDistance.FindClosest(slug, slugs.Order(StringComparer.Ordinal));
    }
}
