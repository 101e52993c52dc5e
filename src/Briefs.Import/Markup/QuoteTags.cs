namespace Briefs.Import.Markup;

/// <summary>
/// Tags around words of another person, such as <c>{{&lt; quote author="…" &gt;}}</c>. Without its tags, the words would be
/// those of the organisation.
/// </summary>
internal sealed class QuoteTags
{
    private static readonly string[] s_names = ["quote", "quotation", "epigraph", "testimonial"];

    private readonly Dictionary<TemplateTag, TemplateTag> _closings = [];
    private readonly HashSet<TemplateTag> _closed = [];
    private readonly HashSet<TemplateTag> _inner = [];
    private readonly HashSet<TemplateTag> _within = [];

    private QuoteTags()
    {
    }

    /// <summary>The names of the arguments that contain the words of a tag without a closing one.</summary>
    public static ImmutableArray<string> WordArguments { get; } = ["text", "quote", "content"];

    /// <summary>Finds the tags that belong together: a closing tag belongs to the last opening one that is still open.</summary>
    /// <param name="tags">All tags of the text, in order.</param>
    /// <param name="canPair">Whether two tags can have a quotation between them.</param>
    public static QuoteTags Find(IReadOnlyList<TemplateTag> tags, Func<TemplateTag, TemplateTag, bool> canPair)
    {
        var quotes = new QuoteTags();
        var open = new List<TemplateTag>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in tags)
        {
            if (IsQuote(tag) && !tag.ClosesItself)
            {
                open.Add(tag);
                names.Add(tag.Arguments.Name);
            }
            else if (tag.IsClosing && names.Contains(tag.ClosedName))
            {
                var at = open.FindLastIndex(opening => Closes(tag, opening));
                if (at >= 0 && canPair(open[at], tag)) quotes.Add(open[at], tag);
                if (at >= 0) open.RemoveRange(at, open.Count - at);
                else names.Remove(tag.ClosedName);
            }
        }

        quotes.FindInner(tags);
        return quotes;
    }

    /// <summary>The tag that closes an opening one; null if none does.</summary>
    public TemplateTag? ClosingOf(TemplateTag opening) => _closings.GetValueOrDefault(opening);

    /// <summary>Whether a tag closes a quotation that another tag opens.</summary>
    public bool IsClosing(TemplateTag tag) => _closed.Contains(tag);

    /// <summary>Whether a tag is between the tags of another quotation.</summary>
    public bool IsInner(TemplateTag tag) => _inner.Contains(tag);

    /// <summary>Whether a tag of any kind is between the tags of a quotation.</summary>
    public bool IsWithin(TemplateTag tag) => _within.Contains(tag);

    public static bool IsQuote(TemplateTag tag) => tag.Kind != TemplateTagKind.Variable && !tag.IsClosing
        && s_names.Any(name => tag.Arguments.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
        && !tag.Arguments.Name.StartsWith("un", StringComparison.OrdinalIgnoreCase);

    private static bool Closes(TemplateTag closing, TemplateTag opening) => closing.Kind == opening.Kind
        && string.Equals(closing.ClosedName, opening.Arguments.Name, StringComparison.OrdinalIgnoreCase);

    private void Add(TemplateTag opening, TemplateTag closing)
    {
        _closings.Add(opening, closing);
        _closed.Add(closing);
    }

    private void FindInner(IEnumerable<TemplateTag> tags)
    {
        var end = 0;
        foreach (var tag in tags)
        {
            if (tag.Span.Start < end) _within.Add(tag);
            if (tag.Span.Start < end && (IsQuote(tag) || _closed.Contains(tag))) _inner.Add(tag);
            if (tag.Span.Start >= end && _closings.TryGetValue(tag, out var closing)) end = closing.Span.Start;
        }
    }
}
