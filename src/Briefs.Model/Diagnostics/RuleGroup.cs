namespace Briefs.Model.Diagnostics;

/// <summary>What a rule watches over; the manual is ordered by it.</summary>
public enum RuleGroup
{
    /// <summary>Quotations and declared marks. Can be raised, never lowered, never left aside.</summary>
    Quotations,

    /// <summary>Sources, people and citations. Can be raised, never lowered, never left aside.</summary>
    Sources,

    FrontMatter,

    Links,

    Pictures,

    Footnotes,

    /// <summary>Prose that will not age or travel well.</summary>
    Prose,

    /// <summary>The site as a whole, its files and limits.</summary>
    Site,
}
