using System.Text.RegularExpressions;
using Briefs.Import.Drafts;
using Briefs.Import.Sites;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefs.Import.Markup;

/// <summary>
/// Removes what template tags hide: <c>{% comment %}</c> of Liquid and of Markdoc, <c>{{&lt; comment &gt;}}</c> of Hugo,
/// <c>{::comment}</c> of kramdown, and <c>{# #}</c> and <c>{/* */}</c> of generators that we don't recognize. Most of these are read before
/// Markdown, so an end that is indented, or in a fence, is an end too.
/// </summary>
internal sealed partial class HidingTags(DraftText draft)
{
    private readonly List<HiddenPart> _parts = [];
    private bool _isInDoubt;

    /// <param name="parse">Parses a text, which is only done if there is a tag.</param>
    public TracedText Remove(TracedText traced, Func<TracedText, MarkdownDocument> parse)
    {
        var tags = Find(traced.Text);
        if (tags.Count == 0 && !(draft.Site.Generator == SiteGenerator.Plain && Whole().IsMatch(traced.Text))) return traced;
        var code = CodeRegions.Find(parse(traced));
        FindParts(tags, traced, code);
        if (draft.Site.Generator == SiteGenerator.Plain) FindWhole(traced.Text, code);
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
            + $"`import:`, and {draft.DraftAdvice}.", converted.LineAt(0));
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
            var isKramdown = tag.Syntax == HidingSyntax.Kramdown;
            var isExecuted = draft.Site.Generator == (tag.IsLiquid ? SiteGenerator.Jekyll : SiteGenerator.Hugo);
            var isCode = code.Contains(tag.Span.Start);
            // A part of Markdown itself: in code it is code.
            if (isCode && (isKramdown || (!isExecuted && draft.Site.Generator != SiteGenerator.Plain))) continue;
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

    // Comments with one mark at each end, outside of those that were found.
    private void FindWhole(string text, CodeRegions code)
    {
        var missing = new HashSet<string>(StringComparer.Ordinal);
        var (next, part) = (0, 0);
        List<HiddenPart> found = [];
        for (var match = Whole().Match(text); match.Success; match = Whole().Match(text, next))
        {
            next = match.Index + match.Length;
            while (part < _parts.Count && _parts[part].Span.End <= match.Index) part++;
            if (code.Contains(match.Index) || (part < _parts.Count && _parts[part].Span.Start <= match.Index)) continue;
            var closing = match.Value == "{#" ? "#}" : "*/}";
            var end = missing.Contains(closing) ? -1 : text.IndexOf(closing, next, StringComparison.Ordinal);
            if (end < 0)
            {
                missing.Add(closing);
                continue;
            }

            found.Add(new HiddenPart(new TextSpan(match.Index, end + closing.Length), text[next..end],
                !TagContext.IsInAddress(text, match.Index)));
            next = end + closing.Length;
        }

        // A pair that begins within such a comment is a part of it.
        List<HiddenPart> all = [.. _parts.Concat(found).OrderBy(one => one.Span.Start)];
        _parts.Clear();
        foreach (var one in all)
            if (_parts.Count == 0 || one.Span.Start >= _parts[^1].Span.End) _parts.Add(one);
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
            + $"draft. Delete what readers must not see, and {draft.DraftAdvice}.", traced.LineAt(tag.Span.Start));
    }

    private static List<HidingTag> Find(string text)
    {
        var tags = new List<HidingTag>();
        // Each is looked for to the end of the text once.
        var missing = new HashSet<string>(StringComparer.Ordinal);
        for (var match = Opening().Match(text); match.Success;)
        {
            var next = match.Index + match.Length;
            var (syntax, closing) = match.Value switch
            {
                ['{', '%', ..] => (HidingSyntax.Liquid, "%}"),
                ['{', ':', ..] => (HidingSyntax.Kramdown, "}"),
                ['{', '{', '<', ..] => (HidingSyntax.Hugo, ">}}"),
                _ => (HidingSyntax.Hugo, "%}}"),
            };
            var end = missing.Contains(closing) ? -1 : text.IndexOf(closing, next, StringComparison.Ordinal);
            if (end < 0)
            {
                missing.Add(closing);
            }
            else if (text[next] != '-' || end == next + 1)
            {
                next = end + closing.Length;
                tags.Add(new HidingTag(NameOf(match), syntax, new TextSpan(match.Index, next)));
            }

            match = Opening().Match(text, next);
        }

        return tags;
    }

    // {:/} ends whatever is open.
    private static string NameOf(Match tag) => tag.Value == "{:/" ? "/comment"
        : string.Concat(tag.Groups["name"].Value.Where(c => !char.IsWhiteSpace(c)));

    // Not the id of a heading: {#id}
    [GeneratedRegex(@"\{#(?![^\s{}]*\})|\{/\*", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\{:(?::(?<name>comment)\b|(?<name>/comment)\b|/(?=\}))"
        + @"|(?:\{\{<|\{\{%|\{%)-?\s*(?<name>(?:/\s*)?comment|endcomment|raw|endraw)\b", RegexOptions.CultureInvariant)]
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
internal readonly record struct HidingTag(string Name, HidingSyntax Syntax, TextSpan Span)
{
    public bool IsLiquid => Syntax == HidingSyntax.Liquid;
}

/// <summary>Whose tag it is, by its brackets.</summary>
internal enum HidingSyntax
{
    /// <summary><c>{% %}</c>.</summary>
    Liquid,

    /// <summary><c>{{&lt; &gt;}}</c> or <c>{{% %}}</c>.</summary>
    Hugo,

    /// <summary><c>{:: }</c>.</summary>
    Kramdown,
}
