using Briefs.Evidence;

namespace Briefs.Cli.Building;

/// <summary>Compares the quotations of a site with the kept copies of their sources, each copy folded once.</summary>
public static class CompareSite
{
    // Of a site with thousands of briefs each may take less, and never less than an honest one needs.
    private const long PerSite = 40_000_000_000;
    private const long LeastPerBrief = 300_000_000;

    /// <summary>The library with a verdict for every quotation that can be compared.</summary>
    public static Library With(Library library)
    {
        if (library.KeptCopies.IsEmpty) return library;
        var kept = library.KeptCopies.Values.ToList();
        var copies = InParallel.Map(kept, copy => SearchableCopy.From(copy.Source, copy.Text.Text)).ToDictionary(copy => copy.Source);
        var effort = Math.Clamp(PerSite / Math.Max(1, library.Briefs.Length + library.Pages.Length), LeastPerBrief, Effort.PerBrief);
        return library with
        {
            Briefs = [.. InParallel.Map(library.Briefs, brief => CompareBrief.With(brief, copies, new Effort(effort)))],
            Pages = [.. InParallel.Map(library.Pages, page => CompareBrief.With(page, copies, new Effort(effort)))],
        };
    }
}
