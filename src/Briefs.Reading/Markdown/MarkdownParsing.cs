using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Footnote = Markdig.Extensions.Footnotes.Footnote;

namespace Briefs.Reading.Markdown;

/// <summary>CommonMark with tables, footnotes, strikethrough, alerts and citations; extensions are named one by one, for others
/// (generic attributes, media links) would let content put attributes and frames on a page.</summary>
internal static class MarkdownParsing
{
    /// <summary>
    /// Deepest nesting of blocks and of inlines that the parser goes along with. A list and its item are two of its levels: what
    /// Briefs itself takes is counted in <see cref="BodyLimits.Nesting"/>.
    /// </summary>
    public const int MaxNesting = 160;

    private static readonly MarkdownPipeline Pipeline = Build();

    /// <exception cref="ArgumentException">Nested deeper than <see cref="MaxNesting"/>; Markdig has no other way to say so.</exception>
    public static MarkdownDocument Parse(string body) => Markdig.Markdown.Parse(body, Pipeline);

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = MaxNesting }
            .UsePipeTables()
            .UseFootnotes()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseAlertBlocks()
            .UsePreciseSourceLocation();
        builder.Extensions.Add(new BriefsExtension());
        return builder.Build();
    }

    private sealed class BriefsExtension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.BlockParsers.Replace<FootnoteParser>(new RecordingFootnoteParser());
            pipeline.InlineParsers.Replace<AlertInlineParser>(new KnownAlertParser());
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CitationInlineParser());
        }

        public void Setup(MarkdownPipeline pipeline, Markdig.Renderers.IMarkdownRenderer renderer)
        {
            // Briefs writes bodies as pieces; no Markdig renderer is ever made.
        }
    }
}

/// <summary>GitHub's five alerts and no others: <c>[!MINISTER]</c> stays what it looks like, a block quote.</summary>
internal sealed class KnownAlertParser : AlertInlineParser
{
    private static readonly string[] Known = ["[!NOTE]", "[!TIP]", "[!IMPORTANT]", "[!WARNING]", "[!CAUTION]"];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        foreach (var kind in Known)
        {
            if (rest.StartsWith(kind, StringComparison.OrdinalIgnoreCase)) return base.Match(processor, ref slice);
        }

        return false;
    }
}

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
