using Briefs.Import.Drafts;
using Briefs.Import.Pictures;
using Briefs.Import.Sites;
using Briefs.Import.Writing;
using Markdig.Syntax;

namespace Briefs.Import.Markup;

/// <summary>
/// Converts the shortcodes of Hugo and the tags of Liquid: figures, videos, links and code become Markdown, anything else a comment.
/// </summary>
internal sealed class TemplateTagConverter(DraftText draft, PictureFinder pictures, string? title)
{
    private static readonly string[] s_pictureNames = ["figure", "img", "image", "picture", "photo"];

    private readonly List<TextEdit> _edits = [];
    private readonly HashSet<TemplateTag> _strays = [];
    private Func<TemplateTag, bool> _isQuoted = _ => false;
    private TracedText _traced = null!;
    private string _text = "";

    /// <summary>Whether the converted text has words that readers of the old site possibly did not see.</summary>
    public bool IsInDoubt { get; private set; }

    public TracedText Convert(TracedText traced, MarkdownDocument document)
    {
        (_traced, _text) = (traced, traced.Text);
        var end = 0;
        List<TemplateTag> tags = [.. TemplateTagFinder.FindAll(_text, CodeRegions.Find(document))];
        var quotes = new QuoteTagConverter(draft, traced, document);
        quotes.Read(tags);
        var places = new QuotedPlaces(_text, document, tags);
        _isQuoted = tag => quotes.IsWithinQuotation(tag) || places.Contains(tag);
        _strays.UnionWith(StraysOf(tags));
        foreach (var tag in ConditionalTags.Find(tags)) Doubt(tag);
        foreach (var tag in tags)
        {
            if (tag.Span.Start < end) continue;
            // The tags within a quotation are converted too, so only this tag is done.
            if (quotes.Convert(tag) is { } edits)
            {
                _edits.AddRange(edits);
                end = tag.Span.End;
                continue;
            }

            end = tag.Kind switch
            {
                TemplateTagKind.Shortcode => Shortcode(tag),
                TemplateTagKind.Liquid => Liquid(tag),
                _ => Variable(tag),
            };
        }

        return _edits.Count == 0 ? traced : traced.Apply(_edits);
    }

