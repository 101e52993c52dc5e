using Markdig.Extensions.Footnotes;
using Footnote = Markdig.Extensions.Footnotes.Footnote;

namespace Briefs.Reading.Body;

/// <summary>A footnote that is referred to.</summary>
/// <param name="Label">Without caret.</param>
/// <param name="Block">Its definition.</param>
/// <param name="Span">The label in the file.</param>
internal sealed record FootnoteDraft(string Label, Footnote Block, TextSpan Span)
{
    /// <summary>Its texts, in order.</summary>
    public List<ProseBlock> Blocks { get; } = [];
}
