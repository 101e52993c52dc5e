namespace Briefs.Model.Text;

/// <summary>
/// The line starts of a file. They are kept after the text has been discarded, to convert offsets to lines and columns in reports.
/// </summary>
public sealed class LineMap
{
    private readonly ImmutableArray<int> _starts;

    private LineMap(ImmutableArray<int> starts, int length)
    {
        _starts = starts;
        Length = length;
    }

    /// <summary>The map of a file without text.</summary>
    public static LineMap Empty { get; } = new([0], 0);

    /// <summary>Length of the text in UTF-16 units.</summary>
    public int Length { get; }

    /// <summary>The number of lines; a text that ends with a line feed has an empty last line.</summary>
    public int Count => _starts.Length;

    /// <param name="text">With LF line endings.</param>
    public static LineMap FromText(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
            starts.Add(at + 1);
        return new LineMap(starts.ToImmutable(), text.Length);
    }

    /// <summary>The offset of the first character of each line, ascending; the first is 0.</summary>
    public ImmutableArray<int> Starts => _starts;

    /// <summary>The map with these line starts.</summary>
    /// <param name="starts">As in <see cref="Starts"/>.</param>
    /// <param name="length">As in <see cref="Length"/>.</param>
    public static LineMap FromStarts(ImmutableArray<int> starts, int length) => new(starts, length);

    /// <summary>The line and column of an offset; an offset outside the text is clamped.</summary>
    public LinePosition GetPosition(int offset)
    {
        var inside = Math.Clamp(offset, 0, Length);
        var found = _starts.BinarySearch(inside);
        var line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line + 1, inside - _starts[line] + 1);
    }

    /// <summary>The range of a line without its line feed.</summary>
    /// <param name="line">1-based.</param>
    public TextSpan Line(int line)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, Count);
        return new TextSpan(_starts[line - 1], line < Count ? _starts[line] - 1 : Length);
    }
}

/// <summary>A position as editors show it.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in UTF-16 units, as in editors and SARIF.</param>
public readonly record struct LinePosition(int Line, int Column);
