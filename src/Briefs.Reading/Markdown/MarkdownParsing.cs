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

/// <summary>
/// Parses CommonMark with tables, footnotes, strikethrough, alerts and citations. Extensions are enabled one by one: others (generic
/// attributes, media links) would let content add attributes and frames to a page.
/// </summary>
public static class MarkdownParsing
{
    /// <summary>
    /// Deepest nesting of blocks and inlines that the parser accepts. A list and its item count as two levels here. The limit for authors
    /// is <see cref="BodyLimits.Nesting"/>.
    /// </summary>
    public const int MaxNesting = 160;

    private static readonly MarkdownPipeline Pipeline = Build();

    /// <exception cref="ArgumentException">The body is nested deeper than <see cref="MaxNesting"/>.</exception>
    public static MarkdownDocument Parse(string body)
    {
        var document = Markdig.Markdown.Parse(body, Pipeline);
        ActionBlock.Convert(document, body);
        return document;
    }

    private static MarkdownPipeline Build()
    {
        var builder = /* guard: markdown-extensions */ (new MarkdownPipelineBuilder { MaximumNestingDepth = MaxNesting })
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
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new FootnoteMarkParser());
        }

        public void Setup(MarkdownPipeline pipeline, Markdig.Renderers.IMarkdownRenderer renderer)
        {
            // Briefs writes bodies as pieces and never creates a Markdig renderer.
        }
    }
}

/// <summary>Reads GitHub's five alerts and no others: <c>[!MINISTER]</c> remains a block quote.</summary>
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

/// <summary>Records every footnote definition: Markdig silently drops those that are unused or repeated.</summary>
internal sealed class RecordingFootnoteParser : FootnoteParser
{
    private static readonly object Key = typeof(RecordingFootnoteParser);

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        if (state != BlockState.None) Record(processor);
        return state;
    }

    // A definition in the line after another one is opened here, and not by TryOpen.
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var state = base.TryContinue(processor, block);
        Record(processor);
        return state;
    }

    private static void Record(BlockProcessor processor)
    {
        if (processor.NewBlocks.Count == 0 || processor.NewBlocks.Peek() is not Footnote footnote) return;
        var known = DefinitionsOf(processor.Document);
        if (known.Count == 0 || known[^1] != footnote) known.Add(footnote);
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
