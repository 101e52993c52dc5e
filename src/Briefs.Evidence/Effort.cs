using System.Numerics;

namespace Briefs.Evidence;

/// <summary>
/// The work that comparing may take, counted in characters looked at and not in time, so that the same brief has the same verdicts on
/// every machine. When it runs out, what has not been found counts as not compared.
/// </summary>
public sealed class Effort
{
    /// <summary>For one quotation.</summary>
    private const long PerQuotation = 250_000_000;

    /// <summary>For all quotations of a brief.</summary>
    public const long PerBrief = 2_500_000_000;

    // Of a site with thousands of briefs each may take less, and never less than an honest one needs.
    private const long PerSite = 40_000_000_000;
    private const long LeastPerBrief = 300_000_000;

    private readonly Dictionary<object, int> _searches = [];
    private long _ofBrief;
    private long _ofQuotation = PerQuotation;

    /// <param name="most">For all quotations together.</param>
    public Effort(long most = PerBrief)
    {
        _ofBrief = most;
    }

    /// <summary>
    /// What each brief of a site may take. It is the same from one power of two to the next, so that a new brief rarely changes it for all.
    /// </summary>
    /// <param name="documents">How many briefs and pages the site has.</param>
    public static long GetShare(int documents) =>
        Math.Clamp(PerSite / BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, documents)), LeastPerBrief, PerBrief);

    /// <summary>Whether nothing more may be done for this quotation.</summary>
    public bool IsSpent => _ofQuotation <= 0 || _ofBrief <= 0;

    /// <summary>Begins with another quotation.</summary>
    public void Next() => _ofQuotation = PerQuotation;

    internal void Spend(long work)
    {
        _ofQuotation -= work;
        _ofBrief -= work;
    }

    /// <summary>How often this has been asked of a text.</summary>
    internal int CountOf(object text) => _searches[text] = _searches.GetValueOrDefault(text) + 1;
}
