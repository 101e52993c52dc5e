using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;
using Footnote = Markdig.Extensions.Footnotes.Footnote;

namespace Briefs.Reading.Markdown;

/// <summary>Remembers every footnote's definition: Markdig drops unused and doubled ones without a word.</summary>
internal sealed class RecordingFootnoteParser : FootnoteParser
{
    private static readonly object Key = typeof(RecordingFootnoteParser);

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        if (state != BlockState.None && processor.NewBlocks.Count > 0 && processor.NewBlocks.Peek() is Footnote footnote)
            DefinitionsOf(processor.Document).Add(footnote);
        return state;
    }

    /// <summary>All definitions in the order written.</summary>
    public static List<Footnote> DefinitionsOf(MarkdownDocument document)
    {
        if (document.GetData(Key) is List<Footnote> known) return known;
        var definitions = new List<Footnote>();
        document.SetData(Key, definitions);
        return definitions;
    }
}
