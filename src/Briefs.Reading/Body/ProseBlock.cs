using System.Diagnostics;
using Briefs.Reading.Markdown;
using Briefs.Reading.Wording;

namespace Briefs.Reading.Body;

/// <summary>
/// A text in which marks are paired and sentences cut: a paragraph, heading, cell, caption, string. Nothing reaches across two.
/// </summary>
internal sealed class ProseBlock
{
    public required VisibleText Visible { get; init; }

    public required Surface Surface { get; init; }

    /// <summary>Paragraphs that follow one another directly have the same chain: a quotation may run on from one to the next.</summary>
    public int Chain { get; init; } = -1;

    /// <summary>The block quote it stands in, or null.</summary>
    public BlockQuote? Quote { get; init; }

    /// <summary>Index of the footnote it stands in, or -1.</summary>
    public int Footnote { get; init; } = -1;

    /// <summary>The row of cells it stands in, or null.</summary>
    public TableRow? Row { get; init; }

    /// <summary>It is a table cell under one of the table's body that has text: a mark alone in it repeats that text.</summary>
    public bool IsUnderText { get; init; }

    /// <summary>Marks are free here: a correction repeats wrong words.</summary>
    public bool MarksAreFree { get; init; }

    /// <summary>The whole block in the file.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The paragraph directly before it, when nothing stands between.</summary>
    public ProseBlock? Before { get; set; }

    /// <summary>Citations that stand beside this string rather than in it: <c>citation:</c> beside alt and caption.</summary>
    public int CitationBeside { get; init; } = -1;

    /// <summary>What the marks in it were found to be, by place; filled by the finder.</summary>
    public List<QuotationMarks.MarkedRun> Runs { get; } = [];

    /// <summary>All its marks that are pairs within it, those inside others too.</summary>
    public List<QuotationMarks.MarkPair> Pairs { get; } = [];

    /// <summary>Indices of opening marks that have two readings.</summary>
    public HashSet<int> Doubtful { get; } = [];

    /// <summary>What makes its pairs doubtful; null before it is asked for, when its marks are read.</summary>
    public QuotationMarks.BlockDoubts? Doubts { get; set; }

    /// <summary>What pairing made of each of its marks.</summary>
    public List<QuotationMarks.MarkReading> Readings { get; } = [];

    /// <summary>Runs of the text that readers do not see: declarations.</summary>
    public List<(int Start, int End)> Dropped { get; } = [];

    /// <summary>Where its sentences end, ascending: index behind the last character and the citations that follow it.</summary>
    public List<int> SentenceEnds { get; } = [];

    /// <summary>The end of the last sentence that ends at or before an index; 0 where none does.</summary>
    public int SentenceEndAt(int index) => FirstEndFrom(index + 1) is > 0 and var next ? SentenceEnds[next - 1] : 0;

    /// <summary>The end of the first sentence that ends at or after an index; the length of the text where none does.</summary>
    public int SentenceEndFrom(int index) =>
        FirstEndFrom(index) is var next && next < SentenceEnds.Count ? SentenceEnds[next] : Visible.Text.Length;

    private int FirstEndFrom(int index)
    {
        var at = SentenceEnds.BinarySearch(index);
        if (at < 0) return ~at;
        while (at > 0 && SentenceEnds[at - 1] == index) at--;
        return at;
    }

    /// <summary>Whether what is in marks is known: it belongs to a <see cref="MarkedBody"/>.</summary>
    public bool IsMarked { get; set; }

    /// <summary>Its text with nothing in it but what its author says. Made when it is first asked for.</summary>
    public char[] OwnWords => field ??= IsMarked ? Body.OwnWords.Extract(this) : throw new UnreachableException("Its marks are not read.");

    /// <summary>The words in it that are its author's own. Cut when they are first asked for.</summary>
    public ImmutableArray<PlainWord> PlainWords => field.IsDefault ? field = Wording.PlainWords.List(this) : field;

    /// <summary>Quotations that close in this block, in order.</summary>
    public List<Citations.FoundQuotation> Quotations { get; } = [];
}

/// <summary>An outermost block quote that is no alert: one quotation.</summary>
internal sealed class BlockQuote(TextSpan span)
{
    public TextSpan Span { get; } = span;

    /// <summary>Everything in it that can be read, in order.</summary>
    public List<ProseBlock> Blocks { get; } = [];

    /// <summary>The paragraph directly before it, or null.</summary>
    public ProseBlock? Before { get; set; }

    /// <summary>Its closing line that begins with a dash: from this index of the last block's text; -1 when there is none.</summary>
    public int AttributionStart { get; set; } = -1;

    public Citations.FoundQuotation? Quotation { get; set; }
}

/// <summary>A row of cells: citations of its last cell cover the cells that have none.</summary>
internal sealed class TableRow
{
    public List<ProseBlock> Cells { get; } = [];
}

/// <summary>
/// The text of a block with nothing in it but what its author says: what stands in marks, in declarations and in code is blotted out.
/// </summary>
internal static class OwnWords
{
    /// <summary>
    /// As long as the text, so that every place in it stays; each character that is not the author's is an <see cref="VisibleText.Atom"/>.
    /// </summary>
    public static char[] Extract(ProseBlock block)
    {
        var text = block.Visible.Text.ToCharArray();
        // Written out, without queries: every block of every brief comes here.
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
