using Briefs.Reading.Markdown;

namespace Briefs.Reading.Body;

/// <summary>
/// The text of a block with nothing in it but what its author says: what stands in marks, in declarations and in code is blotted out.
/// </summary>
internal static class OwnWords
{
    /// <summary>
    /// As long as the text, so that every place in it stays; each character that is not the author's is an <see cref="VisibleText.Atom"/>.
    /// </summary>
    public static char[] Of(ProseBlock block)
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
