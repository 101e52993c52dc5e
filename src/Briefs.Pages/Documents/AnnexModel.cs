using Briefs.Model.Addresses;
using Briefs.Pages.Rendering;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>The annexes of a brief for templates.</summary>
internal static class AnnexModel
{
    /// <summary>In the order of the brief; null for none.</summary>
    public static ScriptArray? Create(Brief brief, RenderContext print) => brief.Annexes.IsEmpty ? null
        : new ScriptArray(brief.Annexes.Select((annex, i) => Create(annex, i + 1, print)));

    private static ScriptObject Create(Annex annex, int number, RenderContext print)
    {
        var listed = ListedAnnex.Find(annex, print.Site);
        var source = annex.Source is { } id ? print.Brief.Sources.GetValueOrDefault(id) : null;
        return new ScriptObject(8)
        {
            ["id"] = Annex.IdOf(number),
            ["label"] = print.Words.Fill("annex_number", number.ToString(CultureInfo.InvariantCulture)),
            ["title"] = listed.Title,
            ["link"] = listed.Address is { } address ? print.Link(address) + listed.Fragment : null,
            ["facts"] = listed.File is { } file ? AttachmentWriter.FactsOf(file, print.Words) : null,
            ["date"] = DateModel.Create(annex.Date, print.Words),
            ["description"] = annex.Description is { } description ? print.Html(description.Body) : null,
            ["source"] = source is null ? null : print.Html(html => SourceWriter.Listed(source, html)),
        };
    }
}

/// <summary>An annex with its target.</summary>
/// <param name="Title">Its own, or that of the page.</param>
/// <param name="Address">Relative to the base path; null for a target that is missing or not public.</param>
/// <param name="Fragment">With <c>#</c>, percent-encoded; empty for the whole document.</param>
/// <param name="File">Null for a page.</param>
internal sealed record ListedAnnex(string Title, string? Address, string Fragment, Attachment? File)
{
    public static ListedAnnex Find(Annex annex, PublishedSite site)
    {
        var target = LinkTarget.Find(annex.Target, site);
        var title = annex.Title ?? (annex.Target is BodyLink.Document { Path: var path } && target is not null
            ? site.FindDocument(path)?.Title.Plain : null);
        return new(title ?? "", target?.Address, target?.Fragment ?? "", target?.File);
    }
}
