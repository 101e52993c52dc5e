using System.Text.RegularExpressions;
using Briefs.Import.Drafts;
using Briefs.Import.Sites;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefs.Import.Markup;

/// <summary>
/// Removes what template tags hide: <c>{% comment %}</c> of Liquid and of Markdoc, <c>{{&lt; comment &gt;}}</c> of Hugo. These tags are
/// read before Markdown, so an end that is indented, or in a fence, is an end too.
/// </summary>
internal sealed partial class HidingTags(DraftText draft)
{
    private readonly List<HiddenPart> _parts = [];
    private bool _isInDoubt;

    /// <param name="parse">Parses a text, which is only done if there is a tag.</param>
    public TracedText Remove(TracedText traced, Func<TracedText, MarkdownDocument> parse)
    {
        var tags = Find(traced.Text);
        if (tags.Count == 0) return traced;
        FindParts(tags, traced, CodeRegions.Find(parse(traced)));
        if (_parts.Count == 0) return traced;
        var replaced = traced.Apply(_parts.SelectMany(part => part.CanBeComment
            ? CommentPlacer.Replace(traced.Text, part.Span, part.Comment) : [new TextEdit(part.Span, "")]));
        var areComments = AreComments(replaced.Text, parse(replaced));
        foreach (var part in _parts.Where(part => !(areComments && part.CanBeComment)))
            draft.Remark(RemarkKind.Dropped, "What a `comment` tag hides was left out, because readers would see a comment at its place: "
                + Shorten.ToLength(part.Content.Trim(), 100), traced.LineAt(part.Span.Start));
        return areComments ? replaced : traced.Apply(_parts.Select(part => new TextEdit(part.Span, "")));
    }

    /// <summary>Whether readers would see what a tag hides, or possibly hides, in the text as it is converted.</summary>
    public bool IsInDoubt(TracedText converted, Func<TracedText, MarkdownDocument> parse)
    {
        if (_parts.Count == 0 || AreComments(converted.Text, parse(converted))) return _isInDoubt;
        draft.Remark(RemarkKind.Mapped, "Readers would see what a `comment` tag hides, so the brief is a draft. Delete what follows "
            + "`import:`, and then remove `status: draft`.", converted.LineAt(0));
        return true;
    }

    private void FindParts(List<HidingTag> tags, TracedText traced, CodeRegions code)
    {
        var text = traced.Text;
        var pairs = HidingTagPairs.Find(tags, draft.Site.Generator);
        var done = 0;
        for (var at = 0; at < tags.Count; at++)
        {
            var tag = tags[at];
            if (tag.Name != "comment" || tag.Span.Start < done || pairs.IsRaw(at)) continue;
            var isExecuted = draft.Site.Generator == (tag.IsLiquid ? SiteGenerator.Jekyll : SiteGenerator.Hugo);
            var isCode = code.Contains(tag.Span.Start);
            if (isCode && !isExecuted && draft.Site.Generator != SiteGenerator.Plain) continue;
            if (pairs.EndOf(at) is not { } end)
            {
                Doubt(tag, "has no end", traced);
            }
            else if (isCode && !isExecuted)
            {
                Doubt(tag, "is in code", traced);
            }
            else
            {
                done = tags[end].Span.End;
                _parts.Add(new HiddenPart(tag.Span with { End = done }, text[tag.Span.End..tags[end].Span.Start],
                    !isCode && !TagContext.IsInAddress(text, tag.Span.Start)));
            }
        }
    }

    // A mark of code before or after a comment makes it code too.
    private static bool AreComments(string text, MarkdownDocument document)
    {
        var html = new List<TextSpan>();
        foreach (var node in document.Descendants())
            if (node is HtmlBlock or HtmlInline) html.Add(new TextSpan(node.Span.Start, node.Span.End + 1));
        html.Sort();
        var next = 0;
        for (var at = Next(0); at >= 0; at = Next(at + 1))
        {
            while (next < html.Count && html[next].End <= at) next++;
            if (next == html.Count || html[next].Start > at) return false;
        }

        return true;

        int Next(int from) => text.IndexOf("<!-- " + CommentPlacer.Marker, from, StringComparison.Ordinal);
    }

    private void Doubt(HidingTag tag, string why, TracedText traced)
    {
        _isInDoubt = true;
        draft.Remark(RemarkKind.Mapped, $"A `comment` tag {why} and possibly hides words that are still in the text, so the brief is a "
            + "draft. Delete what readers must not see, and then remove `status: draft`.", traced.LineAt(tag.Span.Start));
    }

    private static List<HidingTag> Find(string text)
    {
        var tags = new List<HidingTag>();
        // Each is looked for to the end of the text once.
        var missing = new HashSet<string>(StringComparer.Ordinal);
        for (var match = Opening().Match(text); match.Success;)
        {
            var next = match.Index + match.Length;
            var isLiquid = match.Value[1] == '%';
            var closing = isLiquid ? "%}" : match.Value[2] == '<' ? ">}}" : "%}}";
            var end = missing.Contains(closing) ? -1 : text.IndexOf(closing, next, StringComparison.Ordinal);
            if (end < 0)
            {
                missing.Add(closing);
            }
            else if (text[next] != '-' || end == next + 1)
            {
                next = end + closing.Length;
                tags.Add(new HidingTag(string.Concat(match.Groups[1].Value.Where(c => !char.IsWhiteSpace(c))), isLiquid,
                    new TextSpan(match.Index, next)));
            }

            match = Opening().Match(text, next);
        }

        return tags;
    }

    [GeneratedRegex(@"(?:\{\{<|\{\{%|\{%)-?\s*((?:/\s*)?comment|endcomment|raw|endraw)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}

/// <param name="Content">What is between the tags.</param>
/// <param name="CanBeComment">Whether no reader would see a comment at its place.</param>
internal sealed record HiddenPart(TextSpan Span, string Content, bool CanBeComment)
{
    /// <summary>The content, of which no later pass reads a tag.</summary>
    public string Comment => Content.Replace("{", "{ ", StringComparison.Ordinal);
}

/// <param name="Name">With a slash or <c>end</c> if it ends another one.</param>
/// <param name="IsLiquid">Whether it is in <c>{% %}</c>, and not one of Hugo.</param>
internal readonly record struct HidingTag(string Name, bool IsLiquid, TextSpan Span);
