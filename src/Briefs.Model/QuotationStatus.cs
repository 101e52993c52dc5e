namespace Briefs.Model;

/// <summary>What is known of a quotation's source; the names of <c>status</c> in the JSON.</summary>
public enum QuotationStatus
{
    Unsourced,

    /// <summary>Sourced; no copy of the source is kept.</summary>
    Cited,

    /// <summary>Found in the kept copy, word for word.</summary>
    Verified,

    /// <summary>Not found so in the kept copy.</summary>
    Altered,

    /// <summary>Cannot be compared, and the editor says why.</summary>
    Unverifiable,

    /// <summary>Repeats a run of words of a sourced quotation of the same brief.</summary>
    Echo,
}
