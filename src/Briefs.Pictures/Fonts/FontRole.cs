namespace Briefs.Pictures.Fonts;

/// <summary>What a text of a card is written for.</summary>
internal enum FontRole
{
    /// <summary>Bold, with serifs where we have them.</summary>
    Headline,

    /// <summary>Regular, without serifs.</summary>
    SmallPrint,
}
