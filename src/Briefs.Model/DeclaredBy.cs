namespace Briefs.Model;

/// <summary>The rule by which marked words need no source. The JSON's <c>by</c>.</summary>
public enum DeclaredBy
{
    /// <summary><c>{.…}</c> after the closing mark.</summary>
    Mark,

    /// <summary>The same words were declared as a name or title earlier in the brief.</summary>
    Earlier,

    /// <summary><c>terms:</c> of <c>site.yml</c>.</summary>
    Terms,

    /// <summary><c>names:</c> of <c>site.yml</c>.</summary>
    Names,

    /// <summary>The site's own organization, or that of a person the brief cites.</summary>
    Organization,

    /// <summary>A name after a Cyrillic legal form: ООО «Опора».</summary>
    LegalForm,

    /// <summary>The title of a source that the brief cites.</summary>
    Title,

    /// <summary>The publisher of a source that the brief cites.</summary>
    Publisher,

    /// <summary>Marks within a name or title of a source or person that the brief lists or cites.</summary>
    Entry,

    /// <summary>Words that a correction repeats.</summary>
    Correction,

    /// <summary>A mark in a table cell that repeats the cell above.</summary>
    Ditto,

    /// <summary>» or « as an arrow at the edge of a link, or between spaces.</summary>
    Arrow,

    /// <summary>Code, an attribute or a web address.</summary>
    Code,

    /// <summary>Marks with nothing between them.</summary>
    Empty,
}
