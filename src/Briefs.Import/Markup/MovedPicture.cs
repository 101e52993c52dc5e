using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefs.Import.Markup;

/// <summary>Moves pictures out of quotations, so that neither their descriptions nor their blanks are among the quoted words.</summary>
internal static class MovedPicture
{
    public static string Describe(string alt) =>
        "A picture within a quotation is after it now" + (alt.Length == 0 ? "." : $": {Shorten.ToLength(alt, 100)}");

    /// <param name="leaf">The block with the picture.</param>
    /// <param name="picture">The Markdown of the picture or of its blank.</param>
    /// <returns>The edit that writes the picture after the outermost block around it.</returns>
    public static TextEdit PlaceAfter(string text, Block leaf, string picture)
    {
        var outermost = leaf;
        while (outermost.Parent is { } above and not (MarkdownDocument or FootnoteGroup)) outermost = above;
        var at = Math.Min(text.Length, outermost.Span.End + 1);
        while (at > 0 && char.IsWhiteSpace(text[at - 1])) at--;
        var isBeforeText = at + 1 < text.Length && text[at] == '\n' && text[at + 1] != '\n';
        return new TextEdit(new TextSpan(at, at), $"\n\n{picture}{(isBeforeText ? "\n" : "")}");
    }

    /// <summary>What remains at the place of the picture: a space, if the words beside it would become one.</summary>
    public static string Remaining(string text, TextSpan span) =>
        span.Start > 0 && span.End < text.Length && char.IsLetterOrDigit(text[span.Start - 1]) && char.IsLetterOrDigit(text[span.End])
            ? " " : "";

    public static LeafBlock? LeafOf(Inline inline)
    {
        var outermost = inline.Parent;
        while (outermost?.Parent is { } above) outermost = above;
        return outermost?.ParentBlock;
    }
}
