using Briefs.Reading.Discovery;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using Markdig.Syntax;

namespace Briefs.Reading.Markdown;

/// <summary>Parses <c>[@…]</c> and <c>[?@…]</c> before Markdown can read it as a link, so that nothing inside is parsed.</summary>
internal sealed class CitationInlineParser : InlineParser
{
    public CitationInlineParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text.AsSpan(0, slice.End + 1);
        var open = slice.Start;
        if (!CitationBrackets.OpensAt(text, open)) return false;
        var close = CitationBrackets.EndOf(text, open);
        if (close < 0 || IsLinkText(text, close)) return false;

        var start = processor.GetSourcePosition(open, out var line, out var column);
        processor.Inline = new CitationInline(Place(processor, slice.Text, open + 1, close))
        {
            Span = new SourceSpan(start, processor.GetSourcePosition(close)),
            Line = line,
            Column = column,
        };
        slice.Start = close + 1;
        return true;
    }

    // Offsets increase by one within a line. After a line feed, only the processor knows where the text of the next line begins.
    private static MappedText Place(InlineProcessor processor, string text, int start, int end)
    {
        var offsets = ImmutableArray.CreateBuilder<int>(end - start + 1);
        var offset = processor.GetSourcePosition(start);
        for (var i = start; i <= end; i++)
        {
            if (i > start) offset = text[i - 1] == '\n' ? processor.GetSourcePosition(i) : offset + 1;
            offsets.Add(offset);
        }

        return MappedText.Mapped(text[start..end], offsets.MoveToImmutable());
    }

    // `[@un](https://…)` is a link whose text is a handle.
    private static bool IsLinkText(ReadOnlySpan<char> text, int close)
    {
        if (close + 1 >= text.Length || text[close + 1] != '(') return false;
        var rest = text[(close + 2)..];
        var end = rest.IndexOf(')');
        if (end < 0) return false;
        var target = rest[..end].Trim();
        return target.Length > 0 && (!target.ContainsAny(" \n") || target[^1] is '"' or '\'' || target[0] == '<');
    }
}

/// <summary>The content of <c>[@…]</c> or <c>[?@…]</c>, not parsed yet.</summary>
/// <param name="inside">The text between the brackets.</param>
internal sealed class CitationInline(MappedText inside) : LeafInline
{
    public MappedText Inside { get; } = inside;
}

/// <summary>Finds a citation's brackets, both in Markdown and in the strings of the front matter.</summary>
internal static class CitationBrackets
{
    /// <summary>
    /// Whether a bracket opens a citation: <c>[@</c>, or <c>[?@</c> for one that is not confirmed. With spaces after the question mark it
    /// opens one too, which is then reported: otherwise the words before it would have no citation without a visible cause.
    /// </summary>
    /// <param name="open">Index of the bracket.</param>
    public static bool OpensAt(ReadOnlySpan<char> text, int open)
    {
        if (open + 1 >= text.Length || text[open] != '[') return false;
        if (text[open + 1] != '?') return text[open + 1] == '@';
        var rest = text[(open + 2)..];
        var sign = rest.TrimStart(' ');
        return sign is ['@', ..] && (sign.Length == rest.Length || sign is [_, var first, ..] && char.IsAsciiLetterOrDigit(first));
    }

    /// <returns>Index of the next bracket that opens a citation, or -1.</returns>
    public static int NextOpening(ReadOnlySpan<char> text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            var next = text[at..].IndexOf('[');
            if (next < 0) return -1;
            at += next;
            if (OpensAt(text, at)) return at;
        }

        return -1;
    }

    /// <returns>
    /// Index of the closing bracket; -1 if there is none before a blank line or within <see cref="ReadingLimits.CitationLength"/>.
    /// </returns>
    /// <param name="text">The text that contains the citation.</param>
    /// <param name="open">Index of its <c>[</c>.</param>
    public static int EndOf(ReadOnlySpan<char> text, int open)
    {
        var end = Math.Min(text.Length, open + ReadingLimits.CitationLength);
        var depth = 0;
        var opaque = false;
        for (var i = open + 1; i < end; i++)
        {
            var c = text[i];
            if (c == '\n' && IsBlankLine(text, i + 1)) return -1;
            if (c == ';') opaque = false;
            else if (!opaque && c == ':' && EndsWithWord(text[open..i], "unverifiable")) opaque = true;
            else if (!opaque && c is '“' or '"' && FollowsOriginal(text[open..i]) && ClosingMark(text[..end], i) is var close and > 0)
                i = close;
            else if (!opaque && c == '[') depth++;
            else if (c == ']' && (opaque || depth-- == 0)) return i;
        }

        return -1;
    }

    /// <returns>Index of the mark that closes the quoted words opened at <paramref name="open"/>; -1 if there is none.</returns>
    public static int ClosingMark(ReadOnlySpan<char> text, int open)
    {
        var close = text[open] == '"' ? '"' : '”';
        var depth = 0;
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] == close && depth == 0) return i;
            if (text[i] == close) depth--;
            else if (text[i] == '“' && close == '”') depth++;
        }

        return -1;
    }

    // `from ru “…”` or `original “…”`: the keyword, and for `from` a language, come directly before the mark.
    private static bool FollowsOriginal(ReadOnlySpan<char> before)
    {
        var trimmed = before.TrimEnd();
        if (EndsWithWord(trimmed, "original") || EndsWithWord(trimmed, "from")) return true;
        var space = trimmed.LastIndexOfAny(" \n");
        return space > 0 && EndsWithWord(trimmed[..space].TrimEnd(), "from");
    }

    private static bool EndsWithWord(ReadOnlySpan<char> text, string word)
    {
        var trimmed = text.TrimEnd();
        return trimmed.EndsWith(word, StringComparison.OrdinalIgnoreCase)
            && (trimmed.Length == word.Length || !char.IsLetterOrDigit(trimmed[^(word.Length + 1)]));
    }

    private static bool IsBlankLine(ReadOnlySpan<char> text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\n') return true;
            if (text[i] is not (' ' or '\t')) return false;
        }

        return true;
    }
}
