namespace Briefs.Checks;

/// <summary>How much of a site a rule looks at: after a change nobody asks it again when the change lies elsewhere.</summary>
public enum RuleScope
{
    /// <summary>One document, and what that one makes use of: see <see cref="DocumentRule"/>.</summary>
    Document,

    /// <summary>All that the site says under one id: see <see cref="EntryRule"/>.</summary>
    Entries,

    /// <summary>The kept copies and the record of them.</summary>
    Evidence,

    /// <summary>The addresses that documents and pictures ask for.</summary>
    Addresses,

    /// <summary>Anything.</summary>
    Site,
}
