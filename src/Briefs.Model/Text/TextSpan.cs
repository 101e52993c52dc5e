namespace Briefs.Model.Text;

/// <summary>A half-open range of a file's text: <paramref name="Start"/> is included, <paramref name="End"/> is not.</summary>
/// <param name="Start">Offset of the first character in UTF-16 units, 0-based, in the whole file.</param>
/// <param name="End">Offset after the last character; never less than <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>Length in UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>Orders by start, then by end.</summary>
    public int CompareTo(TextSpan other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    public bool Contains(int offset) => offset >= Start && offset < End;

    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"{Start}..{End}";
}

/// <summary>One edit of a text.</summary>
/// <param name="Span">The replaced range; empty for an insertion.</param>
/// <param name="Replacement">The new text; empty for a deletion.</param>
public readonly record struct TextEdit(TextSpan Span, string Replacement);
