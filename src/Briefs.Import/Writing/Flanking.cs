using Briefs.Import.Drafts;

namespace Briefs.Import.Writing;

/// <summary>CommonMark's conditions for marks that open and close emphasis.</summary>
internal static class Flanking
{
    /// <param name="before">The character before the opening mark; a line feed at the start.</param>
    /// <param name="inner">The Markdown between the marks.</param>
    /// <param name="after">The character after the closing mark; a line feed at the end.</param>
    public static bool Allows(string mark, char before, string inner, char after)
    {
        if (inner.Length == 0 || char.IsWhiteSpace(inner[0]) || char.IsWhiteSpace(inner[^1])) return false;
        var opens = !IsPunctuation(inner[0]) || IsOutside(before);
        var closes = !IsPunctuation(inner[^1]) || IsOutside(after);
        return opens && closes && (mark[0] != '_' || (IsOutside(before) && IsOutside(after)));
    }

    private static bool IsOutside(char c) => char.IsWhiteSpace(c) || IsPunctuation(c);

    public static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c);
}

/// <summary>Moves punctuation from the ends of an emphasised text to the outside.</summary>
internal static class EdgePunctuation
{
    public static MovedPunctuation MoveOut(ImmutableArray<DraftInline> inlines)
    {
        var (before, after) = ("", "");
        if (inlines is [DraftInline.Text first, ..])
        {
            var length = first.Value.TakeWhile(IsMoved).Count();
            before = first.Value[..length];
            inlines = WithText(inlines, 0, first.Value[length..]);
        }

        if (inlines is [.., DraftInline.Text last])
        {
            var length = last.Value.Reverse().TakeWhile(IsMoved).Count();
            after = last.Value[^length..];
            inlines = WithText(inlines, inlines.Length - 1, last.Value[..^length]);
        }

        return new MovedPunctuation(before, inlines, after);
    }

    private static bool IsMoved(char c) => char.IsWhiteSpace(c) || Flanking.IsPunctuation(c);

    private static ImmutableArray<DraftInline> WithText(ImmutableArray<DraftInline> inlines, int at, string text) =>
        text.Length == 0 ? inlines.RemoveAt(at) : inlines.SetItem(at, new DraftInline.Text(text));
}

internal readonly record struct MovedPunctuation(string Before, ImmutableArray<DraftInline> Inner, string After);
