namespace Briefs.Model.Text;

/// <summary>
/// A text with the position of each character in the file: a YAML scalar after folding and escapes, a paragraph after entities and emphasis
/// are resolved.
/// </summary>
public sealed class MappedText
{
    // Default for a text that is the same in the file, as most are: no offset per character is needed then.
    private readonly ImmutableArray<int> _offsets;
    private readonly int _start;

    private MappedText(string text, ImmutableArray<int> offsets, int start)
    {
        Text = text;
        _offsets = offsets;
        _start = start;
    }

    public string Text { get; }

    /// <summary>From the first character to the end of the last one.</summary>
    public TextSpan Span => new(OffsetOf(0), Math.Max(OffsetOf(0), OffsetOf(Text.Length)));

    /// <summary>A text that is the same in the file.</summary>
    public static MappedText Literal(string text, int start)
    {
        return new MappedText(text, default, start);
    }

    /// <param name="text">The resolved text.</param>
    /// <param name="offsets">For each UTF-16 unit of <paramref name="text"/> its offset in the file, never decreasing, and one more: the
    /// offset after the last character.</param>
    public static MappedText Mapped(string text, ImmutableArray<int> offsets)
    {
        if (offsets.Length != text.Length + 1)
            throw new ArgumentException($"{offsets.Length} offsets for {text.Length} characters and their end", nameof(offsets));
        return new MappedText(text, offsets, 0);
    }

    /// <summary>The offset of a character; for the text's length, the offset after the last one.</summary>
    public int OffsetOf(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, Text.Length);
        return _offsets.IsDefault ? _start + index : _offsets[index];
    }

    /// <summary>A substring with its positions.</summary>
    /// <param name="start">Index of the first character.</param>
    /// <param name="end">Index after the last character.</param>
    public MappedText Part(int start, int end)
    {
        if (start == 0 && end == Text.Length) return this;
        return _offsets.IsDefault
            ? Literal(Text[start..end], _start + start)
            : Mapped(Text[start..end], [.. _offsets.AsSpan(start, end - start), end > start ? SpanOf(start, end).End : _offsets[start]]);
    }

    /// <summary>Removes white space at both ends.</summary>
    public MappedText Trim()
    {
        var start = Text.Length - Text.AsSpan().TrimStart().Length;
        return Part(start, Math.Max(start, Text.AsSpan().TrimEnd().Length));
    }

    /// <summary>The place of a range of characters: from the first one to the end of the last one.</summary>
    /// <param name="start">Index of the first character.</param>
    /// <param name="end">Index after the last character.</param>
    public TextSpan SpanOf(int start, int end) =>
        end <= start ? new TextSpan(OffsetOf(start), OffsetOf(start)) : new TextSpan(OffsetOf(start), EndOf(end - 1));

    // An escape such as &quot; or \u00e9 is several characters in the file: it ends where the next character begins, unless a folded line
    // break is in between.
    private int EndOf(int index)
    {
        var at = OffsetOf(index);
        return Math.Max(OffsetOf(index + 1), at + 1);
    }
}

/// <summary>A value with its place in the file.</summary>
public readonly record struct Located<T>(T Value, TextSpan Span);
