using Briefs.Model.Addresses;

namespace Briefs.Checks.Rules;

public sealed class MenuLinkBroken : SiteRule
{
    private const string Settings = "title: Border Watch\nurl: https://example.org/\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "menu-link-broken",
        Group = RuleGroup.Links,
        Severity = Severity.Error,
        Message = "The link of this entry leads to {0}, which {1}.",
        Help = "Write the file name of a page, such as about.md, a topic, such as topics/asylum, a list, such as people, or an address "
            + "that starts with https://.",
        Why = """
            The menu is on every page of the site. A link to a page that was renamed would be broken everywhere, and a link to a draft would
            reveal that the draft exists.
            """,
        Bad =
        [
            RuleExample.FromFiles(
                ("content/site.yml", Settings + "menu:\n  - title: Donate\n    link: ⟦donat.md⟧\n"),
                ("content/briefs/a.md", ExampleText.Brief),
                ("content/pages/donate.md", "---\ntitle: Donate\n---\nWe take no money from governments.\n")),
            RuleExample.FromFiles(
                ("content/site.yml", Settings + "footer:\n  - title: Imprint\n    link: ⟦imprint.md⟧\n"),
                ("content/briefs/a.md", ExampleText.Brief),
                ("content/pages/imprint.md", "---\ntitle: Imprint\nstatus: draft\n---\nThe address follows.\n")),
        ],
        Good =
        [
            RuleExample.FromFiles(
                ("content/site.yml", Settings + "menu:\n  - title: Donate\n    link: donate.md\n  - link: people\n"),
                ("content/briefs/a.md", ExampleText.Brief),
                ("content/pages/donate.md", "---\ntitle: Donate\n---\nWe take no money from governments.\n")),
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site)
    {
        var settings = site.Library.Settings;
        var entries = settings.Menu.AddRange(settings.Footer);
        if (entries.IsEmpty) yield break;
        var all = new SiteLinkResolver(site.Library);
        var isPublic = new SiteLinkResolver(site.Library.PublicAt(site.Clock.AsOf));
        foreach (var entry in entries)
        {
            if (isPublic.Find(entry.Link, settings.Language) is not { } target) yield return Broken(entry, settings, all);
            else if (entry.HeadingId is { } id && !(target is SiteLink.Document page && page.Target.Headings.Any(h => h.Id == id)))
                yield return WithoutHeading(entry, settings, id, (target as SiteLink.Document)?.Target);
        }
    }

    private Diagnostic Broken(MenuEntry entry, SiteSettings settings, SiteLinkResolver all)
    {
        if (all.Find(entry.Link, settings.Language) is not null)
            return Info.CreateDiagnostic(settings.File, entry.Span, entry.Link, "is not public yet") with
            {
                Help = "Publish it together with the entry, or remove the entry until it is public.",
            };
        var broken = Info.CreateDiagnostic(settings.File, entry.Span, entry.Link, "does not exist");
        return Meant(entry.Link, all) is { } meant ? broken with { Help = $"Did you mean `{meant}`?" } : broken;
    }

    // Asylum is the topic topics/asylum, donat.md is nearly donate.md.
    private static string? Meant(string written, SiteLinkResolver all)
    {
        var known = all.Known().ToList();
        var name = written.Trim('/');
        return known.Find(k => k == "topics/" + AddressText.Slug(name))
            ?? known.Find(k => k == "topics/" + AddressText.Slug(name[(name.LastIndexOf('/') + 1)..]))
            ?? EditDistance.FindClosest(name, known)
            ?? EditDistance.FindClosest(name + ".md", known);
    }

    private Diagnostic WithoutHeading(MenuEntry entry, SiteSettings settings, string id, Brief? target)
    {
        var heading = id[Heading.IdPrefix.Length..];
        if (target is { Annexes.IsEmpty: false } && Annex.TryRead(id, out var number))
            return Info.CreateDiagnostic(settings.File, entry.Span) with
            {
                Message = AnnexMissing.Message(target, number),
                Help = AnnexMissing.Help(target, entry.Link),
            };
        return Info.CreateDiagnostic(settings.File, entry.Span, entry.Link, $"has no heading “{heading}”") with
        {
            Help = "Write the words of the heading in lower case, with hyphens between them: “The law” becomes #the-law.",
        };
    }
}
