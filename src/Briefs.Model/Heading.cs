
namespace Briefs.Model;

/// <summary>A heading of a body.</summary>
/// <param name="Level">2 to 6, as printed: the headline is the only one of level 1.</param>
/// <param name="Id">Its fragment, with the prefix that keeps authors' words from meeting the page's own ids.</param>
/// <param name="Text">As read, without marks of emphasis.</param>
/// <param name="Span">The heading's line.</param>
public sealed record Heading(int Level, string Id, string Text, TextSpan Span)
{
    /// <summary>What every <see cref="Id"/> begins with; authors write their links without it.</summary>
    public const string IdPrefix = "h-";
}
