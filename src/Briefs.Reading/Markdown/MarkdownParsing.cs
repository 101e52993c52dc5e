using Markdig.Extensions.Alerts;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig;

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
