using Briefs.Reading.FrontMatter;

namespace Briefs.Reading.Rules;

public sealed class LinkMisleading : BodyRule
{
    public static LinkMisleading Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "link-misleading",
        Group = RuleGroup.Links,
        Severity = Severity.Warning,
        Message = "This address may mislead readers: {0}.",
        Help = "{1} Open the address in a browser to check it.",
        Why = """
            Readers judge a link by what they see. Links that show a different address, use look-alike letters or lead into the
            reader's own network are a common way to send people to harmful pages.
            """,
        Bad =
        [
            "See ⟦[https://good.example/report](https://evil.example/report)⟧.",
            "See ⟦[the page](https://аррӏе.com/)⟧.",
            "See ⟦[the page](https://exаmple.org/)⟧.",
            "See ⟦[the page](http://127.0.0.1:8080/admin)⟧.",
            "---\ntitle: A border closes\ndate: 2024-03-01\nsources:\n  news:\n    title: Campaigners appeal\n    publisher: The New Arab\n"
                + "    date: 2024-02-01\n    url: ⟦http://192.168.0.7/a⟧\n---\n\nThe border is closed [@news].\n",
        ],
        Good =
        [
            "See [https://example.org/report](https://www.example.org/report), [example.org](https://example.org/), and [the "
                + "paper](https://пример.рф/).",
            "See [https://example.org/a](https://web.archive.org/web/2024/https://example.org/a).",
        ],
    };

    // A bare name counts as a site only with one of these endings: “Node.js” is a name too.
    private static readonly string[] s_endings = [".org", ".com", ".net", ".int", ".gov", ".edu", ".info"];

    // The address of an archived copy contains the address of its page.
    private static readonly string[] s_archives =
        ["web.archive.org", "archive.org", "archive.ph", "archive.today", "archive.is", "archive.md", "archive.vn", "archive.fo",
            "archive.li", "ghostarchive.org", "webcitation.org"];

    internal override IEnumerable<Diagnostic> Check(BoundBody body)
    {
        var reported = new HashSet<TextSpan>();
        var links = body.Links.OfType<BodyLink.External>()
            .Select(link => (link.Span, Said: /* guard: links-misleading */ MisleadingAddress.Find(link.Url)));
        var shown = body.Blocks.Where(block => block.Visible.Links.Count > 0).SelectMany(block => Shown(body, block.Visible));
        foreach (var (span, said) in links.Concat(shown))
            if (said is { } wrong && reported.Add(span)) yield return CreateDiagnostic(body.File, span, wrong.Why, wrong.Help);
    }

    private static IEnumerable<(TextSpan Span, Misdirection? Said)> Shown(BoundBody body, VisibleText visible)
    {
        foreach (var (opens, start, end) in Spans(visible))
            if (body.Links[opens.Index] is BodyLink.External link)
                yield return (link.Span, /* guard: links-shown */ Differing(visible.Fold(start, end), link.Url));
    }

    private static IEnumerable<(Segment Opens, int Start, int End)> Spans(VisibleText visible)
    {
        var open = new Stack<Segment>();
        foreach (var segment in visible.Segments)
        {
            if (segment.Kind == SegmentKind.LinkOpens) open.Push(segment);
            else if (segment.Kind == SegmentKind.LinkCloses && open.TryPop(out var opens)) yield return (opens, opens.Start, segment.Start);
        }
    }

    private static Misdirection? Differing(string shown, string url)
    {
        if (shown.Contains(' ', StringComparison.Ordinal) || !Uri.TryCreate(url, UriKind.Absolute, out var target)) return null;
        if (target.Scheme == "mailto") return Mail(shown, url);
        if (target.Scheme is not ("http" or "https") || AsAddress(shown) is not { } address
            || MisleadingAddress.HostOf(address) is not { } promised
            || MisleadingAddress.HostOf(target) is not { } real) return null;
        if (IsSame(promised, real)
            || (s_archives.Contains(real, StringComparer.Ordinal)
            && url.Contains(promised, StringComparison.OrdinalIgnoreCase))) return null;
        return new($"it shows {promised} but leads to {real}", $"Describe the target in words, or show its address: `[{url}]({url})`.");
    }

    private static Misdirection? Mail(string shown, string url)
    {
        var mailbox = url["mailto:".Length..].Split('?')[0];
        var isMailbox = shown.Count(c => c == '@') == 1 && shown.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
            && shown.IndexOf('.', at) > at;
        return !isMailbox || mailbox.Length == 0
            || string.Equals(shown, Uri.UnescapeDataString(mailbox), StringComparison.OrdinalIgnoreCase)
            ? null
            : new($"it shows {shown} but sends email to {mailbox}", $"Use the same address in both places: `[{mailbox}]({url})`.");
    }

    private static Uri? AsAddress(string shown)
    {
        var text = shown.TrimEnd('…', '.', '/');
        var isWhole = text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        var host = text.Split('/')[0];
        var isName = text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (Array.Exists(s_endings, e => host.EndsWith(e, StringComparison.OrdinalIgnoreCase) && host.Length > e.Length)
            && !host.Contains('@', StringComparison.Ordinal));
        return (isWhole || isName) && Uri.TryCreate(isWhole ? text : "https://" + text, UriKind.Absolute, out var address) ? address : null;
    }

    private static bool IsSame(string one, string other) =>
        one == other || one.EndsWith("." + other, StringComparison.Ordinal) || other.EndsWith("." + one, StringComparison.Ordinal);
}
