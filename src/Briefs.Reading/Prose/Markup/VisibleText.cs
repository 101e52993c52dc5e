using Briefs.Text;

namespace Briefs.Reading.Prose.Markup;

/// <summary>
/// What a reader sees of one paragraph, heading, cell or string, as one run of text in which every character knows its place:
/// emphasis and links are transparent, entities and escapes resolved, line breaks spaces. A citation, footnote mark or picture
/// is one <see cref="Atom"/>.
/// </summary>
internal sealed class VisibleText(string text, int[] starts, int[] ends, IReadOnlyList<Segment> segments)
{
    /// <summary>Stands for what is not text.</summary>
    public const char Atom = '\uFFFC';

    public string Text { get; } = text;

    public IReadOnlyList<Segment> Segments { get; } = segments;

    /// <summary>Where a character begins in the file.</summary>
    public int StartOf(int index) => starts[index];

    /// <summary>Where a character ends in the file.</summary>
    public int EndOf(int index) => ends[index];

    /// <summary>The place of a run of characters, which may not be empty.</summary>
    public TextSpan SpanOf(int start, int end) => new(starts[start], ends[end - 1]);

    /// <summary>The text of a run as a quotation has it: without atoms, white space folded, trimmed.</summary>
    public string Fold(int start, int end)
    {
        var folded = new System.Text.StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            var c = Text[i];
            if (c == Atom) continue;
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
            }
            else folded.Append(c);
        }

        return folded.ToString().TrimEnd(' ');
    }
}
