using System.Diagnostics;
using Briefs.Reading.Markdown;
using Briefs.Reading.Wording;

namespace Briefs.Reading.Body;

/// <summary>
/// A text in which quotation marks are paired and sentences split: a paragraph, heading, table cell, caption, or string of the front
/// matter. No sentence crosses from one block into another.
/// </summary>
internal sealed class ProseBlock
{
    private static readonly HashSet<int> s_none = [];

    public required VisibleText Visible { get; init; }

    public required QuotationContext Context { get; init; }

    /// <summary>
    /// The same number for paragraphs that follow one another directly, where a quotation may continue from one to the next; -1 for others.
    /// </summary>
    public int Chain { get; init; } = -1;

    /// <summary>The block quote that contains it, or null.</summary>
    public BlockQuote? Quote { get; init; }

    /// <summary>Index of the footnote that contains it, or -1.</summary>
    public int Footnote { get; init; } = -1;

    /// <summary>The table row that contains it, or null.</summary>
    public TableRow? Row { get; init; }

    /// <summary>Whether it is a table cell below a body cell with text: a lone mark in it is a ditto mark.</summary>
    public bool IsUnderText { get; init; }

    /// <summary>Whether quotations need no citation here: a correction repeats the wrong words.</summary>
    public bool MarksAreFree { get; init; }

    /// <summary>The whole block in the file.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The paragraph directly before it, with nothing between; or null.</summary>
    public ProseBlock? Before { get; set; }

    /// <summary>The paragraph directly before the list of which it is an item; null for others.</summary>
    public ProseBlock? BeforeList { get; init; }

    /// <summary>The cell at the head of its column in a table; null for others.</summary>
    public ProseBlock? ColumnHead { get; init; }

    /// <summary>
    /// Index of the citation that is given beside this string: <c>citation:</c> beside alt and caption. -1 if there is none.
    /// </summary>
    public int CitationBeside { get; init; } = -1;

    /// <summary>The runs of text between its quotation marks, in order of position.</summary>
    public List<QuotationMarks.MarkedRun> Runs { get; } = [];

    /// <summary>All pairs of quotation marks within it, nested ones included.</summary>
    public List<QuotationMarks.MarkPair> Pairs { get; } = [];

    /// <summary>Indices of opening marks that have two readings.</summary>
    public HashSet<int> Doubtful { get; } = [];

    /// <summary>What makes its pairs doubtful. Null until first needed, after pairing.</summary>
    public QuotationMarks.BlockDoubts? Doubts { get; set; }

    /// <summary>How pairing read each of its quotation marks.</summary>
    public List<QuotationMarks.MarkReading> Readings { get; } = [];

    /// <summary>Parts of the text that readers do not see: declarations.</summary>
    public List<(int Start, int End)> Dropped { get; } = [];

    /// <summary>Ends of its sentences, ascending: index after the last character and the citations that follow it.</summary>
    public List<int> SentenceEnds { get; } = [];

    /// <summary>
    /// The ends of sentences after which a sentence of nothing but quotations continues with the same citation, or with none.
    /// </summary>
    public HashSet<int> ContinuedEnds { get; set; } = s_none;

    /// <summary>The end of the last sentence that ends at or before an index; 0 if there is none.</summary>
    public int SentenceEndAt(int index) => FirstEndFrom(index + 1) is > 0 and var next ? SentenceEnds[next - 1] : 0;

    /// <summary>The end of the first sentence that ends at or after an index; the length of the text if there is none.</summary>
    public int SentenceEndFrom(int index) =>
        FirstEndFrom(index) is var next && next < SentenceEnds.Count ? SentenceEnds[next] : Visible.Text.Length;

    private int FirstEndFrom(int index)
    {
        var at = SentenceEnds.BinarySearch(index);
        if (at < 0) return ~at;
        while (at > 0 && SentenceEnds[at - 1] == index) at--;
        return at;
    }

    /// <summary>Whether it introduces what follows. Citations after the colon do not count.</summary>
    public bool EndsWithColon => Visible.Text.AsSpan().TrimEnd([' ', '\n', VisibleText.Atom]) is [.., ':' or '：'];

    /// <summary>Whether the citation at its end applies throughout.</summary>
    public bool IsCitedThroughout { get; set; }

    /// <summary>Whether it belongs to a <see cref="MarkedBody"/>, so that it is known what is quoted.</summary>
    public bool IsMarked { get; set; }

    /// <summary>Its text with everything but the author's own words blanked out. Needs <see cref="IsMarked"/>.</summary>
    public char[] OwnWords =>
        field ??= IsMarked ? Body.UnquotedText.Extract(this) : throw new UnreachableException("Its marks are not read.");

    /// <summary>The words of <see cref="UnquotedText"/>, in order.</summary>
    public ImmutableArray<PlainWord> PlainWords => field.IsDefault ? field = Wording.PlainWords.List(this) : field;

    /// <summary>Quotations that end in this block, in order.</summary>
    public List<Citations.FoundQuotation> Quotations { get; } = [];
}

/// <summary>An outermost block quote that is not an alert: one quotation.</summary>
internal sealed class BlockQuote(TextSpan span)
{
    public TextSpan Span { get; } = span;

    /// <summary>All texts in it, in order.</summary>
    public List<ProseBlock> Blocks { get; } = [];

    /// <summary>The paragraph directly before it, or null.</summary>
    public ProseBlock? Before { get; set; }

    /// <summary>Index in the last block's text of the closing line that begins with a dash; -1 if there is none.</summary>
    public int AttributionStart { get; set; } = -1;

    public Citations.FoundQuotation? Quotation { get; set; }
}

/// <summary>A table row: the citations of its last cell cover the cells that have none.</summary>
internal sealed class TableRow
{
    public List<ProseBlock> Cells { get; } = [];
}

/// <summary>
/// The text of a block with everything blanked out that is not the author's own words: quotations, declarations and code.
/// </summary>
internal static class UnquotedText
{
    /// <summary>
    /// As long as the text, so that indices stay valid. Each character that is not the author's is replaced by
    /// <see cref="VisibleText.Atom"/>.
    /// </summary>
    public static char[] Extract(ProseBlock block)
    {
        var text = block.Visible.Text.ToCharArray();
        // Loops instead of LINQ: this runs for every block of every brief.
        foreach (var run in block.Runs)
        {
            foreach (var part in run.Parts)
            {
                if (part.Block == block) Blot(text, part.Start, part.End);
            }
        }

        foreach (var (start, end) in block.Dropped) Blot(text, start, end);
        foreach (var (start, end) in block.Visible.Code) Blot(text, start, end);
        return text;
    }

    private static void Blot(char[] text, int start, int end) => text.AsSpan(start, end - start).Fill(VisibleText.Atom);
}
