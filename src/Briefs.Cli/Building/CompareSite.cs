using Briefs.Evidence;
using Briefs.Model;

namespace Briefs.Cli.Building;

/// <summary>Compares the quotations of a site with the kept copies of their sources, each copy folded once.</summary>
public static class CompareSite
{
    /// <summary>The library with a verdict for every quotation that can be compared.</summary>
    public static Library With(Library library)
    {
        ArgumentNullException.ThrowIfNull(library);
        if (library.KeptCopies.IsEmpty) return library;
        var kept = library.KeptCopies.Values.ToList();
        var copies = InParallel.Map(kept, copy => SearchableCopy.From(copy.Source, copy.Text.Text)).ToDictionary(copy => copy.Source);
        return library with
        {
            Briefs = [.. InParallel.Map(library.Briefs, brief => CompareBrief.With(brief, copies))],
            Pages = [.. InParallel.Map(library.Pages, page => CompareBrief.With(page, copies))],
        };
    }
}
