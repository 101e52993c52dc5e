namespace Briefs.Import.Drafts;

/// <summary>Something within a paragraph.</summary>
public abstract record DraftInline
{
    private DraftInline()
    {
    }

    /// <summary>Plain text as readers see it: the writer escapes what Markdown would read as markup.</summary>
    public sealed record Text(string Value) : DraftInline;

    public sealed record Emphasis(ImmutableArray<DraftInline> Inlines) : DraftInline;

    public sealed record Strong(ImmutableArray<DraftInline> Inlines) : DraftInline;

    public sealed record Strike(ImmutableArray<DraftInline> Inlines) : DraftInline;

    public sealed record Code(string Value) : DraftInline;

    /// <param name="Address">http, https, mailto, tel, relative or <c>#id</c>; nothing else is a link in a brief.</param>
    public sealed record Link(string Address, ImmutableArray<DraftInline> Inlines) : DraftInline;

    /// <param name="Source">The name of a <see cref="DraftPicture"/>, or a path or address that the reader could not open.</param>
    public sealed record Image(string Source, string Alt) : DraftInline;

    /// <summary>A line break that readers see.</summary>
    public sealed record LineBreak : DraftInline;

    /// <summary>A line end of the file, which readers see as a space.</summary>
    public sealed record SoftBreak : DraftInline;

    /// <param name="Label">Of a <see cref="DraftNote"/>.</param>
    public sealed record NoteMark(string Label) : DraftInline;

    /// <summary>A citation in the form of a brief, or a proposal of one.</summary>
    /// <param name="Inside">The text between the brackets: <c>?@new-arab-2020, p. 12</c>.</param>
    public sealed record Citation(string Inside) : DraftInline;

    /// <summary>The declaration after a closing quotation mark: <c>{.term}</c>.</summary>
    /// <param name="Kind">The word without the full stop.</param>
    public sealed record Declaration(string Kind) : DraftInline;

    /// <summary>A comment, which is not published.</summary>
    public sealed record Comment(string Value) : DraftInline;
}
