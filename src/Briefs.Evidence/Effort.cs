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

    private readonly Dictionary<object, int> _searches = [];
    private long _ofBrief;
    private long _ofQuotation = PerQuotation;

    /// <param name="most">For all quotations together.</param>
    public Effort(long most = PerBrief)
    {
        _ofBrief = most;
    }

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
