using System.Numerics;

namespace Briefs.Evidence;

/// <summary>
/// Limits the work of comparing. Counted in characters read, not in time, so that the same brief has the same results on every machine.
/// When it is used up, what has not been found counts as not compared.
/// </summary>
public sealed class ComparisonBudget
{
    /// <summary>Limit for one quotation.</summary>
    private const long PerQuotation = 250_000_000;

    /// <summary>Limit for all quotations of a brief.</summary>
    public const long PerBrief = 2_500_000_000;

    // In a site with thousands of briefs each gets less, but never less than an honest brief needs.
    private const long PerSite = 40_000_000_000;
    private const long LeastPerBrief = 300_000_000;

    private readonly Dictionary<object, int> _searches = [];
    private long _ofBrief;
    private long _ofQuotation = PerQuotation;

    /// <param name="most">Limit for all quotations together.</param>
    public ComparisonBudget(long most = PerBrief)
    {
        _ofBrief = most;
    }

    /// <summary>
    /// The limit for each brief of a site. Constant between two powers of two, so that a new brief rarely changes it for all.
    /// </summary>
    /// <param name="documents">How many briefs and pages the site has.</param>
    public static long GetShare(int documents) =>
        Math.Clamp(PerSite / BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, documents)), LeastPerBrief, PerBrief);

    /// <summary>Whether the limit of this quotation or of the brief is used up.</summary>
    public bool IsSpent => _ofQuotation <= 0 || _ofBrief <= 0;

    /// <summary>Starts the next quotation.</summary>
    public void Next() => _ofQuotation = PerQuotation;

    internal void Spend(long work)
    {
        _ofQuotation -= work;
        _ofBrief -= work;
    }

    /// <summary>Counts one more search of a text, and returns the number so far.</summary>
    internal int CountOf(object text) => _searches[text] = _searches.GetValueOrDefault(text) + 1;
}
