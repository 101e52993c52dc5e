using Briefs.Model.Languages;
using Briefs.Reading.Markdown;
using Briefs.Reading.Rules;

namespace Briefs.Reading.PasteArtifacts;

/// <summary>What came along when text was copied from a web page: “Share this page”, “Read more: …”, “[Getty]”.</summary>
internal sealed class FindPastedResidue
{
    // The buttons' names stand below one another as the items of a list, each with how often it was used.
    private static readonly ImmutableArray<string> s_buttons =
    [
        "twitter", "x", "facebook", "whatsapp", "telegram", "linkedin", "reddit", "instagram", "tiktok", "youtube", "vk", "вконтакте",
        "email", "e-mail", "mail", "print", "copy link", "link", "pinterest", "bluesky", "threads", "weibo", "wechat", "微博", "微信", "0",
    ];

    private readonly BriefDraft _draft;
    private readonly ImmutableArray<PageWords> _pages;
    private readonly List<TextSpan> _told = [];
    private bool _isBelowLabel;

    private FindPastedResidue(BriefDraft draft)
    {
        _draft = draft;
        _pages = AllPageWords.Get(draft.Lang);
    }

    public static void Find(BriefDraft draft)
    {
        var find = new FindPastedResidue(draft);
        foreach (var block in draft.Blocks.Where(b => b.Quote is null))
        {
            if (block.Surface is Surface.Paragraph or Surface.List or Surface.Heading or Surface.Caption) find.Block(block);
        }

        find.Links();
    }

    private void Block(ProseBlock block)
    {
        var text = block.OwnWords;
        if (_isBelowLabel && block.Surface == Surface.List && s_buttons.Contains(PastedLine.Fold(text), StringComparer.OrdinalIgnoreCase))
        {
            Tell(block, 0, text.Length, PastedKind.Label);
            return;
        }

        _isBelowLabel = false;
        foreach (var (start, end) in Lines(block, text.Length))
        {
            if (PastedLine.KindOf(text.AsSpan(start, end - start), _pages) is { } kind)
            {
                Tell(block, start, end, kind);
                _isBelowLabel = kind == PastedKind.Label;
            }
        }

        if (AgencyCredit.Find(text) is { } credit) Tell(block, credit.Start, credit.End, PastedKind.Credit);
    }

    // A wrapped line begins nothing new unless the line above it has come to an end.
    private static IEnumerable<(int Start, int End)> Lines(ProseBlock block, int length)
    {
        var (segments, ends) = (block.Visible.Segments, block.SentenceEnds);
        var (start, ofSegment, ofEnd) = (0, 0, 0);
        while (start < length)
        {
            while (ofEnd < ends.Count && ends[ofEnd] <= start) ofEnd++;
            while (ofSegment < segments.Count && !(segments[ofSegment].Start > start && Breaks(segments[ofSegment].Kind, start)))
                ofSegment++;
            var sentence = ofEnd < ends.Count ? ends[ofEnd] : length;
            var (line, isHard) = ofSegment < segments.Count
                ? (segments[ofSegment].Start, segments[ofSegment].Kind == SegmentKind.HardBreak)
                : (length, false);
            var end = Math.Min(sentence, line);
            yield return (start, end);
            start = end == line && end < length && end < sentence && !isHard ? sentence : end;
            while (start < length && (block.Visible.Text[start] is ' ' or VisibleText.Atom)) start++;
        }
    }

    private static bool Breaks(SegmentKind kind, int start) =>
        kind == SegmentKind.HardBreak || (kind == SegmentKind.SoftBreak && start == 0);

    private void Tell(ProseBlock block, int start, int end, PastedKind kind)
    {
        var text = block.Visible.Text;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == VisibleText.Atom)) end--;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        var span = block.Visible.SpanOf(start, end);
        if (_told.Exists(t => t.Start < span.End && span.Start < t.End)) return;
        _told.Add(span);
        _draft.Found.Add(PastedResidue.Rule.CreateDiagnostic(_draft.File, span, block.Visible.Fold(start, end), kind));
    }

    private void Links()
    {
        foreach (var link in _draft.Links.OfType<BodyLink.External>().Where(l => ShareLinks.IsShareLink(l.Url)))
        {
            if (!_told.Exists(t => t.Start < link.Span.End && link.Span.Start < t.End))
                _draft.Found.Add(PastedResidue.Rule.CreateDiagnostic(_draft.File, link.Span, link.Url, PastedKind.ShareLink));
        }
    }
}

/// <summary>Addresses that lead to no page but pass one on: the buttons under an article.</summary>
internal static class ShareLinks
{
    private static readonly string[] s_beginnings =
    [
        "facebook.com/sharer", "facebook.com/share.php", "facebook.com/dialog/share", "facebook.com/dialog/feed", "twitter.com/intent/",
        "twitter.com/share", "x.com/intent/", "x.com/share", "t.me/share/", "telegram.me/share/", "wa.me/?text=", "api.whatsapp.com/send",
        "web.whatsapp.com/send", "linkedin.com/sharearticle", "linkedin.com/sharing/", "linkedin.com/cws/share", "vk.com/share.php",
        "vkontakte.ru/share.php", "reddit.com/submit", "ok.ru/dk?st.cmd=addshare", "connect.ok.ru/offer", "pinterest.com/pin/create",
        "tumblr.com/share", "tumblr.com/widgets/share", "addtoany.com/share", "addthis.com/bookmark", "sharethis.com/",
        "service.weibo.com/share/", "getpocket.com/save", "line.me/r/msg/", "social-plugins.line.me/", "threads.net/intent/",
        "bsky.app/intent/compose", "news.ycombinator.com/submitlink",
    ];

    public static bool IsShareLink(string url)
    {
        if (url.StartsWith("mailto:?", StringComparison.OrdinalIgnoreCase)) return true;
        var slashes = url.IndexOf("://", StringComparison.Ordinal);
        if (slashes < 0) return false;
        var address = url.AsSpan(slashes + 3);
        foreach (var part in (ReadOnlySpan<string>)["www.", "m.", "mobile."])
        {
            if (address.StartsWith(part, StringComparison.OrdinalIgnoreCase)) address = address[part.Length..];
        }

        foreach (var beginning in s_beginnings)
        {
            if (address.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
