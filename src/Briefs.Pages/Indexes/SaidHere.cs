
namespace Briefs.Pages.Indexes;

/// <summary>A quotation as one of those of one person.</summary>
/// <param name="Quotation">Index into <see cref="Brief.Quotations"/>.</param>
/// <param name="Citation">Index into the quotation's citations: the one that names the person.</param>
internal readonly record struct SaidHere(Brief Brief, int Quotation, int Citation)
{
    public Quotation Words => Brief.Quotations[Quotation];

    public Citation Cited => Words.Citations[Citation];
}
