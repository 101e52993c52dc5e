using Briefs.Model.Addresses;

namespace Briefs.Cli.Serve;

/// <summary>Where on the page of a document something stands that stands at a place of its file.</summary>
/// <param name="Id">Of an element; null when it is a picture or nobody knows.</param>
/// <param name="Picture">The address of a picture, relative to the base path; else null.</param>
/// <param name="IsNear">It stands not in but somewhere behind the element.</param>
internal sealed record PlaceInPage(string? Id, string? Picture, bool IsNear)
{
    /// <summary>The quotation, heading or picture at a place, else the last one before it, else nothing but the page itself.</summary>
    public static PlaceInPage Find(Brief document, TextSpan span, Library library)
    {
        var elements = document.Quotations.Select(q => (q.Span, Place: new PlaceInPage(q.Id, null, IsNear: false)))
            .Concat(document.CitationGroups.SelectMany(g => Covered(document, g)))
            .Concat(document.Headings.Select(h => (h.Span, Place: new PlaceInPage(h.Id, null, IsNear: false))))
            .Concat(document.Pictures.Append(document.Image).Where(p => p?.Path is not null)
            .Select(p => (p!.Span, Place: new PlaceInPage(null, AddressOf(p.Path!, library), IsNear: false))))
            .OrderBy(e => e.Span).ToList();
        if (elements.Find(e => e.Span.Start <= span.Start && Math.Max(span.Start + 1, span.End) <= e.Span.End) is { Place: { } at })
            return at;
        return elements.FindLast(e => e.Span.Start <= span.Start) is { Place: { } before } ? before with { IsNear = true }
            : new PlaceInPage(null, null, IsNear: true);
    }

    // A bracket is a number on the page; the words it stands for are what one looks for.
    private static IEnumerable<(TextSpan Span, PlaceInPage Place)> Covered(Brief document, CitationGroup group) =>
        document.Quotations.Where(q => q.Citations.Any(group.Citations.Contains)).Take(1)
            .Select(q => (group.Span, new PlaceInPage(q.Id, null, IsNear: false)));

    private static string AddressOf(string path, Library library) =>
        SiteAddresses.Picture(library.Pictures.GetValueOrDefault(path) ?? new SiteFile(path, 0));
}
