namespace Briefs.Pages.HtmlAllowList;

/// <summary>What an element may hold, and whether it may stand in a line of text itself.</summary>
internal enum Holds
{
    /// <summary>Blocks and phrases; a block itself.</summary>
    Blocks,

    /// <summary>Phrases; a block itself.</summary>
    Phrases,

    /// <summary>Phrases; a phrase itself.</summary>
    PhrasesInline,

    /// <summary>Nothing, and it has no end; a block itself.</summary>
    Nothing,

    /// <summary>Nothing, and it has no end; a phrase itself.</summary>
    NothingInline,
}
