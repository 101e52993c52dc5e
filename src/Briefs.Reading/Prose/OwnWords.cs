using Briefs.Reading.Prose.Markup;

namespace Briefs.Reading.Prose;

/// <summary>The text of a block with nothing in it but what its author says: what stands in marks, in declarations and in code is blotted out.</summary>
internal static class OwnWords
{
    /// <summary>As long as the text, so that every place in it stays; each character that is not the author's is an <see cref="VisibleText.Atom"/>.</summary>
    public static char[] Of(ProseBlock block)
    {
        var text = block.Visible.Text.ToCharArray();
        var others = block.Runs.SelectMany(r => r.Parts).Where(p => p.Block == block).Select(p => (p.Start, p.End)).Concat(block.Dropped)
            .Concat(block.Visible.Segments.Where(s => s.Kind == SegmentKind.Code).Select(s => (s.Start, End: s.Start + s.Length)));
        foreach (var (start, end) in others) text.AsSpan(start, end - start).Fill(VisibleText.Atom);
        return text;
    }
}
