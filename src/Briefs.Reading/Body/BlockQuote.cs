
namespace Briefs.Reading.Body;

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
