using Briefs.Model.Addresses;
using Briefs.Pages.Exports;
using Briefs.Pages.Indexes;
using Briefs.Pages.JsonLd;
using Briefs.Pages.Localization;
using Briefs.Pages.Rendering;
using Briefs.Pages.Rules;
using Briefs.Pages.Templates;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>Renders the pages of briefs, and those of <c>content/pages/</c>, which have fewer parts around the text.</summary>
internal sealed class BriefPages(PublishedSite site, PageModels frames, PageRenderer render)
{
    private const int MostRelated = 3;

    public Checked<PooledBuffer?> Render(Brief brief)
    {
        var print = new RenderContext(site, brief, Destination.Page);
        var page = Render(print);
        if (page.Diagnostics.IsEmpty && print.Unprinted.Any())
        {
            // The template left out a text whose notes were already numbered: render again without them, so that the numbers are
            // consecutive.
            page.Value?.Dispose();
            print = new RenderContext(site, brief, Destination.Page) { Texts = [.. print.Texts.Except(print.Unprinted)] };
            page = Render(print);
        }

        if (!page.Diagnostics.IsEmpty || print.AreNotesPrinted || print.Notes.Notes.Count == 0) return page;
        page.Value?.Dispose();
        var template = ContentFile.Whole("templates/" + HeadOf(brief).Template);
        return new(null, [TemplateMalformed.Rule.CreateDiagnostic(
            template, default, "it prints note numbers, but not brief.notes after them")]);
    }

    private Checked<PooledBuffer?> Render(RenderContext print)
    {
        var model = frames.Begin(HeadOf(print.Brief));
        model["brief"] = BriefModel(print.Brief, print);
        return render.Render(site.AddressOf(print.Brief), model, print.Brief.File);
    }

    private PageHead HeadOf(Brief brief) => new()
    {
        Template = brief.Kind == DocumentKind.Brief ? "brief.html" : "page.html",
        Kind = brief.Kind == DocumentKind.Brief ? "brief" : "page",
        Address = site.AddressOf(brief),
        Title = brief.Title.Plain,
        Description = brief.Summary?.Plain,
        Lang = brief.Lang,
        Document = brief,
        Script = SourceFiles.HasAny(brief) ? "sources.js" : null,
        Versions = Versions.List(site, brief),
        Graph = head => new BriefGraph(site, head, brief),
    };

    private ScriptObject BriefModel(Brief brief, RenderContext print)
    {
        var words = print.Words;
        return new ScriptObject(26)
        {
            ["title"] = print.Html(brief.Title.Body),
            ["summary"] = brief.Summary is { } summary ? print.Html(summary.Body) : null,
            ["authors"] = Byline.Create(brief, words),
            ["byline"] = BylineWords(brief, words),
            ["published"] = DateModel.Create(brief.Date, "published", words),
            ["updated"] = DateModel.Create(Latest(brief.Updates), "updated", words),
            ["corrected"] = DateModel.Create(Latest(brief.Corrections), "corrected", words),
            ["topics"] = TopicsOf(brief),
            ["image"] = ImageOf(brief, print),
            ["contents"] = ContentsModel.Create(brief, words),
            ["body"] = print.Html(brief.Body),
            ["recommendations"] = RecommendationModel.Create(brief, print),
            ["annexes"] = AnnexModel.Create(brief, print),
            ["responses"] = NoneAsNull(brief.Responses.Select(r => ResponseModel(r, print))),
            ["corrections"] = NoneAsNull(brief.Corrections.Select(c => ChangeModel(c, print))),
            ["updates"] = NoneAsNull(brief.Updates.Select(c => ChangeModel(c, print))),
            ["people"] = NoneAsNull(PeopleOf(brief, print)),
            ["sources"] = NoneAsNull(SourceIndex.CitedIn(brief).Select(s => SourceModel.Create(s, print))),
            ["related"] = BriefCards.Create(RelatedTo(brief), site, words),
            ["has_verified"] = brief.Quotations.Any(q => q.Status == QuotationStatus.Verified),
            ["has_notes"] = print.Notes.Notes.Count > 0,
            ["notes"] = print.Html(NotesWriter.Write),
            ["cite_as"] = CiteAs(brief, words),
            ["exports"] = SourceFiles.HasAny(brief) ? ExportsOf(brief) : null,
            ["mail"] = MailLink(brief),
            ["extra"] = new ExtraModel(brief.Extra, brief.Lang, site.Settings.Language),
            ["pdf"] = BriefPdf.AddressOf(brief, site) is { } pdf ? site.Link(pdf) : null,
        };
    }