    // Closing tags without an opening one, which no other remark reports.
    private static IEnumerable<TemplateTag> StraysOf(IEnumerable<TemplateTag> tags)
    {
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tag in tags)
        {
            var name = tag.IsClosing ? tag.ClosedName : tag.Arguments.Name;
            var count = open.GetValueOrDefault(name);
            if (tag.IsClosing && count == 0) yield return tag;
            if (!tag.ClosesItself) open[name] = Math.Max(0, count + (tag.IsClosing ? -1 : 1));
        }
    }

    private int Shortcode(TemplateTag tag)
    {
        var arguments = tag.Arguments;
        // {{</* name */>}} shows the shortcode itself.
        if (tag.Inner.StartsWith("/*", StringComparison.Ordinal))
            return Put(tag, $"`{{{{< {tag.Inner.Trim('/', '*', ' ')} >}}}}`", "A shortcode shown as text is code now.");
        switch (arguments.Name)
        {
            case var name when IsPictureName(name) && Figure(tag, arguments) is { } figure:
                return figure;
            case "ref" or "relref" when (arguments.Positional(0) ?? arguments.Named("path")) is { } path:
                return Put(tag, AddressText.Format(path), null);
            case "highlight" or "code":
                return Fence(tag, arguments.Positional(0) ?? "");
            case "/highlight" or "/code":
                return Fence(tag, "");
        }

        return Embed(tag, arguments) ?? Keep(tag, $"The shortcode `{arguments.Name}` is a comment now.");
    }

    private int Liquid(TemplateTag tag)
    {
        var arguments = tag.Arguments;
        switch (arguments.Name)
        {
            case "link" when arguments.Positional(0) is { } path:
                return Put(tag, AddressText.Format("/" + path.TrimStart('/')), null);
            case "post_url" when arguments.Positional(0) is { } post:
                return Put(tag, AddressText.Format($"/_posts/{post.TrimStart('/')}.md"), null);
            case "highlight":
                return Fence(tag, arguments.Positional(0) ?? "");
            case "endhighlight" or "/highlight":
                return Fence(tag, "");
            case "raw" or "endraw" or "/raw":
                return Put(tag, "", null);
            case "include" or "include_relative" or "include_cached" or "render" when Figure(tag, arguments) is { } figure:
                return figure;
            case "include" or "include_cached" when Embed(tag, TagArguments.Parse(tag.Inner["include".Length..])) is { } embed:
                return embed;
        }

        var name = arguments.Name == "include" ? $"include {arguments.Positional(0)}" : arguments.Name;
        return Keep(tag, $"The Liquid tag `{name}` is a comment now.");
    }

    private int Variable(TemplateTag tag)
    {
        var parts = tag.Inner.Split('|', StringSplitOptions.TrimEntries);
        if (parts[0] is "site.baseurl" or "site.url" or "site.github.url") return Put(tag, "", null);
        if (parts[0] is ['"' or '\'', .., '"' or '\''] && parts[0].Length > 1) return Put(tag, parts[0][1..^1], null);
        if (parts[0] == "page.title" && title is not null) return Put(tag, title, null);
        if (parts is [['s', 'i', 't', 'e', '.', ..]] && draft.Site.Configuration.Texts.GetValueOrDefault(parts[0][5..]) is { } value)
            return Put(tag, value, null);
        return Keep(tag, $"The variable `{parts[0]}` is a comment now.");
    }

    private int? Figure(TemplateTag tag, TagArguments arguments)
    {
        var source = arguments.Named("src", "image_path", "image", "url", "file", "path", "filename", "link")
            ?? (arguments.Positional(0) is { } only && OldSite.IsPicture(only) ? only : null);
        if (source is null || !(OldSite.IsPicture(source.Split('?')[0]) || IsPictureName(arguments.Name))) return null;
        if (arguments.Named("attr", "credit", "attribution", "source") is { } credit && pictures.Find(source) is PictureResult.Found found)
            pictures.SetCredit(found.Name, credit);
        var caption = CaptionOf(arguments, source);
        if (caption.Length > 0 && _isQuoted(tag))
        {
            draft.Remark(RemarkKind.Dropped, "The caption of a picture was left out, because it is not part of the quotation around it: "
                + Shorten.ToLength(caption, 100), _traced.LineAt(tag.Span.Start));
            caption = "";
        }

        ReportUnused(tag, arguments, source);
        var alt = TextEscaper.InBrackets(arguments.Named("alt") ?? "");
        var picture = $"![{alt}]({AddressText.Format(source)})";
        if (TagContext.IsAlone(_text, tag.Span))
        {
            _edits.Add(TagContext.ReplaceByBlock(_text, tag.Span, caption.Length == 0 ? picture : $"{picture}\n{OneLine(caption)}"));
            return tag.Span.End;
        }

        return Put(tag, caption.Length == 0 ? picture : $"{picture} {OneLine(caption)}", null);
    }

    // Briefs has one caption, which begins with the title; the credit of a missing picture has no other place.
    private string CaptionOf(TagArguments arguments, string source)
    {
        var credit = pictures.Find(source) is PictureResult.Missing ? arguments.Named("attr", "credit", "attribution", "source") : null;
        string[] parts = [.. new[] { arguments.Named("title"), arguments.Named("caption"), credit }.OfType<string>()
            .Distinct(StringComparer.Ordinal)];
        var joined = new StringBuilder();
        foreach (var part in parts)
        {
            if (joined.Length > 0) joined.Append(EndsSentence(joined[^1]) ? " " : ". ");
            joined.Append(part.Trim());
        }

        return joined.ToString();
    }

    private static bool EndsSentence(char last) => last is '.' or '!' or '?' or '…' or ':' or ';' or '。' or '！' or '？' or '؟' or '۔';

    private void ReportUnused(TemplateTag tag, TagArguments arguments, string source)
    {
        foreach (var name in (string[])["link", "attrlink"])
            if (arguments.Named(name) is { } address && address != source)
                draft.Remark(RemarkKind.Dropped, $"The picture's `{name}` to {Shorten.ToLength(address, 100)} was left out.",
                    _traced.LineAt(tag.Span.Start));
    }

    private static bool IsPictureName(string name) => s_pictureNames.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase));

    private int? Embed(TemplateTag tag, TagArguments arguments)
    {
        var name = Path.GetFileNameWithoutExtension(arguments.Name).ToUpperInvariant();
        var id = arguments.Named("id", "video", "video_id") ?? arguments.Positional(0);
        if (id is null || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) return null;
        var user = arguments.Named("user") ?? id;
        var link = name switch
        {
            "YOUTUBE" or "YOUTUBE-LITE" or "YOUTUBEPLAYER" => $"[Video](https://www.youtube.com/watch?v={id})",
            "VIMEO" or "VIMEO_SIMPLE" => $"[Video](https://vimeo.com/{id})",
            "TWEET" or "TWITTER" or "X" when id.All(char.IsAsciiDigit) => $"[Post](https://x.com/i/status/{id})",
            "TWEET" or "TWITTER" or "X" or "X_SIMPLE" when (arguments.Named("id") ?? arguments.Positional(1)) is { } post =>
                $"[Post](https://x.com/{user}/status/{post})",
            "INSTAGRAM" => $"[Post](https://www.instagram.com/p/{id}/)",
            "GIST" when arguments.Positional(1) is { } gist => $"[Code](https://gist.github.com/{id}/{gist})",
            _ => null,
        };
        // The words of the link would be in the quotation.
        if (link is null || _isQuoted(tag)) return null;
        return Put(tag, link, "An embedded video or post is a link now.");
    }

    private int Fence(TemplateTag tag, string language)
    {
        _edits.Add(TagContext.IsAlone(_text, tag.Span) ? new TextEdit(tag.Span, $"```{language}")
            : new TextEdit(tag.Span, $"\n```{language}\n"));
        return tag.Span.End;
    }

    private int Put(TemplateTag tag, string replacement, string? remark)
    {
        _edits.Add(new TextEdit(tag.Span, replacement));
        if (remark is not null) draft.Remark(RemarkKind.Mapped, remark, _traced.LineAt(tag.Span.Start));
        return tag.Span.End;
    }

    private void Doubt(TemplateTag tag)
    {
        IsInDoubt = true;
        draft.Remark(RemarkKind.Mapped, $"The words between `{tag.Arguments.Name}` and its closing tag are still in the text. Readers of "
            + "the old site possibly did not see them, so the brief is a draft. Delete what readers must not see, and "
            + $"{draft.DraftAdvice}.", _traced.LineAt(tag.Span.Start));
    }

    private int Keep(TemplateTag tag, string remark)
    {
        var written = _text[tag.Span.Start..tag.Span.End];
        var isStray = _strays.Contains(tag);
        if (isStray) remark = $"The closing tag `{tag.Inner}` has no opening tag, and is a comment now.";
        if (!tag.IsClosing || isStray) draft.Remark(RemarkKind.Dropped, remark, _traced.LineAt(tag.Span.Start));
        if (TagContext.IsInAddress(_text, tag.Span.Start)) _edits.Add(new TextEdit(tag.Span, Uri.EscapeDataString(written)));
        else _edits.AddRange(CommentPlacer.Replace(_text, tag.Span, written));
        return tag.Span.End;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
