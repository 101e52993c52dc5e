using Briefs.Reading.FrontMatter;
using Briefs.Reading.Markdown;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Body;

/// <summary>Links of a body that lead elsewhere than readers think: by their address, or by another one that they show.</summary>
internal static class FindMisleadingLinks
{
    // Of bare names only those that can be nothing but a site's: “Node.js” is a name too.
    private static readonly string[] s_endings = [".org", ".com", ".net", ".int", ".gov", ".edu", ".info"];

    // A copy there has the address of its page in its own.
    private static readonly string[] s_archives =
        ["web.archive.org", "archive.org", "archive.ph", "archive.today", "archive.is", "archive.md", "archive.vn", "archive.fo",
            "archive.li", "ghostarchive.org", "webcitation.org"];

    public static void Find(BriefDraft draft)
    {
        var told = new HashSet<TextSpan>();
        foreach (var link in draft.Links.OfType<BodyLink.External>())
        {
            if (MisleadingAddress.Find(link.Url) is { } said
                && told.Add(link.Span)) draft.Found.Add(LinkMisleading.CreateDiagnostic(draft.File, link.Span, said.Why, said.Help));
        }

        foreach (var block in draft.Blocks) Shown(draft, block.Visible, told);
    }

    private static void Shown(BriefDraft draft, VisibleText visible, HashSet<TextSpan> told)
    {
        foreach (var (opens, start, end) in Spans(visible))
        {
            if (draft.Links[opens.Index] is not BodyLink.External link) continue;
            var shown = visible.Fold(start, end);
            if (Differing(shown, link.Url) is { } said
                && told.Add(link.Span)) draft.Found.Add(LinkMisleading.CreateDiagnostic(draft.File, link.Span, said.Why, said.Help));
        }
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

    private static (string Why, string Help)? Differing(string shown, string url)
    {
        if (shown.Contains(' ', StringComparison.Ordinal) || !Uri.TryCreate(url, UriKind.Absolute, out var target)) return null;
        if (target.Scheme == "mailto") return Mail(shown, url);
        if (target.Scheme is not ("http" or "https") || AsAddress(shown) is not { } address
            || MisleadingAddress.HostOf(address) is not { } promised
            || MisleadingAddress.HostOf(target) is not { } real) return null;
        if (IsSame(promised, real)
            || (s_archives.Contains(real, StringComparer.Ordinal)
            && url.Contains(promised, StringComparison.OrdinalIgnoreCase))) return null;
        return ($"it shows {promised} but leads to {real}", $"Describe the target in words, or show its address: `[{url}]({url})`.");
    }

    private static (string Why, string Help)? Mail(string shown, string url)
    {
        var mailbox = url["mailto:".Length..].Split('?')[0];
        var isMailbox = shown.Count(c => c == '@') == 1 && shown.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
            && shown.IndexOf('.', at) > at;
        return !isMailbox || mailbox.Length == 0
            || string.Equals(shown, Uri.UnescapeDataString(mailbox), StringComparison.OrdinalIgnoreCase)
            ? null
            : ($"it shows {shown} but writes to {mailbox}", $"Use the same address in both places: `[{mailbox}]({url})`.");
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