    private static PartialDate? Latest(IEnumerable<Correction> changes) => changes.Select(c => (PartialDate?)c.Date).Max();

    private ScriptArray? TopicsOf(Brief brief) => NoneAsNull(brief.Topics.Distinct(StringComparer.Ordinal).Select(t =>
        new ScriptObject(2) { ["title"] = site.TopicName(t, brief.Lang), ["link"] = site.Link(SiteAddresses.Topic(t)) }));

    private ScriptObject? ImageOf(Brief brief, RenderContext print)
    {
        if (PictureModel.Create(brief.Image, site) is not { } model) return null;
        model["caption"] = brief.Image!.Caption is { } caption ? print.Html(caption.Body) : null;
        model["credit"] = brief.Image.Credit is { } credit ? print.Words.Fill("credit", credit) : null;
        return model;
    }

    private static ScriptObject ResponseModel(Response response, RenderContext print)
    {
        var source = response.Source is { } id ? print.Brief.Sources.GetValueOrDefault(id) : null;
        return new ScriptObject(4)
        {
            ["from"] = response.From,
            ["outcome"] = print.Html(response.Outcome.Body),
            ["asked"] = response.Asked is { } asked ? print.Words.FillDate("asked", asked) : null,
            ["source"] = source is null ? null : print.Html(html => SourceWriter.Listed(source, html)),
        };
    }

    private static ScriptObject ChangeModel(Correction change, RenderContext print) => new(2)
    {
        ["date"] = DateModel.Create(change.Date, print.Words),
        ["text"] = print.Html(change.Text.Body),
    };

    private static IEnumerable<ScriptObject> PeopleOf(Brief brief, RenderContext print) =>
        brief.QuotedPeople()
            .SelectMany(q => q.Said.Select(said => print.Html(html => PersonWriter.Write(q.Person, said, html))))
            .Select(who => new ScriptObject(1) { ["who"] = who });

    private IEnumerable<Brief> RelatedTo(Brief brief)
    {
        var chosen = brief.Related.Select(r => site.BriefBySlug(r.Value, brief.Lang)).OfType<Brief>().ToList();
        return chosen.Count > 0 ? chosen : site.NeighboursOf(brief, MostRelated);
    }

    private static ScriptObject? BylineWords(Brief brief, Language words)
    {
        if (brief.Authors.IsEmpty) return null;
        var (before, after) = words.SplitAround("byline");
        return new ScriptObject(2) { ["before"] = before, ["after"] = after };
    }

    private ScriptObject CiteAs(Brief brief, Language words) => new(5)
    {
        ["author"] = Byline.Names(brief, words) ?? Publisher,
        ["publisher"] = brief.Authors.IsEmpty ? null : Publisher,
        ["title"] = brief.Title.Plain,
        ["date"] = brief.Date is { } date ? words.Date(date) : null,
        ["link"] = site.CanonicalLink(site.AddressOf(brief)),
    };

    private string Publisher => site.Settings.Organization ?? site.Settings.Title;

    private ScriptArray ExportsOf(Brief brief) =>
    [
        new ScriptObject(2)
        {
            ["title"] = "CSL-JSON",
            ["link"] = site.Link(site.AddressOf(brief) + SiteAddresses.SourcesCsl),
        },
    ];

    // A mailto link: it opens the reader's own mail program and sends nothing to third parties.
    private string MailLink(Brief brief) =>
        $"mailto:?subject={Uri.EscapeDataString(brief.Title.Plain)}"
        + $"&body={Uri.EscapeDataString(site.CanonicalLink(site.AddressOf(brief)))}";

    private static ScriptArray? NoneAsNull(IEnumerable<ScriptObject> items)
    {
        var array = new ScriptArray(items);
        return array.Count > 0 ? array : null;
    }
}
