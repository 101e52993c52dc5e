using System.Net;
using Briefs.Model.WebLinks;

namespace Briefs.Reading.UnparsedMarkup;

/// <summary>What to write instead of a frame or player, which would load a page of another website.</summary>
internal static class EmbedAdvice
{
    private static readonly string[] s_elements = ["<iframe", "<video", "<audio", "<embed", "<object", "<source"];

    private static readonly string[] s_attributes = ["src", "data-src", "data"];

    /// <param name="html">A tag, or a block of HTML.</param>
    /// <returns>Null if nothing in it loads a page of another website.</returns>
    public static string? FindFor(string html)
    {
        foreach (var element in s_elements)
        {
            if (html.IndexOf(element, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var at)) continue;
            var end = html.IndexOf('>', at);
            var tag = html[(at + element.Length)..(end < 0 ? html.Length : end)];
            if (Array.ConvertAll(s_attributes, name => AddressIn(tag, name)).FirstOrDefault(found => found is not null) is { } address)
                return "Briefs does not embed pages from other websites. " + Advise(EmbedAddress.PageOf(address));
        }

        return null;
    }

    /// <summary>The advice for a video, recording or map: a link, or a card.</summary>
    public static string Advise(Uri page) => $"Write `{LinkTo(page)}`. To show a card instead, save a picture in content/images/, and "
        + $"write `[![What the picture shows](picture.jpg)]({Written(page)})` with the title on the next line.";

    /// <summary>A link in Markdown.</summary>
    public static string LinkTo(Uri page) => $"[{WebContentFinder.LabelOf(page)}]({Written(page)})";

    // A parenthesis would end the address in Markdown.
    private static string Written(Uri page) => FrontMatter.WebAddress.Encoded(page.AbsoluteUri)
        .Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    private static Uri? AddressIn(string tag, string attribute)
    {
        for (var at = tag.IndexOf(attribute, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = tag.IndexOf(attribute, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var after = tag.AsSpan(at + attribute.Length).TrimStart();
            if (at == 0 || !char.IsWhiteSpace(tag[at - 1]) || after is not ['=', ..]) continue;
            var value = after[1..].TrimStart();
            var end = value is ['"' or '\'', ..] ? value[1..].IndexOf(value[0]) + 1 : value.IndexOfAny(" \t\n");
            var written = WebUtility.HtmlDecode((end < 1 ? value : value[..end]).Trim("\"'").Trim().ToString());
            if (written.StartsWith("//", StringComparison.Ordinal)) written = "https:" + written;
            return Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
                && address.UserInfo.Length == 0 && WebHost.IsPossible(address) ? address : null;
        }

        return null;
    }
}

/// <summary>Finds the address of a video, recording or map alone in a paragraph, where other programs show a player.</summary>
internal static class BareEmbedFinder
{
    public static void Find(UnparsedText text)
    {
        var block = text.Block;
        if (block is not { Context: QuotationContext.Paragraph, Quote: null, Footnote: -1 }) return;
        var shown = block.Visible.Text.AsSpan().TrimEnd();
        if (!shown.StartsWith("http", StringComparison.OrdinalIgnoreCase) || shown.IndexOfAny(" \n\uFFFC") >= 0
            || WebLink.AddressOf(shown.ToString()) is null
            || !Uri.TryCreate(shown.ToString(), UriKind.Absolute, out var address) || address.UserInfo.Length > 0
            // A link with its own address as text begins before the text, and emphasis takes characters out of the address.
            || block.Visible.StartOf(0) != block.Span.Start
            || block.Visible.Segments.Any(segment => segment.Kind == SegmentKind.ElementOpens)) return;
        var kind = WebContentFinder.Find(address) switch
        {
            WebContent.Video => "videos",
            WebContent.Audio => "recordings",
            WebContent.Map => "maps",
            _ => null,
        };
        var isLink = block.Visible.Links.Count > 0;
        if (kind is null || (!isLink && block.Visible.IsCode(0))) return;
        text.Tell(0, shown.Length, new UnparsedMarkup(
            $"is published as {(isLink ? "a link" : "plain text")}, because Briefs does not embed {kind}",
            EmbedAdvice.Advise(address), EmbedAdvice.LinkTo(address)));
    }
}
