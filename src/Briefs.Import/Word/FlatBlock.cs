using Briefs.Import.Drafts;

namespace Briefs.Import.Word;

/// <summary>A paragraph or a finished block, before lists and quotes are put together.</summary>
/// <param name="Role">What the paragraph is; text for a finished block.</param>
/// <param name="Level">Of a heading, from 1.</param>
internal sealed record FlatBlock(ParagraphRole Role, int Level, ImmutableArray<DraftInline> Inlines)
{
    /// <summary>The item that the paragraph is; null for none.</summary>
    public ListPlace? Item { get; init; }

    /// <summary>A finished block; null for a paragraph.</summary>
    public DraftBlock? Finished { get; init; }

    /// <summary>The lines of code, with tabs; empty for other paragraphs.</summary>
    public string Code { get; init; } = "";

    public static FlatBlock Ready(DraftBlock block) => new(ParagraphRole.Text, 0, []) { Finished = block };

    public bool IsPicture => Finished is null && Inlines is [DraftInline.Image];

    /// <summary>The text of the paragraph.</summary>
    public string Text => InlineText.Join(Inlines);
}

/// <summary>The text of inlines.</summary>
internal static class InlineText
{
    public static string Join(ImmutableArray<DraftInline> inlines)
    {
        var text = new StringBuilder();
        Add(inlines, text);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Add(ImmutableArray<DraftInline> inlines, StringBuilder text)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case DraftInline.Text plain: text.Append(plain.Value); break;
                case DraftInline.Code code: text.Append(code.Value); break;
                case DraftInline.LineBreak or DraftInline.SoftBreak: text.Append(' '); break;
                case DraftInline.Strong strong: Add(strong.Inlines, text); break;
                case DraftInline.Emphasis emphasis: Add(emphasis.Inlines, text); break;
                case DraftInline.Strike strike: Add(strike.Inlines, text); break;
                case DraftInline.Link link: Add(link.Inlines, text); break;
            }
        }
    }
}
