using System.Collections.Immutable;

namespace Briefs.Text;

/// <summary>
/// A text of which every character knows its place in the file: a YAML scalar after folding and escapes, a paragraph
/// after entities and emphasis are resolved.
/// </summary>
public sealed class PlacedText
{
    private readonly ImmutableArray<int> _offsets;

    private PlacedText(string text, ImmutableArray<int> offsets)
    {
        Text = text;
        _offsets = offsets;
    }

    public string Text { get; }

    /// <summary>From the first character's place to behind the last one's.</summary>
    public TextSpan Span => new(_offsets[0], Math.Max(_offsets[0], _offsets[^1]));

    /// <summary>A text that stands in the file as it is.</summary>
    public static PlacedText Literal(string text, int start)
    {
        ArgumentNullException.ThrowIfNull(text);
        var offsets = ImmutableArray.CreateBuilder<int>(text.Length + 1);
        for (var i = 0; i <= text.Length; i++) offsets.Add(start + i);
        return new PlacedText(text, offsets.MoveToImmutable());
    }

    /// <param name="text">What is read.</param>
    /// <param name="offsets">For each UTF-16 unit of <paramref name="text"/> its offset in the file, never decreasing, and
    /// one more: the offset behind the last character.</param>
    public static PlacedText Mapped(string text, ImmutableArray<int> offsets)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (offsets.Length != text.Length + 1)
            throw new ArgumentException($"{offsets.Length} offsets for {text.Length} characters and their end", nameof(offsets));
        return new PlacedText(text, offsets);
    }

    /// <summary>The place of a character, or, for the text's length, the place behind the last one.</summary>
    public int OffsetOf(int index) => _offsets[index];

    /// <summary>The place of a run of characters: from the first one's place to behind the last one's.</summary>
    /// <param name="start">Index of the first character.</param>
    /// <param name="end">Index after the last character.</param>
    public TextSpan SpanOf(int start, int end) =>
        end <= start ? new TextSpan(_offsets[start], _offsets[start]) : new TextSpan(_offsets[start], EndOf(end - 1));

    // An escape such as &quot; or \u00e9 is several characters of the file for one of the text: its end is the next
    // character's place, unless a line break was folded away between the two.
    private int EndOf(int index)
    {
        var next = _offsets[index + 1];
        return next > _offsets[index] ? next : _offsets[index] + 1;
    }
}
