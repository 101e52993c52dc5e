using Briefs.Languages;
using Briefs.Reading.PasteArtifacts;
using System.Diagnostics;

namespace Briefs.Reading.Rules;

public sealed class PastedResidue : BodyRule
{
    private const int MaxShown = 60;

    public static PastedResidue Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "pasted-residue",
        Group = RuleGroup.Prose,
        Severity = Severity.Warning,
        Message = "“{0}” may have been pasted by mistake: it looks like {1}.",
        Help = "{2} Text that surrounds an article does not belong in a brief.",
        Why = """
            When you copy an article from a web page, you often also copy its buttons, links and picture credits. Readers would think that
            this text belongs to the brief. A tracking parameter in a link reveals to the linked site where the reader came from.
            """,
        Bad =
        [
            "⟦Share this page:⟧\n\nTwo men were detained in Almaty.",
            "The request was pending.\n\n⟦Read More: Stop the camps or take the games away⟧",
            "⟦Follow us on Twitter and Instagram to stay connected⟧",
            "People protest in the capital ⟦[Getty]⟧",
            "⟦Home > News > Asia⟧",
            "See [the report](https://example.org/report⟦?utm_source=newsletter⟧).",
        ],
        Good =
        [
            "Readers may share this page with others, and read more about it in [the report](https://example.org/report?id=3).",
            "The photo shows the gate. The men were home by noon, and no one followed us on the road.",
        ],
    };

    internal override IEnumerable<Diagnostic> Check(BoundBody body) =>
        body.Kind == DocumentKind.Brief ? new PastedResidueFinder(body).Find() : [];

    internal Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, string words, PastedKind kind)
    {
        var (what, help) = Said(kind);
        return Info.CreateDiagnostic(file, span, Shorten.ToLength(words, MaxShown), what, help);
    }

    internal Diagnostic Tracking(ContentFile file, TextSpan span, string parameters, string address) =>
        Info.CreateDiagnostic(file, span, Shorten.ToLength(parameters, MaxShown),
            "a tracking parameter", $"Write the address without it: `{address}`.");

    private static (string What, string Help) Said(PastedKind kind) => kind switch
    {
        PastedKind.Label => ("a button or heading from a web page", "Delete it."),
        PastedKind.Pointer => (
            "a link to another page",
            "Delete it. If readers should see that page, describe it in a sentence of your own, "
                + "or list the brief under `related:`."),
        PastedKind.Call => ("a request to follow, subscribe or share", "Delete it."),
        PastedKind.Credit =>
            ("a picture credit", "Write it as the picture's `credit:`, under `image:` or `images:`, and delete it here."),
        PastedKind.Stamp => ("the date line of a web page", "Delete it. The date of the source goes into its entry: `date: 2024-03-05`."),
        PastedKind.Trail => ("a breadcrumb trail", "Delete it."),
        PastedKind.ShareLink =>
            ("a share link", "Delete it. The site adds its own share links to every brief."),
        _ => throw new UnreachableException(),
    };
}

/// <summary>Finds leftovers of text copied from a web page: “Share this page”, “Read more: …”, “[Getty]”.</summary>
internal sealed class PastedResidueFinder(BoundBody body)
{
    // Share buttons are pasted as list items with only their names, each perhaps with a count.
    private static readonly ImmutableArray<string> s_buttons =
    [
        "twitter", "x", "facebook", "whatsapp", "telegram", "linkedin", "reddit", "instagram", "tiktok", "youtube", "vk", "вконтакте",
        "email", "e-mail", "mail", "print", "copy link", "link", "pinterest", "bluesky", "threads", "weibo", "wechat", "微博", "微信", "0",
    ];

    private readonly DiagnosticBag _diagnostics = new(body.File);
    private readonly ImmutableArray<PageWords> _pages = PageWords.Get(body.Lang);
    private readonly List<TextSpan> _told = [];
    private bool _isBelowLabel;

    public IReadOnlyList<Diagnostic> Find()
    {
        foreach (var block in body.Blocks.Where(b => b.Quote is null))
        {
            if (block.Context is QuotationContext.Paragraph or QuotationContext.List or QuotationContext.Heading
                or QuotationContext.Caption) Block(block);
        }

        Links();
        return _diagnostics.All;
    }

    private void Block(ProseBlock block)
    {
        var text = block.OwnWords;
        if (_isBelowLabel && block.Context == QuotationContext.List
            && s_buttons.Contains(PastedLine.Fold(text), StringComparer.OrdinalIgnoreCase))
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

    // A wrapped line begins something new only when the line above has ended its sentence.
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
        _diagnostics.Add(PastedResidue.Rule.CreateDiagnostic(body.File, span, block.Visible.Fold(start, end), kind));
    }

    private void Links()
    {
        foreach (var link in body.Links.OfType<BodyLink.External>().Where(l => ShareLinks.IsShareLink(l.Url)))
        {
            if (!_told.Exists(t => t.Start < link.Span.End && link.Span.Start < t.End))
                _diagnostics.Add(PastedResidue.Rule.CreateDiagnostic(body.File, link.Span, link.Url, PastedKind.ShareLink));
        }
    }
}

/// <summary>Addresses that share a page instead of showing one: the buttons below an article.</summary>
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
